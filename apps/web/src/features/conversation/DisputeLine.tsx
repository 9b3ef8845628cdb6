import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { Message } from '../../components/Message.js';
import { momentText } from '../../lib/dates.js';
import type { Dispute, Row, Skill } from './conversation.model.js';
import { who, type Names } from './conversation-words.js';
import classes from './SkillTalk.module.css';

/** What a reader asks to do with a dispute. */
export interface DisputeRequest {
  readonly kind: 'open' | 'settle' | 'withdraw';
  readonly skill: Skill;
  /** Left out where it is opened. */
  readonly dispute?: Dispute;
}

interface DisputeLineProps {
  row: Row | null;
  skill: Skill;
  names: Names;
  onRequest: (request: DisputeRequest) => void;
}

/** Who can settle a dispute that the reader cannot. */
function whoSettles({ role, person }: Names): string {
  return `HR settles it, or somebody who leads ${role === 'PERSON' ? 'you' : person} and has not rated ${role === 'PERSON' ? 'you' : 'them'} in this cycle.`;
}

function Open({ skill, dispute, names, onRequest }: Omit<DisputeLineProps, 'row'> & { dispute: Dispute }) {
  const isMine = dispute.openedBy.id === names.viewerId;
  const action = isMine ? (
    <Button variant="default" size="compact-sm" aria-label={`Take back the dispute of ${skill.name}`} onClick={() => onRequest({ kind: 'withdraw', skill, dispute })}>
      Take back
    </Button>
  ) : !dispute.maySettle ? undefined : (
    <Button variant="default" size="compact-sm" aria-label={`Settle the dispute of ${skill.name}`} onClick={() => onRequest({ kind: 'settle', skill, dispute })}>
      Settle
    </Button>
  );
  return (
    <Message tone="warning" icon={IconFlag} title={`Disputed by ${isMine ? 'you' : dispute.openedBy.name}, ${momentText(dispute.openedAt)}`} action={action}>
      <p className={classes.quoted}>{dispute.reason}</p>
      <p>Until it is settled the skill is not confirmed and cannot be signed.{dispute.maySettle ? '' : ` ${whoSettles(names)}`}</p>
    </Message>
  );
}

function Settled({ dispute, viewerId }: { dispute: Dispute; viewerId: string }) {
  const by = dispute.settledBy ? who(dispute.settledBy, viewerId) : 'Somebody';
  const when = dispute.settledAt ? momentText(dispute.settledAt) : '';
  return (
    <dl className={classes.reason}>
      <dt>
        {who(dispute.openedBy, viewerId)} disputed it: {dispute.settlement ? `${by} settled it ${when}` : `taken back ${when}`}
      </dt>
      <dd>{dispute.reason}</dd>
      {dispute.settlement ? <dd>{dispute.settlement}</dd> : null}
    </dl>
  );
}

/** Whether a skill is disputed, by whom and why, and what can be done about it. */
export function DisputeLine({ row, skill, names, onRequest }: DisputeLineProps) {
  const dispute = row?.dispute;
  if (dispute && !dispute.settledAt) return <Open skill={skill} dispute={dispute} names={names} onRequest={onRequest} />;
  const canOpen = names.role !== 'HR' && (row?.self ?? row?.manager ?? row?.agreed);
  return (
    <>
      {dispute ? <Settled dispute={dispute} viewerId={names.viewerId} /> : null}
      {canOpen ? (
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFlag size={15} aria-hidden />} aria-label={`Dispute ${skill.name}`} className={classes.dispute} onClick={() => onRequest({ kind: 'open', skill })}>
          Dispute
        </Button>
      ) : null}
    </>
  );
}
