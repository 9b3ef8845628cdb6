import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../lib/paths.js';
import { Notice } from './Notice.js';

/** A page that is not for this viewer, said before anything is asked of the server. */
export function NoAccess({ what }: { what: string }) {
  return (
    <Notice
      page
      icon={IconLock}
      title="This page is not for your role"
      action={<Button component={Link} to={paths.home} variant="default">Go to your start page</Button>}
    >
      <p>{what}</p>
    </Notice>
  );
}
