import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { gateHoldsText, gateReasons } from '../../components/readiness/gate-words.js';
import classes from './Cases.module.css';
import type { ReadPacket } from './packet.model.js';

/** Every must-have of the packet: what it rests on where it holds, and each reason where it does not. */
export function PacketGates({ read: { readiness, input, names } }: { read: ReadPacket }) {
  const gated = readiness.requirements.filter(({ mustHave }) => mustHave).toSorted((one, other) => Number(one.gate?.passes ?? true) - Number(other.gate?.passes ?? true));
  if (gated.length === 0) return <p className={classes.muted}>The track has no must-haves.</p>;
  return (
    <ul className={classes.list}>
      {gated.map((row) => {
        const holds = row.gate?.passes ?? true;
        const Mark = holds ? IconCircleCheck : IconAlertTriangle;
        return (
          <li key={row.requirementId}>
            <p className={classes.marked}>
              <Mark size={18} aria-hidden className={holds ? classes.mark : classes.quietMark} />
              <span>
                <strong>{names.requirement(row.requirementId)}</strong>: {row.gate === null ? 'not applicable' : holds ? 'fulfilled' : 'not fulfilled'}
              </span>
            </p>
            {holds ? <p className={classes.muted}>{gateHoldsText(row, names)}</p> : null}
            <ul className={classes.steps}>
              {gateReasons(row, { names, input }).map(({ part, title, text }) => (
                <li key={part}>
                  <strong>{title}.</strong> {text}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
