import { Button } from '@mantine/core';
import { IconBook2, IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../lib/paths.js';
import { hasRole, useViewer } from '../lib/viewer.js';
import { EmptyState } from './EmptyState.js';

/** In place of a page about a team, before the first framework. `what` says what the page would do with one. */
export function NoFrameworkInForce({ what }: { what: string }) {
  const canPublish = hasRole(useViewer(), 'HR');
  return (
    <EmptyState page icon={IconBook2} title="No skills framework is in force yet" action={canPublish ? <Button component={Link} to={paths.framework}>Publish the framework</Button> : null}>
      <p>{`${what} ${canPublish ? 'Publish a framework to begin.' : 'HR publishes it; then this page fills by itself.'}`}</p>
    </EmptyState>
  );
}

/** In place of a page about a team, for whoever has none. */
export function NoTeamToShow() {
  const canImport = hasRole(useViewer(), 'HR', 'ADMIN');
  return (
    <EmptyState page icon={IconUsersGroup} title="There is no team to show" action={canImport ? <Button component={Link} to={paths.peopleImport}>Import people</Button> : null}>
      <p>{canImport ? 'Import people and teams from a file to begin.' : 'You see the teams that you lead, and those beneath them. Ask HR if one is missing.'}</p>
    </EmptyState>
  );
}
