import { useMutation } from '@apollo/client/react';
import { dayText } from '../../lib/dates.js';
import { is, type Case, type Round, type Told } from './case.model.js';
import { tellMutation } from './case-changes.query.js';
import classes from './Cases.module.css';
import { TextForm } from './TextForm.js';

/** The very text that the person reads. */
export function ToldView({ shown, told }: { shown: Case; told: Told }) {
  const own = is(shown, 'PERSON');
  return (
    <div className={classes.card}>
      <h3 className={classes.subtitle}>{own ? 'What you were told' : `This is what ${shown.person.name} reads`}</h3>
      <p className={classes.quote}>{told.text}</p>
      <p className={classes.muted}>
        {told.by.name}, {dayText(told.at)}. {own ? 'HR and whoever leads you read the same text.' : 'The same text, word for word.'}
      </p>
    </div>
  );
}

export function TellForm({ shown, round }: { shown: Case; round: Round }) {
  const [tell] = useMutation(tellMutation);
  const { name } = shown.person;
  return (
    <TextForm title={`Tell ${name}`} label={`This is what ${name} will read`} submit={`Tell ${name}`} missing={`Write what ${name} will read.`} failed={`${name} was not told`} about={`told:${shown.id}:${round.number}`} send={async (text) => (await tell({ variables: { input: { caseId: shown.id, text } } })).data?.tellPromotion}>
      Word for word. From then on {name} sees the decision with its reasons, the packet, who was on the panel, and this text; never the votes. It cannot be changed afterwards.
    </TextForm>
  );
}
