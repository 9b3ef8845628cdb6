import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../components/Message.js';
import type { PromotionPolicyQuery } from '../../generated/graphql.js';
import { failureOf } from '../../lib/failures.js';
import { promotionPolicyQuery, savePromotionPolicyMutation } from './case-list.query.js';
import classes from './CaseList.module.css';

type Policy = Omit<PromotionPolicyQuery['promotionPolicy'], '__typename'>;
type Draft = { [Field in keyof Policy]: number | string };
type Came = 'saved' | 'signed-out' | 'failed' | null;

const limits = { panelMinimum: 20, votingDays: 90 } as const;

function isWithin(value: number | string, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

function useSavePolicy() {
  const [mutate, { loading }] = useMutation(savePromotionPolicyMutation, { refetchQueries: [promotionPolicyQuery] });
  const [came, setCame] = useState<Came>(null);
  const save = async (input: Policy) => {
    setCame(null);
    await mutate({ variables: { input } }).then(() => setCame('saved'), (error: unknown) => setCame(failureOf(error) === 'signed-out' ? 'signed-out' : 'failed'));
  };
  return { save, loading, came, changed: () => setCame(null) };
}

function Fields({ policy: { panelMinimum, votingDays } }: { policy: Policy }) {
  const [draft, setDraft] = useState<Draft>({ panelMinimum, votingDays });
  const { save, loading, came, changed } = useSavePolicy();
  const problems = { panelMinimum: isWithin(draft.panelMinimum, limits.panelMinimum) ? null : '1 to 20 members.', votingDays: isWithin(draft.votingDays, limits.votingDays) ? null : '1 to 90 days.' };
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    changed();
  };
  const submit = () => {
    if (isWithin(draft.panelMinimum, limits.panelMinimum) && isWithin(draft.votingDays, limits.votingDays)) void save({ panelMinimum: draft.panelMinimum, votingDays: draft.votingDays });
  };
  return (
    <form
      className={classes.policy}
      aria-labelledby="promotion-policy"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <NumberInput label="Members of a panel, at least" min={1} max={limits.panelMinimum} clampBehavior="none" allowDecimal={false} value={draft.panelMinimum} onChange={(value) => change({ panelMinimum: value })} error={problems.panelMinimum} />
      <NumberInput label="Days to vote" min={1} max={limits.votingDays} clampBehavior="none" allowDecimal={false} value={draft.votingDays} onChange={(value) => change({ votingDays: value })} error={problems.votingDays} />
      <div className={classes.actions}>
        <Button type="submit" loading={loading}>
          Save
        </Button>
        <span role="status">{came === 'saved' ? 'Saved, for panels that open from now on.' : ''}</span>
      </div>
      {came === 'failed' || came === 'signed-out' ? <Message tone="error" title="It was not saved">{came === 'signed-out' ? 'Your session had ended. Sign in, then try again.' : 'Try again in a moment.'}</Message> : null}
    </form>
  );
}

/** How large a panel is at least, and how long it has. */
export function PolicyForm() {
  const { data } = useQuery(promotionPolicyQuery);
  return (
    <section className={classes.part} aria-labelledby="promotion-policy">
      <h2 className={classes.title} id="promotion-policy">
        Panels
      </h2>
      <p className={classes.note}>Votes are revealed with the last one, or when the days are over. Panels that are open keep their day.</p>
      {data ? <Fields policy={data.promotionPolicy} /> : null}
    </section>
  );
}
