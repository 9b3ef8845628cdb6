import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard, IconSend } from '@tabler/icons-react';
import { PageHeader } from '../../components/PageHeader.js';
import { KeyboardHelp } from '../../components/rating/KeyboardHelp.js';
import { SaveStatus } from '../../components/rating/SaveStatus.js';
import { dayText } from '../../lib/dates.js';
import type { DraftState } from '../../lib/draft/draft-keeper.js';
import { useQuestionKeys } from '../../lib/draft/use-question-keys.js';
import { FinalRatings } from './FinalRatings.js';
import { PersonRatings } from './PersonRatings.js';
import { rateeState, type Framework, type Ratee, type RateCycle } from './rate.model.js';
import { RateFilter } from './RateFilter.js';
import { RateMessages } from './RateMessages.js';
import { RatePicker, type RateStop } from './RatePicker.js';
import classes from './Ratings.module.css';
import { safetyOf, type BoardState, type RatingBoard } from './rating-board.js';
import { SkillRatings } from './SkillRatings.js';
import { SubmitPersonDialog } from './SubmitPersonDialog.js';
import { useRatePlace } from './use-rate-place.js';
import { useRatingBoard } from './use-rating-board.js';

interface RateBoardProps {
  cycle: RateCycle;
  framework: Framework;
  ratees: readonly Ratee[];
}

function ratedOf(skillId: string, ratees: readonly Ratee[], drafts: BoardState): number {
  return ratees.filter(({ person, own }) => drafts.get(person.id)?.answers.has(skillId) ?? own.answers.some((answer) => answer.skillId === skillId)).length;
}

function peopleStops(ratees: readonly Ratee[], drafts: BoardState, skills: number): RateStop[] {
  return ratees.map((ratee) => ({ id: ratee.person.id, name: ratee.person.name, progress: rateeState(ratee, drafts.get(ratee.person.id)?.answers.size ?? 0, skills) }));
}

function skillStops(skills: Framework['skills'], ratees: readonly Ratee[], drafts: BoardState): RateStop[] {
  return skills.map(({ id, name }) => ({ id, name, progress: `${ratedOf(id, ratees, drafts)} of ${ratees.length}` }));
}

function datesOf({ state, managerDueAt, closesAt }: RateCycle): string {
  if (state === 'CLOSED') return `It closed on ${dayText(closesAt)}; HR has reopened it for single people.`;
  return `You are due by ${dayText(managerDueAt)}; it closes on ${dayText(closesAt)}.`;
}

function Head({ cycle, onHelp }: { cycle: RateCycle; onHelp: () => void }) {
  return (
    <PageHeader
      title="Rate my team"
      documentTitle={`Rate my team ${cycle.name}`}
      actions={
        <Button variant="default" leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp} className={classes.keysButton}>
          Keyboard
        </Button>
      }
    >
      {cycle.name}: choose the level whose description fits what you have seen. The person cannot see this until both have submitted or the cycle closes; you cannot see theirs. {datesOf(cycle)}
    </PageHeader>
  );
}

function ReviewButton({ draft, onClick }: { draft: DraftState | undefined; onClick: () => void }) {
  return (
    <Button onClick={onClick} leftSection={<IconSend size={16} aria-hidden />} disabled={!draft || draft.stopped !== null}>
      Review and submit
    </Button>
  );
}

interface OnePersonProps extends Omit<RateBoardProps, 'ratees'> {
  ratee: Ratee;
  board: RatingBoard;
  /** Left out where nothing can be changed any more. */
  draft: DraftState | undefined;
}

function OnePerson({ cycle, framework, ratee, board, draft }: OnePersonProps) {
  if (!draft) return <FinalRatings cycle={cycle} ratee={ratee} framework={framework} />;
  return <PersonRatings board={board} ratee={ratee} draft={draft} framework={framework} />;
}

type Place = ReturnType<typeof useRatePlace>;

interface BoardProps extends RateBoardProps {
  place: Place;
  board: RatingBoard;
  drafts: BoardState;
}

function progressOf({ by, ratees, person, skill }: Place, { framework }: RateBoardProps, drafts: BoardState) {
  if (by === 'skill') return { answered: ratedOf(skill?.id ?? '', ratees, drafts), total: ratees.length };
  return { answered: drafts.get(person?.person.id ?? '')?.answers.size ?? person?.own.answers.length ?? 0, total: framework.skills.length };
}

