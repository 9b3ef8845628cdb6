import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Group, Select, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import { StateName } from '../../components/readiness/StateName.js';
import type { ProposeForPromotionQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';
import { nominateMutation } from './case-changes.query.js';
import classes from './Cases.module.css';
import { isProposal, noProposal, problemsOf } from './proposal-draft.js';
import { longestText } from './ReasonFields.js';
import { useCaseChange } from './use-case-change.js';
import { useUnsent } from './use-unsent.js';

type Track = ProposeForPromotionQuery['readinessByTrack'][number];

interface ProposeFormProps {
  data: ProposeForPromotionQuery;
  person: NonNullable<ProposeForPromotionQuery['person']>;
  own: boolean;
}

function Stands({ track: { state, score } }: { track: Track }) {
  return (
    <p className={classes.row}>
      <span className={classes.muted}>Readiness today:</span> <StateName state={state} />
      <span className={classes.muted}>
        {score === null ? 'no score' : `score ${scoreText(score)} of 100`}. {stateWords[state].meaning}
      </span>
    </p>
  );
}

function usePropose({ data, person }: ProposeFormProps) {
  const [nominate] = useMutation(nominateMutation);
  const navigate = useNavigate();
  const { attempt, busy, refusal } = useCaseChange();
  const draft = useUnsent({ about: `proposal:${person.id}`, empty: noProposal, isOwn: isProposal });
  const [tried, setTried] = useState(false);
  // The same id when it is tried again: a lost answer opens nothing twice.
  const [id] = useState(() => v7());
  const track = data.readinessByTrack.find(({ trackId }) => trackId === draft.value.trackId);
  const problems = problemsOf(draft.value, track);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!track || problems.reason || problems.exception) return;
    const exception = track.state === 'READY' ? null : draft.value.exception.trim();
    const input = { id, personId: person.id, trackId: track.trackId, reason: draft.value.reason.trim(), exception };
    if (!(await attempt(async () => (await nominate({ variables: { input } })).data?.nominateForPromotion))) return;
    draft.sent();
    await navigate(paths.case(id));
  };
  return { draft, track, busy, refusal, send, problems: tried ? problems : noProposal };
}

function Texts({ draft, track, problems, who }: Pick<ReturnType<typeof usePropose>, 'draft' | 'track' | 'problems'> & { who: string }) {
  const { value, change } = draft;
  const text = (name: 'reason' | 'exception') => ({ autosize: true, minRows: 4, maxRows: 16, maxLength: longestText, value: value[name], error: problems[name], onChange: ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => change({ ...value, [name]: currentTarget.value }) });
  return (
    <>
      <Textarea label={`Why ${who} should be promoted`} {...text('reason')} />
      {track && track.state !== 'READY' ? <Textarea label="Why all the same" description={`Readiness says “${stateWords[track.state].title}”. That does not stop a case; it asks for a reason, which stands in it by name.`} {...text('exception')} /> : null}
    </>
  );
}

/** Toward which track, why, and why all the same where readiness does not say ready. */
export function ProposeForm(props: ProposeFormProps) {
  const { data, person, own } = props;
  const { draft, track, busy, refusal, send, problems } = usePropose(props);
  const open = data.promotionCases.find((one) => one.person.id === person.id && one.trackId === track?.trackId && one.state !== 'CLOSED' && one.state !== 'WITHDRAWN');
  return (
    <form className={`${classes.card} ${classes.form}`} onSubmit={(event) => void send(event)} noValidate aria-label="Propose for promotion">
      {refusal ? <Message tone="error" title="The case was not opened">{refusal.message}</Message> : null}
      <Select label="To which track" placeholder="Choose a track" allowDeselect={false} data={data.readinessByTrack.map(({ trackId, trackName }) => ({ value: trackId, label: trackName }))} value={track?.trackId ?? null} onChange={(trackId) => trackId && draft.change({ ...draft.value, trackId })} error={problems.trackId || undefined} />
      {track ? <Stands track={track} /> : null}
      {open ? (
        <Message tone="warning" title="There is a case toward this track already">
          <Anchor component={Link} to={paths.case(open.id)} inherit>
            Look at it
          </Anchor>
        </Message>
      ) : null}
      <Texts draft={draft} track={track} problems={problems} who={own ? 'you' : person.name} />
      <p className={classes.muted}>{own ? 'Whoever leads you and HR read this at once, a panel once it is open.' : `HR reads this at once, a panel once it is open, and ${person.name} once they have been told; they see at once that there is a case.`}</p>
      <Group>
        <Button type="submit" loading={busy} disabled={open !== undefined}>
          Open the case
        </Button>
      </Group>
    </form>
  );
}
