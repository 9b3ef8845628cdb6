import { IconStarFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { listedBriefly } from '../../components/readiness/phrases.js';
import { ChartOrTable } from './ChartOrTable.js';
import { ContributionChart } from './ContributionChart.js';
import { RequirementTable } from './RequirementTable.js';
import classes from './RequirementTable.module.css';
import { shownRows, weightText, type ShownRows } from './shown-rows.js';
import type { TrackStory } from './track-story.js';

function words({ rows, gained, lost, ratedWeight }: ShownRows): string {
  if (rows.every((row) => row.gained === null)) return 'Nothing is rated yet. What is unknown stays out of the score: it is not zero.';
  const most = rows.filter((row) => (row.lost ?? 0) > 0).toSorted((one, other) => (other.lost ?? 0) - (one.lost ?? 0));
  const where = most.length > 0 ? ` Most is lost in ${listedBriefly(most.map(({ name }) => `“${name}”`), 2)}.` : '';
  return `A row’s points are its weight × the part of its level that is reached × 100 / ${weightText(ratedWeight)}, the sum of the weights of what is rated; what is unknown or not applicable stays out. The points add up to ${gained.toFixed(1)}; ${lost.toFixed(1)} are lost.${where} Tenths are rounded so that they add up.`;
}

function StarLegend() {
  return (
    <>
      {' '}
      <IconStarFilled size={11} className={classes.must} aria-hidden /> marks a must-have.
    </>
  );
}

/** What the score is made of: rows whose points add up to it, as a table or as stairs. */
export function Contributions({ story, personId }: { story: TrackStory; personId: string }) {
  const shown = useMemo(() => shownRows(story), [story]);
  return <ChartOrTable title="What the score is made of" words={<>{words(shown)}<StarLegend /></>} chart={<ContributionChart shown={shown} />} table={<RequirementTable story={story} shown={shown} personId={personId} />} first="table" />;
}
