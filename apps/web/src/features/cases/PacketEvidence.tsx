import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { bestQuality, fieldText } from '../../components/readiness/evidence-words.js';
import { sentence } from '../../components/readiness/phrases.js';
import { dayText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import classes from './Cases.module.css';
import type { ReadPacket } from './packet.model.js';

interface ItemProps {
  read: ReadPacket;
  evidenceId: string;
  mayOpen: boolean;
}

function Item({ read: { document, names }, evidenceId, mayOpen }: ItemProps) {
  const item = document.input.evidence.find((one) => one.evidenceId === evidenceId);
  if (!item) return null;
  const name = sentence(names.evidence(evidenceId));
  return (
    <li>
      {mayOpen ? (
        <Anchor component={Link} to={paths.evidenceItem(evidenceId)} inherit>
          {name}
        </Anchor>
      ) : (
        name
      )}
      <p className={classes.muted}>
        Done {dayText(item.occurredAt)}, accepted {dayText(item.acceptedAt)}; quality {item.quality} of {bestQuality}; own role: {item.ownRole ?? 'not said'}; filled in: {item.filled.map(fieldText).join(', ') || 'nothing'}.
      </p>
    </li>
  );
}

/** Accepted evidence by the requirement that it speaks for: facts as they were frozen, words as they stand with the evidence. */
export function PacketEvidence({ read, mayOpen }: Omit<ItemProps, 'evidenceId'>) {
  const { document, requirements } = read;
  const idsOf = (id: string) => document.evidence.find(({ requirementId }) => requirementId === id)?.evidenceIds ?? [];
  const without = requirements.filter(({ id }) => idsOf(id).length === 0);
  return (
    <>
      {mayOpen ? null : <p className={classes.muted}>The packet holds what counts of evidence: when, in which role, how well told. Its words stay with the person and with those who lead them.</p>}
      <ul className={classes.list}>
        {requirements
          .filter(({ id }) => idsOf(id).length > 0)
          .map(({ id, name }) => (
            <li key={id}>
              <strong>{name}</strong>
              <ul className={classes.steps}>
                {idsOf(id).map((evidenceId) => (
                  <Item key={evidenceId} read={read} evidenceId={evidenceId} mayOpen={mayOpen} />
                ))}
              </ul>
            </li>
          ))}
      </ul>
      {without.length > 0 ? <p className={classes.muted}>No accepted evidence on: {without.map(({ name }) => name).join('; ')}.</p> : null}
    </>
  );
}
