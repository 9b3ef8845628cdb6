import { useMutation } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { Message } from '../../components/Message.js';
import { paths } from '../../lib/paths.js';
import { planFromCaseMutation } from './case-changes.query.js';
import { is, type Case } from './case.model.js';
import classes from './Cases.module.css';

type Outcome = 'planned already' | 'not drafted';

/** Makes what was postponed the development plan of the person, in one step. */
export function PlanFromCase({ shown }: { shown: Case }) {
  const [draft, { loading }] = useMutation(planFromCaseMutation);
  const navigate = useNavigate();
  // The same id when it is tried again: a lost answer drafts nothing twice.
  const [planId] = useState(() => v7());
  const [refusal, setRefusal] = useState<{ readonly outcome: Outcome; readonly message: string } | null>(null);
  const plan = is(shown, 'PERSON') ? paths.plan : paths.personPlan(shown.person.id);
  const make = async () => {
    setRefusal(null);
    const answer = await draft({ variables: { input: { planId, caseId: shown.id } } }).catch(() => null);
    const made = answer?.data?.draftPlanFromCase;
    if (made?.__typename === 'DevelopmentPlan') return navigate(plan);
    setRefusal(made ? { outcome: made.reason === 'ALREADY_PLANNED' ? 'planned already' : 'not drafted', message: made.message } : { outcome: 'not drafted', message: 'Waymark could not be reached. Try again in a moment.' });
  };
  return (
    <div className={classes.stack}>
      {refusal ? (
        <Message tone={refusal.outcome === 'planned already' ? 'warning' : 'error'} title="No plan was made of it">
          {refusal.message}{' '}
          {refusal.outcome === 'planned already' ? (
            <Anchor component={Link} to={plan} inherit underline="always">
              Look at the plan
            </Anchor>
          ) : null}
        </Message>
      ) : null}
      <div className={classes.row}>
        <Button leftSection={<IconRoute size={16} aria-hidden />} loading={loading} onClick={() => void make()}>
          Make a plan of it
        </Button>
        <span className={classes.muted}>The least that would change it becomes the development plan, due until that day. A plan under way toward the same track takes it in; one toward another is ended first.</span>
      </div>
    </div>
  );
}
