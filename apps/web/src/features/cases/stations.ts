import type { PromotionCaseState } from '../../generated/graphql.js';
import { isAppealTakenBack, stateTitles } from './case-words.js';
import { roundHeld, type Case, type Round } from './case.model.js';

/** One stop of a case. */
export interface Station {
  readonly id: string;
  readonly title: string;
  /** Null: not yet, or not known to the viewer. */
  readonly at: string | null;
  readonly stands: 'done' | 'now' | 'ahead';
}

type Stop = Omit<Station, 'stands'> & { readonly state: PromotionCaseState };

function stopsOf(round: Round | undefined, number: number): Stop[] {
  const again = number === 2 ? ' again' : '';
  return [
    { id: `panel-${number}`, state: 'PANEL', title: `${stateTitles.PANEL}${again}`, at: round?.openedAt ?? null },
    { id: `decided-${number}`, state: 'DECIDED', title: `${stateTitles.DECIDED}${again}`, at: round?.decision?.decidedAt ?? null },
    { id: `told-${number}`, state: 'TOLD', title: `${stateTitles.TOLD}${again}`, at: round?.told?.at ?? null },
  ];
}

/** Stops from the proposal to the end, as far as this case can go from where it stands. */
function lineOf(shown: Case): Stop[] {
  const of = (number: number) => shown.rounds.find((round) => round.number === number);
  const first: Stop[] = [
    { id: 'nominated', state: 'NOMINATED', title: stateTitles.NOMINATED, at: shown.nominatedAt },
    { id: 'prepared', state: 'PREPARED', title: stateTitles.PREPARED, at: shown.statement?.at ?? null },
    ...stopsOf(of(1), 1),
  ];
  const appealed: Stop = { id: 'appealed', state: 'APPEALED', title: stateTitles.APPEALED, at: shown.state === 'APPEALED' ? shown.since : null };
  const end: Stop = { id: 'closed', state: 'CLOSED', title: stateTitles.CLOSED, at: shown.state === 'CLOSED' ? shown.since : null };
  if (shown.round === 1) return [...first, end];
  if (isAppealTakenBack(shown)) return [...first, appealed, { id: 'told-2', state: 'TOLD', title: 'Appeal taken back', at: shown.state === 'TOLD' ? shown.since : null }, end];
  return [...first, appealed, ...stopsOf(of(2), 2), end];
}

/** The line of stops, the current one marked. What was taken back ends where it was taken back. */
export function stationsOf(shown: Case): Station[] {
  const line = lineOf(shown);
  if (shown.state === 'WITHDRAWN') {
    const passed = line.filter(({ at }) => at !== null).map(({ id, title, at }): Station => ({ id, title, at, stands: 'done' }));
    return [...passed, { id: 'withdrawn', title: stateTitles.WITHDRAWN, at: shown.since, stands: 'now' }];
  }
  // The last of its name: a second panel is held after the first.
  const now = line.findLastIndex(({ state }) => state === shown.state);
  return line.map(({ id, title, at }, index) => ({ id, title, at: at ?? (index === now ? shown.since : null), stands: index < now ? 'done' : index === now ? 'now' : 'ahead' }));
}

/** The rounds before the one that is held, the latest first. */
export function roundsBefore(shown: Case): Round[] {
  const held = roundHeld(shown);
  return shown.rounds.filter((round) => round !== held).toReversed();
}
