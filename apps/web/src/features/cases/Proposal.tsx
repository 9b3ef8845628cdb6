import { useMutation } from '@apollo/client/react';
import type { State } from '@waymark/scoring';
import { StateName } from '../../components/readiness/StateName.js';
import { StorySection } from '../../components/StorySection.js';
import { dayText } from '../../lib/dates.js';
import { scoreText } from '../../lib/score-text.js';
import { can, is, type Case } from './case.model.js';
import { prepareMutation } from './case-changes.query.js';
import classes from './Cases.module.css';
import { TextForm } from './TextForm.js';

function Nomination({ shown, nomination }: { shown: Case; nomination: NonNullable<Case['nomination']> }) {
  const { by, reason, exception, state, score } = nomination;
  const whom = by.id === shown.person.id ? 'themselves' : shown.person.name;
  return (
    <div className={`${classes.card} ${classes.stack}`}>
      <div>
        <h3 className={classes.subtitle}>
          {by.name} proposed {whom}, {dayText(shown.nominatedAt)}
        </h3>
        <p className={classes.words}>{reason}</p>
      </div>
      <p className={classes.row}>
        <span className={classes.muted}>Readiness that day:</span> <StateName state={state as State} />
        <span className={classes.muted}>{score === null ? 'no score' : `score ${scoreText(score)} of 100`}. The score decides nothing.</span>
      </p>
      {exception ? (
        <div>
          <h3 className={classes.subtitle}>Why all the same, although readiness did not say ready</h3>
          <p className={classes.words}>{exception}</p>
        </div>
      ) : null}
    </div>
  );
}

function Statement({ shown, statement }: { shown: Case; statement: NonNullable<Case['statement']> }) {
  const standsIn = is(shown, 'STAND_IN') ? ' (HR, where nobody leads the person)' : '';
  return (
    <div className={classes.card}>
      <h3 className={classes.subtitle}>
        The statement of {statement.by.name}
        {standsIn}, {dayText(statement.at)}
      </h3>
      <p className={classes.words}>{statement.text}</p>
    </div>
  );
}

function StatementForm({ shown }: { shown: Case }) {
  const [prepare] = useMutation(prepareMutation);
  const kept = shown.statement?.text;
  return (
    <TextForm title={kept === undefined ? 'Write the statement' : 'Write the statement anew'} label="The manager’s statement" submit={kept === undefined ? 'Hand it in' : 'Hand it in anew'} missing="Write something first." failed="The statement was not taken" about={`statement:${shown.id}`} kept={kept} send={async (text) => (await prepare({ variables: { input: { caseId: shown.id, text } } })).data?.preparePromotion}>
      What the numbers do not say: what {shown.person.name} does, and how. HR and the panel read it, and {shown.person.name} once they have been told. It can be written anew until the panel opens.
    </TextForm>
  );
}

/** Who proposed the promotion and why, and what the manager says to it. */
export function Proposal({ shown }: { shown: Case }) {
  const { nomination, statement } = shown;
  const writes = can(shown, 'PREPARE');
  if (!nomination && !statement && !writes) return null;
  return (
    <StorySection id="proposal" title="The proposal">
      <div className={classes.stack}>
        {nomination ? <Nomination shown={shown} nomination={nomination} /> : null}
        {statement && !writes ? <Statement shown={shown} statement={statement} /> : null}
        {writes ? <StatementForm shown={shown} /> : null}
      </div>
    </StorySection>
  );
}
