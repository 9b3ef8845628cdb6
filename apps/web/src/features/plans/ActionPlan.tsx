import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { StatePill } from '../../components/StatePill.js';
import type { ActionPlanQuery } from '../../generated/graphql.js';
import { listed } from '../../lib/phrases.js';
import { paths } from '../../lib/paths.js';
import { actionPlanQuery } from './action-plan.query.js';
import classes from './Plan.module.css';

type Step = ActionPlanQuery['actionPlan'][number];

const words = { RATING: 'a rating', EVIDENCE: 'evidence', CERTIFICATE: 'a certificate', CYCLE: 'a cycle' } as const;

/** "Met by a rating and evidence", each piece of evidence a link to it. */
function MetBy({ metBy }: Pick<Step, 'metBy'>) {
  const kinds = [...new Set(metBy.map(({ kind }) => words[kind]))];
  const pieces = metBy.filter(({ kind }) => kind === 'EVIDENCE');
  return (
    <p className={classes.words}>
      Met by {listed(kinds)}.{' '}
      {pieces.slice(0, 3).map(({ id }, index) => (
        <Anchor key={id} component={Link} to={paths.evidenceItem(id)} mr="xs">
          {pieces.length === 1 ? 'See the evidence' : `Evidence ${index + 1}`}
        </Anchor>
      ))}
    </p>
  );
}

function StepRow({ step }: { step: Step }) {
  return (
    <li className={classes.item}>
      <div>
        <h3 className={classes.title}>
          {step.title} <StatePill tone={step.isMet ? 'good' : 'quiet'}>{step.isMet ? 'Met' : 'Open'}</StatePill>
          {step.isOptional ? <StatePill tone="quiet">Optional</StatePill> : null}
        </h3>
        <p className={classes.muted}>
          Done when: {step.doneWhen} {step.isOptional ? 'It never moves readiness.' : ''}
        </p>
        {step.isMet ? <MetBy metBy={step.metBy} /> : null}
        {step.missingSkillIds.length > 0 ? <p className={classes.muted}>The framework in force has no skill {listed(step.missingSkillIds)}.</p> : null}
      </div>
    </li>
  );
}

/** Nine steps that suit every track; what happened says which are met. */
export function ActionPlan({ personId }: { personId: string }) {
  const { data } = useQuery(actionPlanQuery, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const counting = data.actionPlan.filter(({ isOptional }) => !isOptional);
  return (
    <section aria-labelledby="action-plan">
      <h2 id="action-plan" className={classes.heading}>
        The nine-step action plan
      </h2>
      <p className={classes.muted}>
        {counting.filter(({ isMet }) => isMet).length} of {counting.length} steps are met, the two optional ones aside. Nothing is ticked here either: rules look at ratings, evidence and certificates.
      </p>
      <ol className={classes.items}>
        {data.actionPlan.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ol>
    </section>
  );
}
