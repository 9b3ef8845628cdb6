import { useMutation } from '@apollo/client/react';
import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Message } from '../../components/Message.js';
import type { PromotionVerdict } from '../../generated/graphql.js';
import { today } from '../../lib/dates.js';
import { decideMutation } from './case-changes.query.js';
import type { Case, Round } from './case.model.js';
import { outcomeTitles } from './case-words.js';
import classes from './Cases.module.css';
import { Least } from './Least.js';
import { leastIn, type ReadPacket } from './packet.model.js';
import { ReasonFields } from './ReasonFields.js';
import { useCaseChange } from './use-case-change.js';
import { useUnsent } from './use-unsent.js';
import { emptyVerdict, isVerdictDraft, reasonsIn, type VerdictDraft } from './verdict-draft.js';
import { VerdictFields } from './VerdictFields.js';

const meanings: Readonly<Record<PromotionVerdict, string>> = {
  ACCEPTED: 'The person is promoted. Their title in the directory is changed there.',
  POSTPONED: 'Not yet: with a day, and the least that would change it kept beside it.',
  REJECTED: 'Not in this case; another can be opened later.',
};

interface DecisionFormProps {
  shown: Case;
  round: Round;
  packet: ReadPacket;
}

/** What is missing before it can be sent. */
type Problems = Partial<Record<keyof VerdictDraft, string>>;

function problemsOf(draft: VerdictDraft): Problems {
  const needsDay = draft.verdict === 'POSTPONED' && draft.until <= today();
  return {
    verdict: draft.verdict === null ? 'Choose one.' : undefined,
    until: needsDay ? 'Say until when: a day after today.' : undefined,
    reasons: reasonsIn(draft).length === 0 ? 'Give a reason on at least one requirement.' : undefined,
  };
}

const nothing: Problems = {};

function useDecide({ shown, round }: DecisionFormProps) {
  const [decide] = useMutation(decideMutation);
  const { attempt, busy, refusal } = useCaseChange();
  const draft = useUnsent({ about: `decision:${shown.id}:${round.number}`, empty: emptyVerdict, isOwn: isVerdictDraft });
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft.value);
  const send = async () => {
    setTried(true);
    const { verdict, until } = draft.value;
    if (verdict === null || problems.until || problems.reasons) return;
    const input = { caseId: shown.id, outcome: verdict, reasons: reasonsIn(draft.value), postponedUntil: verdict === 'POSTPONED' ? until : null };
    if (await attempt(async () => (await decide({ variables: { input } })).data?.decidePromotion)) draft.sent();
  };
  return { draft, busy, refusal, send, problems: tried ? problems : nothing };
}

/** HR decides, after the votes: an outcome, and reasons by requirement. */
export function DecisionForm(props: DecisionFormProps) {
  const { packet } = props;
  const { draft, busy, refusal, send, problems } = useDecide(props);
  const { value, change } = draft;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={`${classes.card} ${classes.form}`} onSubmit={onSubmit} noValidate aria-label="Decide">
      <div>
        <h3 className={classes.subtitle}>Decide</h3>
        <p className={classes.muted}>A person decides here; neither the score nor the count of votes does. It cannot be changed afterwards. {props.shown.person.name} reads outcome and reasons once you tell them.</p>
      </div>
      {refusal ? <Message tone="error" title="It was not decided">{refusal.message}</Message> : null}
      <VerdictFields label="The decision" titles={outcomeTitles} meanings={meanings} value={value.verdict} onChange={(verdict) => change({ ...value, verdict })} error={problems.verdict} />
      {value.verdict === 'POSTPONED' ? (
        <>
          <TextInput type="date" label="Postponed until" description="A day after today." value={value.until} onChange={({ currentTarget }) => change({ ...value, until: currentTarget.value })} error={problems.until} maw={240} />
          <Least steps={leastIn(packet)} />
        </>
      ) : null}
      <ReasonFields requirements={packet.requirements} reasons={value.reasons} onChange={(reasons) => change({ ...value, reasons })} error={problems.reasons} onSend={() => void send()} />
      <Group>
        <Button type="submit" loading={busy}>
          Decide
        </Button>
      </Group>
    </form>
  );
}
