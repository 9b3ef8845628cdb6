import { Button, Chip } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { Link } from 'react-router';
import { AsOf } from '../../components/AsOf.js';
import { paths } from '../../lib/paths.js';
import { sameTeamAt } from '../../lib/team-address.js';
import type { ChoicesOfPage } from './team-choices.js';
import classes from './TeamToolbar.module.css';

/** The day, the teams beneath, and the way to the same team skill by skill. */
export function TeamToolbar({ page: { choices, choose } }: { page: ChoicesOfPage }) {
  return (
    <div className={classes.toolbar} role="group" aria-label="Refine the page">
      <AsOf asOf={choices.asOf} what="the team as it stood" onChoose={(asOf) => choose({ asOf })} />
      <Chip size="xs" variant="outline" checked={choices.beneath} onChange={(beneath) => choose({ beneath })}>
        Teams beneath
      </Chip>
      <Button component={Link} to={sameTeamAt(paths.matrix, choices)} variant="subtle" leftSection={<IconLayoutGrid size={16} aria-hidden />}>
        Skill by skill in the matrix
      </Button>
    </div>
  );
}
