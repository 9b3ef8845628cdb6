import { useMediaQuery } from '@mantine/hooks';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import classes from './ContributionChart.module.css';
import type { Readiness } from './readiness-words.js';

interface ChartRow {
  name: string;
  Gained: number;
  Lost: number;
}

/** The heaviest first: what moves the score most stands on top. */
function chartRows({ requirements }: Readiness): ChartRow[] {
  return requirements
    .filter(({ contribution }) => contribution !== null)
    .map(({ name, contribution, lostPoints }) => ({ name, Gained: contribution ?? 0, Lost: lostPoints ?? 0 }))
    .toSorted((a, b) => b.Lost - a.Lost || b.Gained - a.Gained);
}

const rowHeight = 30;
/** On a phone, where names take more lines. */
const tallRow = 46;

/** What each rated requirement gives and costs. The table says the same in numbers. */
export default function ContributionChart({ readiness }: { readiness: Readiness }) {
  const rows = chartRows(readiness);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  if (rows.length === 0) return <p className={classes.none}>Nothing is rated yet, so there is nothing to draw.</p>;
  return (
    <figure className={classes.figure} aria-label={`Points gained and lost by requirement toward ${readiness.trackName}; the table has the same numbers`}>
      <ResponsiveContainer width="100%" height={rows.length * (narrow ? tallRow : rowHeight) + 72}>
        <BarChart data={rows} layout="vertical" margin={{ left: 8, right: 24 }} barCategoryGap={6} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} stroke="var(--wm-line)" />
          <XAxis type="number" unit="" tick={{ fill: 'var(--wm-muted)', fontSize: 12 }} stroke="var(--wm-line)" />
          <YAxis type="category" dataKey="name" width={narrow ? 150 : 220} tick={{ fill: 'var(--wm-text)', fontSize: 12 }} stroke="var(--wm-line)" interval={0} />
          <Tooltip formatter={(value) => `${Number(value).toFixed(1)} points`} cursor={{ fill: 'var(--wm-hover)' }} contentStyle={{ background: 'var(--wm-surface)', border: '1px solid var(--wm-line)', borderRadius: 8 }} />
          <Legend verticalAlign="top" align="left" height={36} iconType="square" />
          <Bar dataKey="Gained" stackId="points" fill="var(--wm-met-strong)" isAnimationActive={false} />
          <Bar dataKey="Lost" stackId="points" fill="var(--wm-short-strong)" fillOpacity={0.85} isAnimationActive={false} radius={[0, 3, 3, 0]} />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
