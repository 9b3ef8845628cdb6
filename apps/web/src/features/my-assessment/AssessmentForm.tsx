import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard, IconSend } from '@tabler/icons-react';
import { useMemo, useRef, type RefObject } from 'react';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { DraftPartsFragment } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import classes from './AssessmentForm.module.css';
import { turned, type BesidePart } from './beside-level.js';
import { CarryAllOver } from './CarryAllOver.js';
import { CategoryNav } from './CategoryNav.js';
import { groupByCategory } from '../../lib/skill-groups.js';
import { KeyboardHelp } from '../../components/rating/KeyboardHelp.js';
import type { Previous } from './EarlierAnswer.js';
import type { Framework, OpenCycle } from './MyAssessmentPage.js';
import { ReviewDialog } from './ReviewDialog.js';
import { SaveStatus } from '../../components/rating/SaveStatus.js';
import { SkillQuestion } from './SkillQuestion.js';
import { useDraft, type Draft } from './use-draft.js';
import { useQuestionKeys } from '../../lib/draft/use-question-keys.js';

interface AssessmentFormProps {
  cycle: OpenCycle;
  framework: Framework;
  assessment: DraftPartsFragment;
  /** Since when both sides are shown, where the cycle was reopened after that; null: not yet. */
  revealedAt: string | null;
  /** Until when HR has reopened it for the viewer; null: it has not. */
  reopenedUntil: string | null;
  /** What was said in the cycle before; null: nothing. */
  previous: Previous | null;
}

/** Said where both sides are shown and HR has reopened it. */
const reopened = (revealedAt: string) => `Both sides are shown since ${dayText(revealedAt)}, and HR has reopened it for you: what you submit now is shown at once, as the later word.`;

/** Said before anything is answered. */
const whoSees = {
  SELF_ONLY: 'Your answers are seen by you alone until you submit.',
  SELF_AND_MANAGER: 'Your manager rates you too: neither of you sees the other’s until both have submitted or the cycle closes.',
} as const;

/** Until when answers are taken: an open cycle takes them until it closes, also where it was reopened for fewer days. */
function takenUntil({ closesAt }: OpenCycle, reopenedUntil: string | null): string {
  const isLonger = reopenedUntil !== null && Date.parse(reopenedUntil) > Date.parse(closesAt);
  return isLonger ? `It is open for you until ${dayText(reopenedUntil)}.` : `It closes on ${dayText(closesAt)}.`;
}

function Head({ cycle, revealedAt, reopenedUntil, onHelp }: Pick<AssessmentFormProps, 'cycle' | 'revealedAt' | 'reopenedUntil'> & { onHelp: () => void }) {
  return (
    <PageHeader
      title="My assessment"
      documentTitle={`My assessment ${cycle.name}`}
      actions={
        <Button variant="default" leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp} className={classes.keysButton}>
          Keyboard
        </Button>
      }
    >
      {cycle.name}: choose the level whose description fits what you do today, not what you could do. {revealedAt ? reopened(revealedAt) : whoSees[cycle.kind]} {takenUntil(cycle, reopenedUntil)}
    </PageHeader>
  );
}

function Messages({ state }: Pick<Draft, 'state'>) {
  if (state.stopped) return <Message tone="error" title="This assessment can no longer be changed">{state.stopped}</Message>;
  if (state.merged) return <Message tone="info" title="Answers from another tab or device were taken in">Where both changed the same skill, what you chose here stands.</Message>;
  return null;
}

/** Keys that answer, also what is said beside a level. */
function useFormKeys(list: RefObject<HTMLElement | null>, { state, change }: Draft, more: { highest: number; onHelp: () => void; onAllAnswered: () => void }) {
  const answerTo = (skillId: string) => state.answers.get(skillId);
  const onBeside = (skillId: string, part: BesidePart) => {
    const answer = answerTo(skillId);
    if (answer) change(skillId, turned(answer, part));
  };
  return useQuestionKeys(list, { answerTo, change, onBeside, ...more });
}

/** The assessment to fill in: every skill with its levels in words; saved while it is written. */
export function AssessmentForm({ cycle, framework, assessment, revealedAt, reopenedUntil, previous }: AssessmentFormProps) {
  const draft = useDraft(cycle.id, assessment);
  const list = useRef<HTMLDivElement>(null);
  const [reviewing, review] = useDisclosure(false);
  const [helping, help] = useDisclosure(false);
  const { answers } = draft.state;
  const groups = groupByCategory(framework.skills);
  const earlier = useMemo(() => new Map(previous?.answers.map((said) => [said.skillId, said])), [previous]);
  const highest = Math.max(...framework.scale.map(({ level }) => level));
  const onKeyDown = useFormKeys(list, draft, { highest, onHelp: help.open, onAllAnswered: review.open });
  return (
    <>
      <Head cycle={cycle} revealedAt={revealedAt} reopenedUntil={reopenedUntil} onHelp={help.open} />
      <SaveStatus state={draft.state} answered={answers.size} total={framework.skills.length}>
        <Button onClick={review.open} leftSection={<IconSend size={16} aria-hidden />} disabled={draft.state.stopped !== null}>
          Review and submit
        </Button>
      </SaveStatus>
      <div className={classes.columns}>
        <CategoryNav groups={groups} answers={answers} />
        {/* Keys are caught here once for all questions; each control below is reachable and works without them. */}
        <div ref={list} className={classes.questions} role="presentation" onKeyDown={onKeyDown}>
          <Messages state={draft.state} />
          <CarryAllOver previous={previous} framework={framework} answers={answers} onChange={draft.change} />
          {groups.map(({ category, id, skills }) => (
            <section key={id} id={id} className={classes.category} aria-label={category}>
              <h2 className={classes.categoryName}>{category}</h2>
              {skills.map((skill) => (
                <SkillQuestion key={skill.id} skill={skill} scale={framework.scale} answer={answers.get(skill.id)} earlier={earlier.get(skill.id)} earlierCycle={previous?.cycle.name ?? ''} refusal={draft.state.refusals.get(skill.id)} onChange={draft.change} />
              ))}
            </section>
          ))}
        </div>
      </div>
      <ReviewDialog opened={reviewing} onClose={review.close} assessmentId={assessment.id} cycle={cycle} isRevealed={revealedAt !== null} skills={framework.skills} draft={draft} />
      <KeyboardHelp opened={helping} onClose={help.close} highest={highest} beside />
    </>
  );
}
