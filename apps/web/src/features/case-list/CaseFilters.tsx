import { Select } from '@mantine/core';
import type { CaseChoicesQuery, PromotionWaitsFor } from '../../generated/graphql.js';
import { teamsInOrder } from '../../lib/team-tree.js';
import type { ChosenInAddress } from '../../lib/use-address.js';
import type { CaseChoices } from './case-list-address.js';
import { waitsForTitles } from './case-list-words.js';
import classes from './CaseList.module.css';

/** Team, track, and whose turn it is. */
export function CaseFilters({ data, choices, choose }: ChosenInAddress<CaseChoices> & { data: CaseChoicesQuery | undefined }) {
  const teams = teamsInOrder(data?.teams ?? []).map(({ team, depth }) => ({ value: team.id, label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${team.name}` }));
  const tracks = data?.currentFramework?.tracks.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const turns = Object.entries(waitsForTitles).map(([value, label]) => ({ value, label }));
  return (
    <div className={classes.filters} role="group" aria-label="Which cases">
      <Select label="Team" placeholder="Every team" clearable clearButtonProps={{ 'aria-label': 'Every team' }} data={teams} value={choices.team} onChange={(team) => choose({ team })} searchable={teams.length > 12} />
      <Select label="Track" placeholder="Every track" clearable clearButtonProps={{ 'aria-label': 'Every track' }} data={tracks} value={choices.track} onChange={(track) => choose({ track })} />
      <Select label="Waits for" placeholder="Anybody" clearable clearButtonProps={{ 'aria-label': 'Anybody' }} data={turns} value={choices.waitsFor} onChange={(waitsFor) => choose({ waitsFor: waitsFor as PromotionWaitsFor | null })} />
    </div>
  );
}
