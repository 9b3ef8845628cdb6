import { CallerError, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Answerable } from '../answers/answer.rules.js';
import { CycleState, type CycleKind } from '../cycles/cycle.model.js';
import { stateAt, type CycleClock } from '../cycles/cycle.rules.js';
import { holdParticipant, isTaking, type HeldParticipant } from '../participants/hold-participant.js';
import { answerableSql, momentSql } from '../self-assessment/answering.js';
import { SelfAssessmentState } from '../self-assessment/self-assessment.model.js';
import { takeAuthorsTurn } from '../transactions/take-turn.js';
import { ManagerAssessmentRefusal, type ManagerAssessmentRefused } from './manager-assessment.model.js';
import { refusalToRate, refused } from './manager-assessment.rules.js';
import { readOwnRatings, type OwnRatings } from './own-ratings.js';

/** A cycle in which the viewer may rate, held so that it cannot close before the transaction ends. */
export interface RatingCycle {
  readonly cycleId: string;
  readonly kind: CycleKind;
  readonly frameworkVersionId: string;
  readonly against: Answerable;
  readonly state: CycleState;
  readonly now: Date;
  /** Whom of those that were named the viewer leads: their turns are held. */
  readonly led: ReadonlySet<string>;
}

const holdCycle = 'select kind, state, closes_at as "closesAt", framework_version_id as "frameworkVersionId" from cycle where id = $1 for share';

const ledSql = `select id from unnest($2::text[]) as id where leads_person($1, id::uuid, (now() at time zone 'utc')::date)`;

/** People in one save: each is held until it ends. */
const most = 200;

/**
 * Holds the cycle, and the turns of the viewer and of everybody named whom they lead, in one order, so that nobody waits for
 * each other, and nobody at all for somebody who only names them.
 * @throws CallerError UNAUTHENTICATED for somebody erased, whose token has some minutes left.
 */
export async function beginRating(manager: EntityManager, viewer: Viewer, about: { cycleId: string; personIds: readonly string[] }): Promise<RatingCycle | ManagerAssessmentRefused> {
  if (!validate(about.cycleId)) return refused(ManagerAssessmentRefusal.UNKNOWN_CYCLE);
  if (about.personIds.length > most) return refused(ManagerAssessmentRefusal.TOO_MANY_PEOPLE);
  const cycleId = about.cycleId.toLowerCase();
  const [cycle] = await manager.query<(CycleClock & { kind: CycleKind; frameworkVersionId: string })[]>(holdCycle, [cycleId]);
  if (!cycle) return refused(ManagerAssessmentRefusal.UNKNOWN_CYCLE);
  const rows = await manager.query<{ id: string }[]>(ledSql, [viewer.personId, about.personIds.filter((id) => validate(id))]);
  const led = new Set(rows.map(({ id }) => id));
  for (const personId of [...new Set([viewer.personId, ...led])].toSorted()) await takeAuthorsTurn(manager, viewer.organisationId, personId);
  const [moment] = await manager.query<{ now: Date; erased: boolean }[]>(momentSql, [viewer.personId]);
  if (!moment || moment.erased) throw new CallerError('UNAUTHENTICATED', 'Sign in again.');
  const [against] = await manager.query<Answerable[]>(answerableSql, [cycle.frameworkVersionId]);
  if (!against) throw new Error('A cycle that is held has a framework version.');
  const { kind, frameworkVersionId } = cycle;
  return { cycleId, kind, frameworkVersionId, against, state: stateAt(cycle, moment.now), now: moment.now, led };
}

/** A person whom the viewer may say something of now. */
export interface Ratable {
  readonly participant: HeldParticipant;
  readonly own: OwnRatings;
}

/** Holds a person's place in the cycle; or why the viewer may not rate them, the same for a person who does not exist. */
export async function holdRatee(manager: EntityManager, viewer: Viewer, { cycle, personId }: { cycle: RatingCycle; personId: string }): Promise<Ratable | { readonly refusal: ManagerAssessmentRefused; readonly own?: OwnRatings }> {
  const stranger = { refusal: refused(ManagerAssessmentRefusal.NOT_YOURS_TO_RATE, { personId }) };
  if (!validate(personId)) return stranger;
  const { cycleId, kind, state: cycleState, now } = cycle;
  const leads = cycle.led.has(personId) && personId !== viewer.personId;
  const [own] = await readOwnRatings(manager, viewer, { cycleId, personIds: [personId] });
  if (!own) throw new Error('Whom one asks for is in the answer.');
  // Whoever does not lead somebody neither holds nor makes their place.
  const isOpen = cycleState === CycleState.OPEN;
  const participant = leads ? await holdParticipant(manager, { cycleId, personId, isOpen }) : null;
  const taking = participant !== null && isTaking(participant, isOpen, now);
  const reason = refusalToRate({ kind, cycleState, leads, participant, isTaking: taking, isSubmitted: own.state === SelfAssessmentState.SUBMITTED });
  if (reason) return { refusal: refused(reason, { personId }), own };
  if (!participant) throw new Error('Whoever may be rated is in the cycle.');
  return { participant, own };
}
