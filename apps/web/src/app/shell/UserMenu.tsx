import { useApolloClient } from '@apollo/client/react';
import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconBell, IconLogout, IconSelector } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { signOut } from '../../lib/auth-requests.js';
import { paths } from '../../lib/paths.js';
import { useViewer } from '../../lib/viewer.js';
import { ColourScheme } from './ColourScheme.js';
import classes from './UserMenu.module.css';

/** Ends the session on the server, forgets everything fetched, and leads to the sign-in page. */
function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    await navigate(paths.signIn);
    await client.clearStore();
  };
}

export function UserMenu() {
  const { person, organisation } = useViewer();
  const leave = useSignOut();
  return (
    <Menu position="top-start" width={240} shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.user}>
          <Avatar name={person.name} color="indigo" size={32} radius="xl" aria-hidden />
          <span className={classes.words}>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.organisation}>{organisation.name}</span>
            <span className="wm-visually-hidden">Account menu</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.email}</Menu.Label>
        <ColourScheme />
        <Menu.Divider />
        <Menu.Item component={Link} to={paths.notifications} leftSection={<IconBell size={16} aria-hidden />}>
          Notifications
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
