import { changedItems, type ChangedPlanItem, type FrozenPlan } from './frozen-plan.js';
import type { Packet, ScoredNow } from './packet.js';

/** A row of the packet that reads otherwise today. */
export interface ChangedRow {
  readonly requirementId: string;
  readonly name: string;
  readonly levelThen: number | null;
  readonly levelNow: number | null;
  readonly statusThen: string | null;
  readonly statusNow: string | null;
}

/** What has happened since the packet was frozen; the packet itself stays as it is. */
export interface PacketChanges {
  readonly stateThen: string;
  readonly stateNow: string | null;
  readonly scoreThen: number | null;
  readonly scoreNow: number | null;
  /** Another edition of what people are measured by is in force. */
  readonly frameworkChanged: boolean;
  readonly settingsChanged: boolean;
  readonly rows: readonly ChangedRow[];
  readonly evidenceAdded: readonly string[];
  readonly evidenceGone: readonly string[];
  /** None where the packet is of before there was a plan in it. */
  readonly planItems: readonly ChangedPlanItem[];
}

/** The packet against today; `now` is null where the track is no more, `plan` where the person has none. */
export function changesSince(packet: Packet, now: ScoredNow | null, plan: FrozenPlan | null): PacketChanges {
  const then = packet.result;
  const [before, after] = [evidenceOf(packet), now ? evidenceOf(now) : []];
  return {
    stateThen: then.state,
    stateNow: now?.result.state ?? null,
    scoreThen: then.score,
    scoreNow: now?.result.score ?? null,
    frameworkChanged: now?.frameworkVersionId !== packet.frameworkVersionId,
    settingsChanged: now?.settingsVersion !== packet.settingsVersion,
    rows: changedRows(packet, now),
    evidenceAdded: after.filter((id) => !before.includes(id)),
    evidenceGone: before.filter((id) => !after.includes(id)),
    planItems: packet.developmentPlan === undefined ? [] : changedItems(packet.developmentPlan, plan, packet.names),
  };
}

const evidenceOf = ({ input }: Pick<ScoredNow, 'input'>) => input.evidence.map(({ evidenceId }) => evidenceId).sort();

function changedRows(packet: Packet, now: ScoredNow | null): ChangedRow[] {
  const [then, today] = [packet.result.requirements, now?.result.requirements ?? []];
  const ids = [...new Set([...then, ...today].map(({ requirementId }) => requirementId))].sort();
  return ids.flatMap((requirementId) => {
    const one = then.find((row) => row.requirementId === requirementId);
    const other = today.find((row) => row.requirementId === requirementId);
    if (one && other && one.level === other.level && one.status === other.status) return [];
    const name = packet.names[requirementId] ?? now?.names[requirementId] ?? requirementId;
    return [{ requirementId, name, levelThen: one?.level ?? null, levelNow: other?.level ?? null, statusThen: one?.status ?? null, statusNow: other?.status ?? null }];
  });
}
