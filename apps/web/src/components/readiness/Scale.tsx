import classes from './Scale.module.css';

/** A named place on a scale. */
export interface Threshold {
  readonly at: number;
  readonly name: string;
}

interface ScaleProps {
  /** Of 0 to 100; null draws the scale alone. */
  value: number | null;
  low?: number | null;
  high?: number | null;
  thresholds: readonly Threshold[];
}

/** A name stands to the left of its tick where the right has no room. */
function sideOf(at: number): 'left' | 'right' {
  return at > 50 ? 'left' : 'right';
}

/** A value with its interval between 0 and 100, and the thresholds by name. Decoration: the words above it say the same. */
export function Scale({ value, low = null, high = null, thresholds }: ScaleProps) {
  return (
    <div className={classes.scale} aria-hidden>
      <div className={classes.track}>
        {low === null || high === null ? null : <span className={classes.band} style={{ left: `${low}%`, width: `${Math.max(high - low, 0.5)}%` }} />}
        {thresholds.map(({ at, name }, row) => (
          <span key={name} className={classes.tick} style={{ left: `${at}%`, height: 14 + row * 18 }} />
        ))}
        {value === null ? null : <span className={classes.value} style={{ left: `${value}%` }} />}
      </div>
      {thresholds.map(({ at, name }) => (
        <div key={name} className={classes.names}>
          <span className={classes.name} data-side={sideOf(at)} style={sideOf(at) === 'left' ? { right: `${100 - at}%` } : { left: `${at}%` }}>
            {name}
          </span>
        </div>
      ))}
    </div>
  );
}
