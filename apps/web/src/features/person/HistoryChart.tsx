import { useMediaQuery } from '@mantine/hooks';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { dayText } from '../../lib/dates.js';
import { scoreText } from '../../lib/score-text.js';
import { tickStyle, tooltipStyle } from './chart-colours.js';
import classes from './Chart.module.css';
import { stateWords } from '../../lib/state-words.js';
import type { History } from './track-story.js';

interface HistoryChartProps {
  history: History;
  asOf: number;
  readyScore: number;
  height: number;
}

const dayOf = (instant: number): string => dayText(new Date(instant).toISOString());

/** Each stretch from its beginning to its end, the last until now; between two that do not touch nothing is drawn. */
function rowsOf({ points }: History, asOf: number) {
  const ends = points.flatMap((point, index) => {
    const end = point.until ?? asOf;
    const isFollowed = points[index + 1]?.from === end;
    return isFollowed ? [point] : [point, { ...point, from: end }, { ...point, from: end, score: null, low: null, high: null }];
  });
  return ends.map(({ from, score, low, high, state }) => ({ from, Score: score, Interval: low === null || high === null ? null : [low, high], state }));
}

type Row = ReturnType<typeof rowsOf>[number];

interface ToldProps {
  active?: boolean;
  payload?: readonly { payload?: Row }[];
  readyScore: number;
}

function Told({ active, payload, readyScore }: ToldProps) {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? 'none' : scoreText(value, readyScore));
  const row = payload?.[0]?.payload;
  if (!active || !row) return null;
  return (
    <div style={{ ...tooltipStyle, padding: '8px 12px' }}>
      <strong>{dayOf(row.from)}</strong>
      <br />
      {stateWords[row.state].title}; score {text(row.Score)}
      {row.Interval ? `, between ${text(row.Interval[0])} and ${text(row.Interval[1])}` : ''}
    </div>
  );
}

/** So many names of cycles stand beside each other; of more, every second or third is named, the newest always. */
function named(count: number, most: number): (index: number) => boolean {
  const step = Math.max(1, Math.ceil(count / most));
  return (index) => (count - 1 - index) % step === 0;
}

/** The score over time as a line that steps, its interval as a band around it, and where cycles closed. */
export default function HistoryChart({ history, asOf, readyScore, height }: HistoryChartProps) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const rows = rowsOf(history, asOf);
  const closings = history.cycles.flatMap(({ name, closedAt }) => (closedAt !== null && closedAt <= asOf && closedAt >= (rows[0]?.from ?? 0) ? [{ name, closedAt }] : []));
  const isNamed = named(closings.length, narrow ? 4 : 12);
  return (
    <figure className={classes.figure} aria-label="Score over time with its interval; the table has the same numbers">
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart data={rows} margin={{ top: 24, right: 24, bottom: 0, left: -16 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--wm-line)" />
          <XAxis dataKey="from" type="number" scale="time" domain={['dataMin', 'dataMax']} tickFormatter={dayOf} minTickGap={48} padding={{ left: 28, right: 28 }} tick={tickStyle} stroke="var(--wm-line-strong)" />
          <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} tick={tickStyle} stroke="var(--wm-line-strong)" />
          <Tooltip content={<Told readyScore={readyScore} />} />
          <Area dataKey="Interval" type="stepAfter" stroke="none" fill="var(--wm-accent)" fillOpacity={0.2} isAnimationActive={false} />
          <Line dataKey="Score" type="stepAfter" stroke="var(--wm-accent)" strokeWidth={2.5} dot={false} isAnimationActive={false} />
          <ReferenceLine y={readyScore} stroke="var(--wm-line-strong)" strokeDasharray="3 3" label={{ value: `${readyScore} is asked for`, position: 'insideBottomLeft', ...tickStyle }} />
          {closings.map(({ name, closedAt }, index) => (
            <ReferenceLine key={name} x={closedAt} stroke="var(--wm-line)" label={isNamed(index) ? { value: name, position: 'top', ...tickStyle } : undefined} />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
