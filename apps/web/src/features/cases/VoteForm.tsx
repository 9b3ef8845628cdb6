import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import { momentText } from '../../lib/dates.js';
import { voteMutation } from './case-changes.query.js';
import type { Case, Round } from './case.model.js';
import { verdictMeanings, verdictTitles } from './case-words.js';
import classes from './Cases.module.css';
import type { ReadPacket } from './packet.model.js';
import { ReasonFields } from './ReasonFields.js';
import { useCaseChange } from './use-case-change.js';
import { useUnsent } from './use-unsent.js';
import { draftOf, isVerdictDraft, reasonsIn } from './verdict-draft.js';
import { VerdictFields } from './VerdictFields.js';

interface VoteFormProps {
  shown: Case;
  round: Round;
  requirements: ReadPacket['requirements'];
}

/** Who sees the vote, and until when it can be changed. */
function blindText({ votesDueAt, ownVote }: Round): string {
  const until = votesDueAt ? `, at the latest ${momentText(votesDueAt)}` : '';
  return `${ownVote ? 'You have voted, and can change it until then. ' : ''}Nobody sees what you vote until all have voted${until}. Then HR and this panel see it; the person and whoever leads them never do.`;
}

function useVote({ shown, round }: VoteFormProps) {
  const [vote] = useMutation(voteMutation);
  const { attempt, busy, refusal } = useCaseChange();
  const draft = useUnsent({ about: `vote:${shown.id}:${round.number}`, empty: draftOf(round.ownVote), isOwn: isVerdictDraft });
  const [tried, setTried] = useState(false);
  const { verdict } = draft.value;
  const reasons = reasonsIn(draft.value);
  const send = async () => {
    setTried(true);
    if (verdict === null || reasons.length === 0) return;
    if (!(await attempt(async () => (await vote({ variables: { input: { caseId: shown.id, verdict, reasons } } })).data?.voteOnPromotion))) return;
    draft.sent();
    notifications.show({ message: 'Your vote is kept', color: 'teal' });
  };
  return { draft, busy, refusal, send, noVerdict: tried && verdict === null, noReason: tried && reasons.length === 0 };
}

/** A panel member's own vote: a verdict and reasons, blind. Ctrl and Enter send it from within a reason. */
export function VoteForm(props: VoteFormProps) {
  const { round, requirements } = props;
  const { draft, busy, refusal, send, noVerdict, noReason } = useVote(props);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={`${classes.card} ${classes.form}`} onSubmit={onSubmit} noValidate aria-label="Your vote">
      <div>
        <h3 className={classes.subtitle}>Your vote</h3>
        <p className={classes.muted}>{blindText(round)}</p>
      </div>
      {refusal ? <Message tone="error" title="Your vote was not taken">{refusal.message}</Message> : null}
      <VerdictFields label="What are you for?" titles={verdictTitles} meanings={verdictMeanings} value={draft.value.verdict} onChange={(verdict) => draft.change({ ...draft.value, verdict })} error={noVerdict ? 'Choose one.' : undefined} />
      <ReasonFields requirements={requirements} reasons={draft.value.reasons} onChange={(reasons) => draft.change({ ...draft.value, reasons })} error={noReason ? 'Give a reason on at least one requirement.' : undefined} onSend={() => void send()} />
      <Group>
        <Button type="submit" loading={busy}>
          {round.ownVote ? 'Change your vote' : 'Vote'}
        </Button>
        <span className={classes.muted}>Ctrl and Enter send it too. What you write stays in this browser until then.</span>
      </Group>
    </form>
  );
}
