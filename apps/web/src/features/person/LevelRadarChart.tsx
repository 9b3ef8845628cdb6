import { useMediaQuery } from '@mantine/hooks';
import { Legend, PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { tickStyle } from './chart-colours.js';
import classes from './Chart.module.css';
import { axisLabel, type LevelAxis } from './level-axes.js';

interface LevelRadarChartProps {
  axes: readonly LevelAxis[];
  highest: number;
  height: number;
}

interface TickProps {
  x?: number | string;
  y?: number | string;
  textAnchor?: 'start' | 'middle' | 'end' | 'inherit';
  payload?: { value?: unknown };
  /** Letters of a line. */
  line: number;
  size: number;
}

/** Words in lines that fit beside the drawing. */
export function inLines(text: string, line: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < line ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

function Tick({ x = 0, y = 0, textAnchor, payload, line, size }: TickProps) {
  const lines = inLines(String(payload?.value ?? ''), line);
  return (
    <text x={x} y={y} textAnchor={textAnchor} fill="var(--wm-text)" fontSize={size}>
      {lines.map((words, index) => (
        <tspan key={words} x={x} dy={index === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>
          {words}
        </tspan>
      ))}
    </text>
  );
}

/** Levels and targets as two outlines. What nobody rated is not drawn: it is no zero. */
export default function LevelRadarChart({ axes, highest, height }: LevelRadarChartProps) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const rows = axes.flatMap((axis) => (axis.level === null ? [] : [{ name: axisLabel(axis), Level: axis.level, Target: axis.target }]));
  return (
    <figure className={classes.figure} aria-label="Levels against what is asked for; the table has the same numbers">
      <ResponsiveContainer width="100%" height={height}>
        <RadarChart data={rows} outerRadius={narrow ? '46%' : '74%'} accessibilityLayer={false}>
          <PolarGrid stroke="var(--wm-line)" />
          <PolarAngleAxis dataKey="name" tick={<Tick line={narrow ? 13 : 26} size={narrow ? 11 : 12} />} />
          <PolarRadiusAxis domain={[0, highest]} tickCount={highest + 1} angle={90 - 180 / rows.length} tick={tickStyle} axisLine={false} />
          <Radar name="Asked for" dataKey="Target" stroke="var(--wm-line-strong)" strokeWidth={2} strokeDasharray="5 4" fill="none" isAnimationActive={false} />
          <Radar name="Level" dataKey="Level" stroke="var(--wm-met-strong)" strokeWidth={2} fill="var(--wm-met-strong)" fillOpacity={0.18} dot={{ r: 3, fill: 'var(--wm-met-strong)' }} isAnimationActive={false} />
          <Legend verticalAlign="bottom" iconType="plainline" formatter={(name) => <span className={classes.key}>{name}</span>} />
        </RadarChart>
      </ResponsiveContainer>
    </figure>
  );
}
