import type { SettingChange } from './settings-changes.js';
import classes from './ChangeList.module.css';

interface ChangeListProps {
  changes: readonly SettingChange[];
  /** What they are changes of, for assistive technology. */
  label: string;
  /** Something to say of one of them. */
  remark?: (change: SettingChange) => string | null;
}

/** What changed, each from what to what. */
export function ChangeList({ changes, label, remark }: ChangeListProps) {
  return (
    <ul className={classes.changes} aria-label={label}>
      {changes.map((change) => {
        const said = remark?.(change);
        return (
          <li key={change.key}>
            <span className={classes.label}>{change.label}:</span> {change.text}
            {said ? <span className={classes.remark}> {said}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
