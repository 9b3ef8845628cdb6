import { Anchor, Button, Group, Modal } from '@mantine/core';
import { Message } from '../../components/Message.js';
import { questionId } from '../../lib/skill-groups.js';
import { AttachedDrafts } from './AttachedDrafts.js';
import type { OpenCycle, Skill } from './MyAssessmentPage.js';
import classes from './ReviewDialog.module.css';
import type { Draft } from './use-draft.js';
import { useSubmit } from './use-submit.js';

interface ReviewDialogProps {
  opened: boolean;
  onClose: () => void;
  assessmentId: string;
  cycle: OpenCycle;
  /** Both sides are shown already: HR has reopened it. */
  isRevealed: boolean;
  skills: readonly Skill[];
  draft: Draft;
}

const afterwards = {
  SELF_ONLY: 'After submitting, your manager sees your answers and comments, and you can no longer change them in this cycle.',
  SELF_AND_MANAGER: 'After submitting, you can no longer change your answers in this cycle. Your manager sees them, and you see theirs, when both have submitted, at the latest when the cycle closes.',
} as const;

const afterReveal = 'After submitting, your manager sees your answers at once, as your later word in this cycle; what you said before stays in the history.';

function summary(answered: number, open: number): string {
  if (open === 0) return answered === 1 ? 'The one skill is answered.' : `All ${answered} skills are answered.`;
  return `${answered} ${answered === 1 ? 'skill is' : 'skills are'} answered, ${open} ${open === 1 ? 'is' : 'are'} not.`;
}

function Unanswered({ skills, onClose }: { skills: readonly Skill[]; onClose: () => void }) {
  if (skills.length === 0) return null;
  return (
    <>
      <p className={classes.text}>What you leave open stays unknown; it does not count as a zero. To answer:</p>
      <ul className={classes.open}>
        {skills.map(({ id, name }) => (
          <li key={id}>
            <Anchor href={`#${questionId(id)}`} onClick={onClose} size="sm">
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The last look: what is open, what submitting means, and why it was refused if it was. */
export function ReviewDialog({ opened, onClose, assessmentId, cycle, isRevealed, skills, draft }: ReviewDialogProps) {
  const { answers } = draft.state;
  const open = skills.filter(({ id }) => !answers.has(id));
  const { submit, busy, refusal } = useSubmit({ assessmentId, cycleId: cycle.id, draft });
  const about = skills.find(({ id }) => id === refusal?.skillId);
  return (
    <Modal opened={opened} onClose={onClose} title={`Submit your answers for ${cycle.name}?`} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      {refusal ? <Message tone="error" title={about ? `${about.name} was not taken` : 'It was not submitted'}>{refusal.message}</Message> : null}
      <p className={classes.summary}>{summary(answers.size, open.length)}</p>
      <Unanswered skills={open} onClose={onClose} />
      <AttachedDrafts answers={answers} />
      <p className={classes.text}>{isRevealed ? afterReveal : afterwards[cycle.kind]}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Go on answering
        </Button>
        <Button onClick={() => void submit()} loading={busy} disabled={answers.size === 0}>
          Submit
        </Button>
      </Group>
    </Modal>
  );
}
