import type { MessageLine } from '../messages/message-line.js';
import { onDay, type Reminding } from './reminding.js';
import { ids, ToldCase, toldOn } from './told-case.js';

export const members = ['elsewhere', 'admin', 'hr', 'head'] as const;
export type Member = (typeof members)[number];
const everyone = [...members, 'ada', 'lead', 'ben'] as const;
type Who = (typeof everyone)[number];

export type CaseStep =
  | { readonly do: 'run'; readonly after: number; readonly hour: number }
  | { readonly do: 'open' | 'seat'; readonly who: readonly Member[] }
  | { readonly do: 'vote'; readonly by: Member }
  | { readonly do: 'decide' | 'tell' | 'appeal' | 'withdraw' }
  | { readonly do: 'move'; readonly to: 'team' | 'otherTeam' }
  | { readonly do: 'leave' | 'return'; readonly one: Who }
  | { readonly do: 'opt'; readonly one: Who; readonly out: boolean };

const dayLength = 86_400_000;
const teamOf: Partial<Record<Who, 'team' | 'otherTeam'>> = { ben: 'team', lead: 'team', elsewhere: 'otherTeam' };

/** One promotion case of Ada's played at random beside a plain model of who may be told what. */
export class RemindedCase {
  readonly #case: ToldCase;
  readonly #away = new Set<Who>();
  readonly #optedOut = new Set<Who>();
  readonly #versions = new Map<Who, number>();
  readonly #seen = new Map<Who, number>();
  readonly #lastTold = new Map<Who, number>();
  readonly #keys = new Set<string>();
  #team: 'team' | 'otherTeam' = 'team';
  #waiting: readonly Member[] = [];
  #day = 0;
  /** How often somebody was told something. */
  told = 0;

  constructor(private readonly its: Reminding) {
    this.#case = new ToldCase(its);
  }

  async begin(): Promise<this> {
    await this.#case.tell({ since: onDay(-9).toISOString() });
    return this;
  }

  async take(step: CaseStep): Promise<void> {
    if (step.do === 'run') return this.#run(step.after, step.hour);
    if (step.do === 'opt') {
      this.#optedOut[step.out ? 'add' : 'delete'](step.one);
      return void (await this.its.house.prefer(this.its.house[step.one].personId, { optedOut: step.out }));
    }
    if (step.do === 'move') {
      this.#team = step.to;
      return this.#tellPerson('ada');
    }
    if (!('one' in step)) return this.#ofCase(step);
    this.#away[step.do === 'leave' ? 'add' : 'delete'](step.one);
    return this.#tellPerson(step.one);
  }

