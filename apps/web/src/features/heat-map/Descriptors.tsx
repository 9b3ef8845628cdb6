import type { CellDetailQuery } from '../../generated/graphql.js';
import { levelText } from '../../lib/levels.js';
import classes from './CellPanel.module.css';

type Framework = NonNullable<CellDetailQuery['currentFramework']>;

interface DescriptorsProps {
  skill: Framework['skills'][number];
  scale: Framework['scale'];
  /** Null when it is not known. */
  level: number | null;
  target: number;
}

function nameOf(scale: Framework['scale'], level: number): string {
  return level === 0 ? 'Not demonstrated' : (scale.find((one) => one.level === level)?.name ?? `Level ${level}`);
}

function textOf(skill: DescriptorsProps['skill'], level: number): string {
  if (level === 0) return 'Nothing of this has been shown yet.';
  return skill.descriptors.find((descriptor) => descriptor.level === level)?.text ?? 'The framework has no words for this level.';
}

function presentTitle(scale: Framework['scale'], level: number): string {
  const whole = Math.floor(level);
  if (whole === level) return `Now: ${level} ${nameOf(scale, level)}`;
  return `Now: ${levelText(level)}, between ${nameOf(scale, whole)} and ${nameOf(scale, whole + 1)}`;
}

/** What the present and the required level mean, in the framework's words. A level between two is shown by the lower: that one is reached. */
export function Descriptors({ skill, scale, level, target }: DescriptorsProps) {
  const same = level !== null && Math.floor(level) === target;
  return (
    <dl className={classes.descriptors}>
      {level !== null && !same ? (
        <div className={classes.descriptor} data-kind="present">
          <dt>{presentTitle(scale, level)}</dt>
          <dd>{textOf(skill, Math.floor(level))}</dd>
        </div>
      ) : null}
      <div className={classes.descriptor} data-kind="required">
        <dt>
          {same ? 'Now and required' : 'Required'}: {target} {nameOf(scale, target)}
        </dt>
        <dd>{textOf(skill, target)}</dd>
      </div>
    </dl>
  );
}
