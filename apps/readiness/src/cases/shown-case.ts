import type { PromotionCaseAction, PromotionCaseState, PromotionRole, PromotionVerdict } from './case-enums.model.js';
import { follows, sees, type CasePart } from './case-parts.rules.js';
import type { CaseRow, RequirementReason, RoundRow, Verdict } from './case-row.js';
import type { PromotionDecision, PromotionRound, PromotionVote } from './case-round.model.js';
import { actionsOf, actionsWithoutThePerson, type CaseActor } from './case-states.js';
import type { PromotionCase, PromotionCaseSummary, PromotionLogEntry } from './case.model.js';
import type { PacketChanges } from './packet-changes.rules.js';

/** A round with what the viewer is in it. */
export interface SeenRound {
  readonly row: RoundRow;
  readonly actors: readonly CaseActor[];
}

export interface VoteRow {
  readonly round: number;
  readonly authorId: string;
  readonly verdict: Verdict;
  readonly reasons: readonly RequirementReason[];
}

export interface LogRow extends Omit<PromotionLogEntry, 'actor' | 'action'> {
  readonly round: number;
  readonly actorId: string | null;
  readonly action: string;
}

/** All that there is of a case; what of it is shown is decided here alone. */
export interface CaseToShow {
  readonly known: CaseRow;
  readonly viewerId: string;
  /** The person is not here any more. */
  readonly hasLeft: boolean;
  readonly rounds: readonly SeenRound[];
  /** As the database gives them to the viewer. */
  readonly votes: readonly VoteRow[];
  readonly log: readonly LogRow[];
  readonly changes: PacketChanges | null;
}

/** The parts that the viewer sees in any round. */
export function partsSeen(part: CasePart, rounds: readonly SeenRound[]): boolean {
  return rounds.some(({ row, actors }) => sees(part, actors, row));
}

const person = (id: string) => ({ id });
const reasonsOf = (reasons: readonly RequirementReason[]) => reasons.map((reason) => ({ ...reason }));

export function summaryOf(known: Pick<CaseRow, 'id' | 'personId' | 'trackId' | 'trackName' | 'state' | 'stateSince' | 'nominatedAt'>, waitsForMyVote: boolean): PromotionCaseSummary {
  const { id, personId, trackId, trackName, state, stateSince, nominatedAt } = known;
  return { id, person: person(personId), trackId, trackName, state: state as PromotionCaseState, since: stateSince, nominatedAt, waitsForMyVote };
}

/** The case as this viewer sees it. */
export function shownCase(given: CaseToShow): PromotionCase {
  const { known, viewerId, hasLeft, rounds, log } = given;
  const now = rounds.find(({ row }) => row.round === known.round);
  const actors = now?.actors ?? [];
  const may = actionsOf({ state: known.state, round: known.round, actors })
    .filter((action) => action !== 'nominate' && (action !== 'vote' || now?.row.revealedAt === null) && (!hasLeft || actionsWithoutThePerson.includes(action)));
  const mine = now?.row.seats.find(({ memberId }) => memberId === viewerId);
  const { statement, statementBy, statementAt } = known;
  return {
    ...summaryOf(known, known.state === 'panel' && may.includes('vote') && mine !== undefined && mine.votedAt === null),
    round: known.round,
    roles: [...actors] as string[] as PromotionRole[],
    actions: may as string[] as PromotionCaseAction[],
    nomination: partsSeen('nomination', rounds) ? { by: person(known.nominatedBy), reason: known.nominationReason, exception: known.exceptionReason, state: known.nominatedState, score: known.nominatedScore } : null,
    statement: partsSeen('statement', rounds) && statement !== null && statementBy && statementAt ? { text: statement, by: person(statementBy), at: statementAt } : null,
    rounds: rounds.filter(({ row, actors }) => sees('state', actors, row)).map((round) => shownRound(round, given)),
    log: partsSeen('log', rounds) ? shownLog(log, rounds) : null,
  };
}

/** Line by line of the rounds whose log the viewer may see: who votes in an appeal is not read from the log of what was told before. */
function shownLog(log: readonly LogRow[], rounds: readonly SeenRound[]): PromotionLogEntry[] {
  const open = new Set(rounds.filter(({ row, actors }) => sees('log', actors, row)).map(({ row }) => row.round as number));
  const lines = log.filter(({ round }) => open.has(round));
  return lines.map(({ actorId, action, round: _round, ...entry }) => ({ ...entry, actor: actorId ? person(actorId) : null, action: action as PromotionCaseAction }));
}

function shownRound({ row, actors }: SeenRound, { known, viewerId, votes, changes }: CaseToShow): PromotionRound {
  const see = (part: CasePart) => sees(part, actors, row);
  const cast = votes.filter(({ round }) => round === row.round);
  const own = cast.find(({ authorId }) => authorId === viewerId);
  const packet = see('packet') && row.packet !== null && row.packetDigest !== null && row.openedAt ? { frozenAt: row.openedAt, document: row.packet, digest: row.packetDigest } : null;
  return {
    number: row.round,
    appealReason: row.appealReason,
    openedAt: row.openedAt,
    votesDueAt: see('seats') ? row.votesDueAt : null,
    revealedAt: see('votes') ? row.revealedAt : null,
    seats: see('seats') ? row.seats.map(({ memberId, votedAt, active }) => ({ member: person(memberId), voted: votedAt !== null, active })) : null,
    packet,
    changes: packet && changes && row.round === known.round && follows(actors, known.state) ? { ...changes, rows: changes.rows.map((changed) => ({ ...changed })), evidenceAdded: [...changes.evidenceAdded], evidenceGone: [...changes.evidenceGone], planItems: changes.planItems.map((item) => ({ ...item })) } : null,
    ownVote: own ? shownVote(own) : null,
    votes: see('votes') ? cast.map(shownVote) : null,
    decision: see('decision') ? shownDecision(row) : null,
    told: see('told') && row.toldText !== null && row.toldBy && row.toldAt ? { text: row.toldText, by: person(row.toldBy), at: row.toldAt } : null,
  };
}

function shownVote({ authorId, verdict, reasons }: VoteRow): PromotionVote {
  return { author: person(authorId), verdict: verdict as PromotionVerdict, reasons: reasonsOf(reasons) };
}

function shownDecision({ decision, decisionReasons, postponedUntil, least, decidedBy, decidedAt }: RoundRow): PromotionDecision | null {
  if (!decision || !decidedBy || !decidedAt) return null;
  return {
    outcome: decision as PromotionVerdict, reasons: reasonsOf(decisionReasons ?? []), postponedUntil,
    least: least && least.map((step) => ({ ...step })), decidedBy: person(decidedBy), decidedAt,
  };
}
