import classes from './SkillLine.module.css';
import { counting, standsOf, type RatedCycle, type SkillHistory } from './history.model.js';

interface SkillLineProps {
  skill: SkillHistory;
  cycles: readonly RatedCycle[];
}

const margin = { top: 12, bottom: 22, side: 22 };
const heightOfLevel = 16;

/** Marks of one cycle stand beside each other, so that equal levels cover nothing. */
const kinds = [
  { kind: 'SELF', beside: -7 },
  { kind: 'MANAGER', beside: 0 },
  { kind: 'AGREED', beside: 7 },
] as const;

function Mark({ kind, x, y }: { kind: (typeof kinds)[number]['kind']; x: number; y: number }) {
  if (kind === 'SELF') return <circle cx={x} cy={y} r={3.5} className={classes.self} />;
  if (kind === 'MANAGER') return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} className={classes.manager} />;
  return <path d={`M${x} ${y - 5} L${x + 5} ${y} L${x} ${y + 5} L${x - 5} ${y} Z`} className={classes.agreed} />;
}

/** A skill drawn over cycles: who said which level, and the line that each cycle ended with. The words and the table beside it say the same. */
export function SkillLine({ skill, cycles }: SkillLineProps) {
  const highest = Math.max(...cycles.flatMap(({ scale }) => scale.map(({ level }) => level)));
  const step = cycles.length > 8 ? 30 : 48;
  const [width, height] = [2 * margin.side + Math.max(1, cycles.length - 1) * step, margin.top + highest * heightOfLevel + margin.bottom];
  const x = (cycleId: string) => margin.side + cycles.findIndex(({ cycle }) => cycle.id === cycleId) * step;
  const y = (level: number) => margin.top + (highest - level) * heightOfLevel;
  const line = standsOf(skill).map(({ cycleId, level }) => `${x(cycleId)},${y(level)}`);
  const levels = Array.from({ length: highest + 1 }, (_, level) => level);
  return (
    <div className={classes.scroller} aria-hidden>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={classes.chart}>
        {levels.map((level) => (
          <g key={level}>
            <line x1={14} x2={width} y1={y(level)} y2={y(level)} className={classes.level} />
            <text x={0} y={y(level) + 4} className={classes.text}>
              {level}
            </text>
          </g>
        ))}
        <polyline points={line.join(' ')} className={classes.line} />
        {skill.cycles.flatMap((cycle) =>
          kinds.map(({ kind, beside }) => {
            const level = counting(cycle, kind)?.level;
            return typeof level === 'number' ? <Mark key={`${cycle.cycleId}${kind}`} kind={kind} x={x(cycle.cycleId) + beside} y={y(level)} /> : null;
          }),
        )}
        {cycles.map(({ cycle }, index) => (index === 0 || index === cycles.length - 1 ? <Name key={cycle.id} name={cycle.name} last={index > 0} x={index === 0 ? 14 : width} y={height - 4} /> : null))}
      </svg>
    </div>
  );
}

function Name({ name, last, x, y }: { name: string; last: boolean; x: number; y: number }) {
  return (
    <text x={x} y={y} textAnchor={last ? 'end' : 'start'} className={classes.text}>
      {name.length > 12 ? `${name.slice(0, 11)}…` : name}
    </text>
  );
}

/** What the marks mean. */
export function LineLegend() {
  return (
    <ul className={classes.legend}>
      {([['SELF', 'Own'], ['MANAGER', 'Manager’s'], ['AGREED', 'Agreed']] as const).map(([kind, name]) => (
        <li key={kind}>
          <svg width={14} height={14} aria-hidden>
            <Mark kind={kind} x={7} y={7} />
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg width={22} height={14} aria-hidden>
          <line x1={0} x2={22} y1={7} y2={7} className={classes.line} />
        </svg>
        What the cycle ended with: agreed, else the manager’s, else own
      </li>
    </ul>
  );
}
