import { lazy, useMemo } from 'react';
import { DataTable, type DataColumn } from '../../components/data-table/DataTable.js';
import { listedBriefly } from '../../components/readiness/phrases.js';
import { levelText } from '../../lib/levels.js';
import { ChartOrTable } from './ChartOrTable.js';
import { isByCategory, levelAxes, type LevelAxis } from './level-axes.js';
import type { TrackStory } from './track-story.js';

const LevelRadarChart = lazy(() => import('./LevelRadarChart.js'));

const height = 380;
const rounded = (level: number): string => levelText(Math.round(level * 10) / 10);

function standing({ level, target }: LevelAxis): string {
  if (level === null) return 'Not rated';
  if (level >= target - 1e-9) return 'At or above';
  return `Below by ${rounded(target - level)}`;
}

const columns: readonly DataColumn<LevelAxis>[] = [
  { id: 'name', header: 'Skills', value: ({ name }) => name, cell: ({ name }) => name },
  { id: 'standing', header: 'Standing', cell: standing, width: '160px' },
  { id: 'level', header: 'Level', value: ({ level }) => level, cell: ({ level }) => (level === null ? '–' : rounded(level)), numeric: true, width: '100px' },
  { id: 'target', header: 'Asked for', value: ({ target }) => target, cell: ({ target }) => rounded(target), numeric: true, width: '100px' },
  { id: 'known', header: 'Rated', cell: ({ known, asked }) => `${known} of ${asked}`, numeric: true, width: '100px' },
];

function words(axes: readonly LevelAxis[]): string {
  const below = axes.filter((axis) => axis.level !== null && axis.level < axis.target - 1e-9).toSorted((one, other) => (one.level ?? 0) - one.target - ((other.level ?? 0) - other.target));
  const unrated = axes.filter(({ level }) => level === null);
  const first = below.length > 0 ? `Below what is asked for: ${listedBriefly(below.map(({ name }) => name))}.` : 'Nothing that is rated is below what is asked for.';
  return unrated.length > 0 ? `${first} Not rated, so not drawn: ${listedBriefly(unrated.map(({ name }) => name))}.` : first;
}

const capped = 'Each skill counts as far as it is asked for, so that strength in one hides no gap in another.';

/** Levels against targets: as outlines and as a table, by category where requirements are many. */
export function LevelRadar({ story }: { story: TrackStory }) {
  const axes = useMemo(() => levelAxes(story), [story]);
  const byCategory = isByCategory(story.readiness.requirements);
  const title = byCategory ? 'Levels against what is asked for, by category' : 'Levels against what is asked for';
  const table = <DataTable caption={title} columns={columns} rows={axes} rowId={({ name }) => name} />;
  // Two directions make no shape.
  const drawable = axes.filter(({ level }) => level !== null).length > 2;
  return <ChartOrTable key={String(drawable)} title={title} words={byCategory ? `${words(axes)} ${capped}` : words(axes)} chart={drawable ? <LevelRadarChart axes={axes} highest={Math.max(...story.scale)} height={height} /> : table} table={table} first={drawable ? 'chart' : 'table'} height={height + 26} />;
}
