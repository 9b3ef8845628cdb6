import type { MessageLine } from '../messages/message-line.js';
import type { Api } from './api.js';
import { Assessing } from './assessing.js';
import { Rating } from './rating.js';
import { onDay, Reminding } from './reminding.js';

export const people = ['ada', 'ben', 'lead', 'head', 'elsewhere'] as const;
export type Who = (typeof people)[number];
/** With leads at 0, 1 and 2 of the list of teams. */
export type Team = 'team' | 'division' | 'otherTeam';

export type Step =
  | { readonly do: 'run'; readonly after: number; readonly hour: number }
  | { readonly do: 'answer'; readonly who: Who }
  | { readonly do: 'rate'; readonly who: Who }
  | { readonly do: 'move'; readonly who: Who; readonly to: Team }
  | { readonly do: 'leave' | 'return'; readonly who: Who }
  | { readonly do: 'lead'; readonly team: Team; readonly by: Who }
  | { readonly do: 'opt'; readonly who: Who; readonly out: boolean }
  | { readonly do: 'heed'; readonly optOuts: boolean }
  | { readonly do: 'extend'; readonly days: number };

interface Somebody {
  team: Team | null;
  isHere: boolean;
  optedOut: boolean;
  answered: boolean;
  rated: boolean;
  version: number;
}

const answers = [{ skillId: 'security', outcome: 'LEVEL' as const, level: 2 }];
const above: Readonly<Record<Team, Team | null>> = { team: 'division', division: null, otherTeam: null };

/** A cycle played at random beside a plain model of who may be told what. */
export class RemindedQuarter {
  readonly #model: Record<Who, Somebody>;
  readonly #leads: Record<Team, Who> = { team: 'lead', division: 'head', otherTeam: 'elsewhere' };
  readonly #teamVersions: Record<Team, number> = { team: 1, division: 1, otherTeam: 1 };
  readonly #seen = new Map<string, number>();
  readonly #lastTold = new Map<string, number>();
  readonly #keys = new Set<string>();
  #optOutsHeeded = true;
  #selfDue = 9;
  #day = 0;
  /** How often somebody was told something. */
  told = 0;

  private constructor(
    private readonly api: Api,
    private readonly its: Reminding,
    private readonly cycleId: string,
  ) {
    const one = (team: Team | null): Somebody => ({ team, isHere: true, optedOut: false, answered: false, rated: false, version: 1 });
    this.#model = { ada: one('team'), ben: one('team'), lead: one('team'), head: one(null), elsewhere: one('otherTeam') };
  }

  static async begin(api: Api): Promise<RemindedQuarter> {
    const its = await Reminding.begin(api);
    return new RemindedQuarter(api, its, await its.cycle());
  }

  /** Whoever leads the nearest team upwards, is here, and is somebody else. */
  #nextAbove(who: Who): Who | null {
    for (let team = this.#model[who].team; team !== null; team = above[team]) {
      const lead = this.#leads[team];
      if (lead !== who && this.#model[lead].isHere) return lead;
    }
    return null;
  }