  #tellPerson(who: Who): Promise<void> {
    const version = (this.#versions.get(who) ?? 10) + 1;
    this.#versions.set(who, version);
    const team = who === 'ada' ? this.#team : teamOf[who];
    return this.its.house.tellPerson(this.its.house[who].personId, team ? [this.its.house[team]] : [], { version, active: !this.#away.has(who), roles: who === 'hr' ? ['hr'] : ['engineer'] });
  }

  async #ofCase(step: Exclude<CaseStep, { do: 'run' } | { do: 'move' } | { one: Who }>): Promise<void> {
    const { state, round, votesRevealedAt } = this.#case.known;
    const now = onDay(this.#day, 8).toISOString();
    const seated = (who: readonly Member[]) => ids(...(this.#waiting = who).map((one) => this.its.house[one]));
    if (step.do === 'open' && (state === 'nominated' || state === 'appealed')) return this.#case.tell({ state: 'panel', since: now, waitingFor: seated(step.who), votesDueAt: onDay(this.#day + 10, 12).toISOString(), votesRevealedAt: null });
    if (step.do === 'seat' && state === 'panel' && !votesRevealedAt) return this.#case.tell({ waitingFor: seated(step.who) });
    if (step.do === 'vote' && state === 'panel' && this.#waiting.includes(step.by)) {
      const waitingFor = seated(this.#waiting.filter((one) => one !== step.by));
      return this.#case.tell({ waitingFor, votesRevealedAt: waitingFor.length === 0 ? now : null });
    }
    if (step.do === 'decide' && state === 'panel') return this.#case.tell({ state: 'decided', since: now, waitingFor: seated([]) });
    if (step.do === 'tell' && state === 'decided') return this.#case.tell({ state: 'told', since: now, told: toldOn(this.#day, 'postponed') });
    if (step.do === 'appeal' && state === 'told' && round === 1) return this.#case.tell({ state: 'appealed', round: 2, since: now, votesDueAt: null, votesRevealedAt: null });
    if (step.do === 'withdraw' && round === 1 && ['nominated', 'panel'].includes(state)) return this.#case.tell({ state: 'withdrawn', since: now, waitingFor: seated([]) });
  }

  /** Runs, and holds every new line against the model. @throws when somebody is told what they should not be, or not told what they should. */
  async #run(after: number, hour: number): Promise<void> {
    this.#day += after;
    const now = onDay(this.#day, hour);
    const owed = new Map(everyone.map((who) => [who, this.#owedTo(who, now)] as const));
    await this.its.run(now);
    for (const who of everyone) {
      const messages = await this.its.told(this.its.house[who].personId);
      const fresh = messages.slice(this.#seen.get(who) ?? 0);
      this.#seen.set(who, messages.length);
      const expected = (owed.get(who) ?? []).filter(({ key }) => !this.#keys.has(`${who} ${key}`));
      const said = fresh.flat();
      if (fresh.length > 1 || JSON.stringify(said.map(shape).sort()) !== JSON.stringify(expected.map(({ line }) => shape(line)).sort())) {
        throw new Error(`${who} was told ${JSON.stringify(said)} at ${now.toISOString()} and not ${JSON.stringify(expected)}.`);
      }
      for (const { key } of expected) this.#keys.add(`${who} ${key}`);
      this.told += said.length;
      if (fresh.length > 0) this.#lastTold.set(who, this.#day);
    }
  }

  /** What somebody is to be told now, unless they were told it before. */
  #owedTo(who: Who, now: Date): { key: string; line: MessageLine }[] {
    const isTime = now.getUTCDay() % 6 !== 0 && now.getUTCHours() >= 9 && now.getUTCHours() < 18 && this.#lastTold.get(who) !== this.#day;
    if (!isTime || this.#away.has(who) || this.#optedOut.has(who)) return [];
    return [...this.#voteOf(who, now), ...this.#toldTo(who, now), ...this.#waitsFor(who, now)];
  }

  /** Whoever leads Ada, the nearest first. */
  #line(): Who[] {
    return this.#team === 'team' ? ['lead', 'head'] : ['elsewhere'];
  }

  #voteOf(who: Who, now: Date): { key: string; line: MessageLine }[] {
    const { state, votesDueAt, round, caseId } = this.#case.known;
    const isAsked = state === 'panel' && this.#waiting.some((one) => one === who) && !this.#away.has('ada') && !this.#line().includes(who);
    if (!isAsked || votesDueAt === null || Date.parse(votesDueAt) <= now.getTime()) return [];
    const days = Math.round((Date.parse(votesDueAt.slice(0, 10)) - Date.parse(now.toISOString().slice(0, 10))) / dayLength) - (now.getUTCDay() === 5 ? 2 : 0);
    const reason = days <= 2 ? 'vote_due' : 'vote_asked';
    return [{ key: `${reason} ${round}`, line: { reason, caseId, dueAt: votesDueAt } }];
  }

  #toldTo(who: Who, now: Date): { key: string; line: MessageLine }[] {
    const { told, caseId } = this.#case.known;
    if (who !== 'ada' || !told || now.getTime() - Date.parse(told.toldAt) >= 30 * dayLength) return [];
    return [{ key: `case_told ${told.toldAt}`, line: { reason: 'case_told', caseId } }];
  }

  #waitsFor(who: Who, now: Date): { key: string; line: MessageLine }[] {
    const { state, caseId, votesRevealedAt, votesDueAt, ...known } = this.#case.known;
    if (!['nominated', 'panel', 'decided', 'appealed'].includes(state) || this.#away.has('ada')) return [];
    const since = state === 'panel' ? (votesRevealedAt ?? votesDueAt ?? '') : known.since;
    const by = state === 'nominated' ? (this.#line().find((one) => !this.#away.has(one)) ?? 'hr') : 'hr';
    if (who !== by || Date.parse(since) + 14 * dayLength > now.getTime()) return [];
    return [{ key: `case_waits ${state} ${since}`, line: { reason: 'cases_wait', items: 1, caseId } }];
  }
}

const shape = (line: MessageLine) => JSON.stringify(Object.entries(line).sort());