/** Keys of the questions; U goes on to whom, or to what, something is missing of. */
function useRateKeys({ place, board, drafts, framework, onHelp }: BoardProps & { onHelp: () => void }) {
  const { by, person, skill, ratees } = place;
  const { skills, scale } = framework;
  const of = (about: string): [string, string] => (by === 'person' ? [person?.person.id ?? '', about] : [about, skill?.id ?? '']);
  const isOpen = (personId: string, skillId: string) => drafts.get(personId)?.answers.has(skillId) === false;
  return useQuestionKeys(place.list, {
    answerTo: (about) => drafts.get(of(about)[0])?.answers.get(of(about)[1]),
    change: (about, value) => board.change(...of(about), value),
    highest: Math.max(...scale.map(({ level }) => level)),
    onHelp,
    onTurn: place.turn,
    onAllAnswered: () => place.goOn((id) => (by === 'person' ? skills.some((one) => isOpen(id, one.id)) : ratees.some((one) => isOpen(one.person.id, id)))),
  });
}

function Picker({ ratees: all, framework, place, drafts }: Omit<BoardProps, 'board'>) {
  const { by, ratees, person, skill } = place;
  const { skills } = framework;
  const stops = by === 'person' ? peopleStops(ratees, drafts, skills.length) : skillStops(skills, ratees, drafts);
  return (
    <RatePicker by={by} stops={stops} chosen={(by === 'person' ? person?.person.id : skill?.id) ?? ''} onBy={place.switchTo} onGo={place.go} onTurn={place.turn}>
      <RateFilter ratees={all} place={place.choices} onChoose={place.choose} />
    </RatePicker>
  );
}

function Questions(props: BoardProps) {
  const { cycle, framework, place, board, drafts } = props;
  const { by, ratees, person, skill } = place;
  if (!person || !skill) return <p className={classes.nobody}>Nobody {place.choices.shown === 'waiting' ? 'waits for you' : 'is left to rate'}. Choose “Everybody” to see all.</p>;
  if (by === 'skill') return <SkillRatings board={board} drafts={drafts} ratees={ratees} skill={skill} scale={framework.scale} />;
  return <OnePerson cycle={cycle} framework={framework} ratee={person} board={board} draft={drafts.get(person.person.id)} />;
}

/** Whom the viewer rates: all skills of one, or one skill of all; the same drafts either way, saved while they are written. */
export function RateBoard(props: RateBoardProps) {
  const { cycle, framework } = props;
  const { board, drafts } = useRatingBoard(cycle.id, props.ratees);
  const { skills, scale } = framework;
  const place = useRatePlace(props.ratees, skills);
  const { by, person, list, onFocus } = place;
  const [helping, help] = useDisclosure(false);
  const [submitting, submit] = useDisclosure(false);
  const whole = { ...props, place, board, drafts };
  const onKeyDown = useRateKeys({ ...whole, onHelp: help.open });
  const draft = drafts.get(person?.person.id ?? '');
  return (
    <>
      <Head cycle={cycle} onHelp={help.open} />
      {by === 'person' && !draft ? null : (
        <SaveStatus state={safetyOf(draft && by === 'person' ? [draft] : [...drafts.values()])} done="rated" {...progressOf(place, props, drafts)}>
          {by === 'person' ? <ReviewButton draft={draft} onClick={submit.open} /> : null}
        </SaveStatus>
      )}
      <Picker {...whole} />
      <RateMessages ratees={by === 'person' ? (person ? [person] : []) : place.ratees} drafts={drafts} />
      {/* Keys are caught here once for all questions; each control below is reachable and works without them. */}
      <div ref={list} role="presentation" onKeyDown={onKeyDown} onFocus={onFocus}>
        <Questions {...whole} />
      </div>
      {draft && person ? <SubmitPersonDialog key={person.person.id} opened={submitting} onClose={submit.close} cycle={cycle} ratee={person} skills={skills} keeper={board.of(person.person.id)} draft={draft} /> : null}
      <KeyboardHelp opened={helping} onClose={help.close} highest={Math.max(...scale.map(({ level }) => level))} next={by === 'person' ? 'skill' : 'person'} turn={by} />
    </>
  );
}