  async #tell(who: Who): Promise<void> {
    const somebody = this.#model[who];
    somebody.version += 1;
    const { house } = this.its;
    await house.tellPerson(house[who].personId, somebody.team === null ? [] : [house[somebody.team]], { version: somebody.version, active: somebody.isHere });
  }

  async take(step: Step): Promise<void> {
    const { house, quarter } = this.its;
    if (step.do === 'run') return this.#run(step.after, step.hour);
    if (step.do === 'heed') return void (await this.its.house.policy({ optOutAllowed: (this.#optOutsHeeded = step.optOuts) }));
    if (step.do === 'extend') {
      const due = Math.min(16, Math.max(this.#selfDue, this.#day) + step.days);
      const { reason } = await quarter.change(this.cycleId, { selfDueAt: onDay(due, 12).toISOString() });
      if (!reason) this.#selfDue = due;
      return;
    }
    if (step.do === 'lead') {
      this.#leads[step.team] = step.by;
      const parentTeamId = above[step.team] === null ? null : house.division;
      return house.tellTeam({ teamId: house[step.team], version: (this.#teamVersions[step.team] += 1), name: step.team, parentTeamId, leadId: house[step.by].personId });
    }
    return this.#ofOne(step);
  }

  async #ofOne(step: Extract<Step, { who: Who }>): Promise<void> {
    const somebody = this.#model[step.who];
    const caller = this.its.house[step.who];
    if (step.do === 'opt') return void (await this.its.house.prefer(caller.personId, { optedOut: (somebody.optedOut = step.out) }));
    if (step.do === 'move') somebody.team = step.to;
    if (step.do === 'leave' || step.do === 'return') somebody.isHere = step.do === 'return';
    if (step.do !== 'answer' && step.do !== 'rate') return this.#tell(step.who);
    if (step.do === 'answer') {
      const done = await new Assessing(this.api, caller, this.cycleId).submit({ answers });
      somebody.answered ||= done?.__typename === 'SelfAssessment';
      return;
    }
    const by = this.#nextAbove(step.who);
    if (by === null || !somebody.isHere) return;
    const rater = new Rating(this.api, this.its.house[by], this.cycleId);
    await rater.save([{ personId: caller.personId, skillId: 'security', level: 1 }]);
    somebody.rated ||= (await rater.submit(caller.personId)).__typename === 'ManagerAssessment';
  }

  /** Runs, and holds every new line against the model. @throws when somebody is told what they should not be. */
  async #run(after: number, hour: number): Promise<void> {
    this.#day += after;
    const now = onDay(this.#day, hour);
    await this.its.run(now);
    for (const who of [...people, 'hr', 'admin'] as const) {
      const messages = await this.its.told(this.its.house[who].personId);
      const fresh = messages.slice(this.#seen.get(who) ?? 0);
      this.#seen.set(who, messages.length);
      if (fresh.length > 1 || (fresh.length > 0 && this.#lastTold.get(who) === this.#day)) throw new Error(`${who} has got more than a message a day.`);
      const owed = who === 'hr' || who === 'admin' ? null : this.#owedTo(who, now);
      for (const line of fresh.flat()) this.#check(who, line, now);
      if (owed !== null && !this.#keys.has(owed)) throw new Error(`${who} was not told ${owed}.`);
      if (fresh.length > 0) this.#lastTold.set(who, this.#day);
    }
  }

  /** What somebody must be told now of their own answers, as a key; null: nothing. */
  #owedTo(who: Who, now: Date): string | null {
    const { isHere, optedOut, answered } = this.#model[who];
    const isTime = now.getUTCDay() % 6 !== 0 && now.getUTCHours() >= 9 && now.getUTCHours() < 18 && this.#lastTold.get(who) !== this.#day;
    if (!isTime || !isHere || answered || (optedOut && this.#optOutsHeeded) || now >= onDay(23, 12)) return null;
    const left = this.#selfDue - this.#day - (now.getUTCDay() === 5 ? 2 : 0);
    const dueAt = onDay(this.#selfDue, 12);
    if (dueAt > now && left > 7) return null;
    return [who, dueAt > now ? 'self_due' : 'self_overdue', dueAt.toISOString(), dueAt > now ? (left <= 2 ? 2 : 7) : '', ''].join(' ');
  }

  #check(who: Who | 'hr' | 'admin', line: MessageLine, now: Date): void {
    this.told += 1;
    const wrong = this.#objection(who, line, now);
    if (wrong) throw new Error(`${who} was told ${JSON.stringify(line)} at ${now.toISOString()}: ${wrong}`);
  }

  #objection(who: Who | 'hr' | 'admin', line: MessageLine, now: Date): string | null {
    if (![1, 2, 3, 4, 5].includes(now.getUTCDay()) || now.getUTCHours() < 9 || now.getUTCHours() >= 18) return 'nobody is told now';
    if (now >= onDay(23, 12)) return 'the cycle is over';
    if (who !== 'hr' && who !== 'admin') {
      const { isHere, optedOut } = this.#model[who];
      if (!isHere || (optedOut && this.#optOutsHeeded)) return 'they have left, or want none';
    }
    if (!('dueAt' in line)) return 'nothing else is due';
    const side = line.reason.includes('self') ? 'self' : 'ratings';
    const dueAt = onDay(side === 'self' ? this.#selfDue : 16, 12);
    if (line.dueAt !== dueAt.toISOString()) return 'it is not due then';
    const daysLeft = Math.round((Date.parse(line.dueAt.slice(0, 10)) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000);
    const stage = line.reason.endsWith('_due') ? (daysLeft - (now.getUTCDay() === 5 ? 2 : 0) <= 2 ? 2 : 7) : '';
    if (line.reason.endsWith('_due') ? dueAt <= now || daysLeft > 9 : dueAt > now) return 'it is not the time for it';
    const about = 'personIds' in line ? [...line.personIds] : [''];
    for (const id of about) {
      const key = [who, line.reason, line.dueAt, stage, id].join(' ');
      if (this.#keys.has(key)) return 'they were told before';
      this.#keys.add(key);
    }
    return this.#unknownTo(who, line);
  }

  #unknownTo(who: Who | 'hr' | 'admin', line: MessageLine): string | null {
    if (line.reason === 'self_due' || line.reason === 'self_overdue') return who === 'hr' || who === 'admin' || this.#model[who].answered ? 'nothing of theirs is missing' : null;
    const unrated = (lead: Who) => people.filter((one) => this.#model[one].isHere && !this.#model[one].rated && this.#nextAbove(one) === lead);
    if (line.reason === 'ratings_due' || line.reason === 'ratings_overdue') {
      const own = who === 'hr' || who === 'admin' ? [] : unrated(who);
      return line.people === own.length && own.length > 0 ? null : `${own.length} are missing`;
    }
    if (!('personIds' in line)) return 'nothing else is due';
    const named = line.personIds.map((id) => people.find((one) => this.its.house[one].personId === id));
    for (const late of named) {
      if (!late || !this.#model[late].isHere) return 'they are nobody who is here';
      const lead = this.#nextAbove(late);
      if (who === 'hr' ? lead !== null : lead !== who) return 'it is not theirs to know';
      if (line.reason === 'escalated_self' ? this.#model[late].answered : unrated(late).length === 0) return 'they are not late';
    }
    return named.length === line.people ? null : 'it is another number';
  }
}
