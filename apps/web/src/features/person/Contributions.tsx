import { useMemo } from 'react';
import { ChartOrTable } from './ChartOrTable.js';
import { ContributionChart } from './ContributionChart.js';
import { listedBriefly } from './phrases.js';
import { RequirementTable } from './RequirementTable.js';
import { shownRows, type ShownRows } from './shown-rows.js';
import type { TrackStory } from './track-story.js';

function words({ rows, gained, lost }: ShownRows): string {
  if (rows.every((row) => row.gained === null)) return 'Nothing is rated yet. What is unknown stays out of the score: it is not zero.';
  const most = rows.filter((row) => (row.lost ?? 0) > 0).toSorted((one, other) => (other.lost ?? 0) - (one.lost ?? 0));
  const where = most.length > 0 ? ` Most is lost in ${listedBriefly(most.map(({ name }) => `“${name}”`), 2)}.` : '';
  return `Each rated requirement gives its weight times the part of its level that is reached. The points add up to ${gained.toFixed(1)}; ${lost.toFixed(1)} are lost.${where} What is unknown or not applicable stays out.`;
}

/** What the score is made of: rows whose points add up to it, as a table or as stairs. */
export function Contributions({ story, personId }: { story: TrackStory; personId: string }) {
  const shown = useMemo(() => shownRows(story), [story]);
  return <ChartOrTable title="What the score is made of" words={words(shown)} chart={<ContributionChart shown={shown} />} table={<RequirementTable story={story} shown={shown} personId={personId} />} first="table" />;
}
