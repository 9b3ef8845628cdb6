import { dateText, dayText } from '../../lib/dates.js';
import { askedText } from './case-words.js';
import classes from './Cases.module.css';
import type { FrozenItem, ReadPacket } from './packet.model.js';

const proofs: Readonly<Record<string, string>> = { rating: 'a rating', evidence: 'accepted evidence', certificate: 'a certificate', cycle: 'a closed cycle' };

function standing({ closedAt, closedBy, dueOn }: FrozenItem): string {
  if (closedAt === null) return `open, due ${dateText(dueOn)}`;
  return `closed ${dayText(closedAt)}${closedBy ? ` by ${proofs[closedBy.kind] ?? closedBy.kind}` : ''}`;
}

/** The development plan as it stood when the packet was frozen. Its words stay with its people. */
export function PacketPlan({ read: { document, names } }: { read: ReadPacket }) {
  const plan = document.developmentPlan;
  // Packets of before the plan was frozen with them say nothing of it.
  if (plan === undefined) return null;
  if (plan === null) return <p className={classes.muted}>There was no development plan.</p>;
  const nameOf = (key: string) => {
    const [kind, id = key] = key.split(':');
    return kind === 'evidence' ? names.requirement(id) : names.skill(id);
  };
  return (
    <div>
      <h3 className={classes.subtitle}>The development plan, {plan.agreedAt ? `agreed ${dayText(plan.agreedAt)}` : `drafted ${dayText(plan.draftedAt)} and not agreed`}</h3>
      <ul className={classes.steps}>
        {plan.items.map((item) => (
          <li key={item.itemId}>
            {askedText(item.asks, nameOf(item.asks))}: {standing(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
