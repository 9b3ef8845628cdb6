import { Legend, PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { tickStyle } from './chart-colours.js';
import classes from './Chart.module.css';
import type { LevelAxis } from './level-axes.js';

interface LevelRadarChartProps {
  axes: readonly LevelAxis[];
  highest: number;
  height: number;
}

/** Levels and targets as two outlines. What nobody rated is not drawn: it is no zero. */
export default function LevelRadarChart({ axes, highest, height }: LevelRadarChartProps) {
  const rows = axes.flatMap(({ name, level, target }) => (level === null ? [] : [{ name, Level: level, Target: target }]));
  return (
    <figure className={classes.figure} aria-label="Levels against what is asked for; the table has the same numbers">
      <ResponsiveContainer width="100%" height={height}>
        <RadarChart data={rows} outerRadius="70%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--wm-line)" />
          <PolarAngleAxis dataKey="name" tick={{ ...tickStyle, fill: 'var(--wm-text)' }} />
          <PolarRadiusAxis domain={[0, highest]} tickCount={highest + 1} angle={90} tick={tickStyle} axisLine={false} />
          <Radar name="Asked for" dataKey="Target" stroke="var(--wm-line-strong)" strokeWidth={2} strokeDasharray="5 4" fill="none" isAnimationActive={false} />
          <Radar name="Level" dataKey="Level" stroke="var(--wm-met-strong)" strokeWidth={2} fill="var(--wm-met-strong)" fillOpacity={0.18} dot={{ r: 3, fill: 'var(--wm-met-strong)' }} isAnimationActive={false} />
          <Legend verticalAlign="bottom" iconType="plainline" />
        </RadarChart>
      </ResponsiveContainer>
    </figure>
  );
}
