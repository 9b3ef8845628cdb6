import { Button, Group, Modal } from '@mantine/core';
import { Message } from '../../components/Message.js';
import { counted } from '../../lib/counts.js';
import type { DraftKeeper, DraftState } from '../../lib/draft/draft-keeper.js';
import type { Framework, Ratee, RateCycle } from './rate.model.js';
import classes from './SubmitPersonDialog.module.css';
import { useSubmitPerson } from './use-submit-person.js';

interface SubmitPersonDialogProps {
  opened: boolean;
  onClose: () => void;
  cycle: RateCycle;
  ratee: Ratee;
  skills: Framework['skills'];
  keeper: DraftKeeper | undefined;
  draft: DraftState;
}

function whatFollows({ person, selfSubmitted, revealedAt }: Ratee): string {
  if (revealedAt) return `Both sides are shown already: ${person.name} sees this as soon as you submit. What you submit is final until HR reopens it.`;
  const then = selfSubmitted ? `${person.name} has submitted: as soon as you submit, both of you see both sides.` : `${person.name} has not submitted yet: both of you see both sides when they have, at the latest when the cycle closes.`;
  return `${then} What you submit is final until HR reopens it.`;
}

function Body({ onClose, cycle, ratee, skills, keeper, draft }: Omit<SubmitPersonDialogProps, 'opened'>) {
  const { submit, busy, refusal } = useSubmitPerson({ cycleId: cycle.id, personId: ratee.person.id, keeper });
  const open = skills.filter(({ id }) => !draft.answers.has(id));
  const confirm = async () => {
    if (await submit()) onClose();
  };
  return (
    <>
      {refusal ? <Message tone="error" title="It was not submitted">{refusal}</Message> : null}
      <p className={classes.summary}>
        {counted(draft.answers.size, 'skill is', 'skills are')} rated, {open.length === 0 ? 'none is left.' : `${counted(open.length, 'is', 'are')} not.`}
      </p>
      {open.length > 0 ? (
        <>
          <p className={classes.text}>What you leave open stays unknown; it does not count as a zero. Not rated:</p>
          <ul className={classes.open}>
            {open.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className={classes.text}>{whatFollows(ratee)}</p>
      {draft.status === 'saved' ? null : <p className={classes.text} role="status">Your last changes are being saved first.</p>}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Go on rating
        </Button>
        <Button onClick={() => void confirm()} loading={busy} disabled={draft.answers.size === 0 || draft.status !== 'saved'}>
          Submit
        </Button>
      </Group>
    </>
  );
}

/** The last look at what is said of one person: what is left open, and what submitting means. */
export function SubmitPersonDialog({ opened, onClose, ...rest }: SubmitPersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Submit your ratings of ${rest.ratee.person.name}?`} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Body onClose={onClose} {...rest} />
    </Modal>
  );
}
