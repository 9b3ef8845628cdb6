import type { caseV1, PayloadOf, planV1 } from '@waymark/contracts';
import { Client } from 'pg';
import { v7 } from 'uuid';
import type { Api, Caller } from './api.js';
import { contracts, tell, type Told } from './projection.js';
import { ago, smallHouse } from './small-house.js';

const reasons = '{ requirementId text }';
const person = '{ id }';
export const caseFields = `
  id person ${person} trackId trackName state since round roles actions waitsForMyVote
  nomination { by ${person} reason exception state score } statement { text by ${person} }
  rounds {
    number appealReason openedAt votesDueAt revealedAt seats { member ${person} voted active } packet { document digest }
    changes { stateThen stateNow scoreThen scoreNow frameworkChanged settingsChanged rows { requirementId name levelThen levelNow } evidenceAdded evidenceGone planItems { asks name then now } }
    ownVote { verdict reasons ${reasons} } votes { author ${person} verdict reasons ${reasons} }
    decision { outcome reasons ${reasons} postponedUntil least { id name from to } decidedBy ${person} } told { text by ${person} }
  }
  log { actor ${person} action note }`;

interface Named { readonly id: string }
export interface ShownRound {
  readonly number: number;
  readonly openedAt: string | null;
  readonly votesDueAt: string | null;
  readonly revealedAt: string | null;
  readonly seats: { member: Named; voted: boolean; active: boolean }[] | null;
  readonly packet: { document: string; digest: string } | null;
  readonly changes: { stateThen: string; stateNow: string; rows: { requirementId: string; name: string; levelThen: number; levelNow: number }[]; evidenceAdded: string[]; evidenceGone: string[]; planItems: { asks: string; name: string; then: string | null; now: string | null }[] } | null;
  readonly ownVote: { verdict: string } | null;
  readonly votes: { author: Named; verdict: string; reasons: unknown[] }[] | null;
  readonly decision: { outcome: string; postponedUntil: string | null; least: { id: string; name: string }[] | null; decidedBy: Named } | null;
  readonly told: { text: string; by: Named } | null;
}
export interface ShownCase {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly roles: string[];
  readonly actions: string[];
  readonly waitsForMyVote: boolean;
  readonly nomination: { by: Named; reason: string; exception: string | null; state: string } | null;
  readonly statement: { text: string; by: Named } | null;
  readonly rounds: ShownRound[];
  readonly log: { actor: Named | null; action: string; note: string | null }[] | null;
}

/** A code of an error, the reason of a refusal, or the case. */
export type Came = string | ShownCase;

type PlanItem = PayloadOf<typeof planV1>['items'][number];

/** An item of a plan as it is told, open. */
export const planItem = (asks: string, given: Partial<PlanItem> = {}): PlanItem => ({ itemId: v7(), asks, requirementIds: ['security'], dueOn: '2031-01-01', closedAt: null, closedBy: null, ...given });

/** Ada's plan toward backend: to raise security, agreed by both. */
export const adasPlan = ({ ada }: { ada: string }, given: Partial<PayloadOf<typeof planV1>> = {}): Told =>
  tell(contracts.plan, { planId: v7(), personId: ada, trackId: 'backend', revision: 2, draftedAt: ago(30), agreedAt: ago(20), endedAt: null, items: [planItem('raise:security')], ...given });

/** The small house with people enough for two panels, and HR. */
export function promotionHouse(organisationId: string) {
  const house = smallHouse();
  const extra = { dora: v7(), emil: v7(), finn: v7(), hr: v7() };
  const known = (personId: string, name: string, given: { active?: boolean; version?: number } = {}): Told =>
    tell(contracts.person, {
      personId, version: given.version ?? 1, name: `${name} of House`, email: `${name.toLowerCase()}@house.example`, title: 'Developer', roles: ['engineer'], active: given.active ?? true,
      memberships: name === 'Ada' ? [{ teamId: house.id.payments, from: ago(800).slice(0, 10), to: null }] : [],
    });
  const told = [...house.told, adasPlan(house.id), known(extra.dora, 'Dora'), known(extra.emil, 'Emil'), known(extra.finn, 'Finn'), known(extra.hr, 'Hana')];
  const id = { ...house.id, ...extra };
  const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId, personId, roles: ['engineer', ...roles] });
  const { ada, ben, cleo, other, dora, emil, finn } = id;
  const callers = {
    ada: as(ada), lead: as(id.lead, 'manager'), head: as(id.head, 'manager'), hr: as(id.hr, 'hr'), ben: as(ben), cleo: as(cleo), other: as(other, 'manager'),
    dora: as(dora), emil: as(emil), finn: as(finn), admin: as(v7(), 'admin'),
  };
  return { id, told, known, callers };
}

export type PromotionHouse = ReturnType<typeof promotionHouse>;
export type Someone = keyof PromotionHouse['callers'];

const input = (fields: object) => JSON.stringify(fields).replace(/"(\w+)":/g, '$1:').replace(/:"(ACCEPTED|POSTPONED|REJECTED)"/g, ':$1');
const because = [{ requirementId: 'security', text: 'By what they did.' }];
const soon = () => new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);

/** One case, step by step, by whoever tries. */
export class Promoting {
  readonly caseId = v7();

  constructor(private readonly api: Pick<Api, 'graphql'>, readonly house: PromotionHouse) {}

  async #ask(who: Someone, text: string, name: string): Promise<Came> {
    const { data, errors } = await this.api.graphql<Record<string, ShownCase & { reason?: string }>>(this.house.callers[who], text);
    const [error] = errors ?? [];
    if (error) return error.extensions.code === 'INTERNAL_SERVER_ERROR' ? JSON.stringify(errors) : error.extensions.code;
    const shown = data?.[name];
    return shown?.reason ?? (shown as ShownCase);
  }
  #do(who: Someone, name: string, args: string): Promise<Came> {
    return this.#ask(who, `mutation { ${name}(${args}) { ... on PromotionCase { ${caseFields} } ... on PromotionRefused { reason message } } }`, name);
  }
  read = (who: Someone) => this.#ask(who, `{ promotionCase(id: "${this.caseId}") { ${caseFields} } }`, 'promotionCase');
  nominate = (who: Someone, given: object = {}) => this.#do(who, 'nominateForPromotion', `input: ${input({ id: this.caseId, personId: this.house.id.ada, trackId: 'backend', reason: 'NOMINATION words', exception: 'EXCEPTION words', ...given })}`);
  prepare = (who: Someone, text = 'STATEMENT words') => this.#do(who, 'preparePromotion', `input: ${input({ caseId: this.caseId, text })}`);
  choose = (who: Someone, members: readonly Someone[]) => this.#do(who, 'choosePromotionPanel', `input: ${input({ caseId: this.caseId, memberIds: members.map((one) => this.house.callers[one].personId) })}`);
  open = (who: Someone) => this.#do(who, 'openPromotionPanel', `caseId: "${this.caseId}"`);
  vote = (who: Someone, verdict = 'ACCEPTED', reasons: object = because) => this.#do(who, 'voteOnPromotion', `input: ${input({ caseId: this.caseId, verdict, reasons })}`);
  decide = (who: Someone, outcome = 'POSTPONED', given: object = {}) => this.#do(who, 'decidePromotion', `input: ${input({ caseId: this.caseId, outcome, reasons: because, ...(outcome === 'POSTPONED' && { postponedUntil: soon() }), ...given })}`);
  tell = (who: Someone, text = 'TOLD words') => this.#do(who, 'tellPromotion', `input: ${input({ caseId: this.caseId, text })}`);
  appeal = (who: Someone) => this.#do(who, 'appealPromotion', `input: ${input({ caseId: this.caseId, text: 'APPEAL words' })}`);
  withdraw = (who: Someone) => this.#do(who, 'withdrawPromotion', `input: ${input({ caseId: this.caseId, text: 'WITHDRAWN words' })}`);
  close = (who: Someone) => this.#do(who, 'closePromotion', `caseId: "${this.caseId}"`);

  /** As far as a state, by those whose steps they are. The first panel: Ben, Cleo and Other; the one of the appeal: Dora, Emil and Finn. */
  async to(state: Stop): Promise<this> {
    for (const step of way.slice(0, way.findIndex(([name]) => name === state) + 1)) await step[1](this);
    return this;
  }

  /** The one step that leads to a state from the one before it. */
  step = (state: Stop): Promise<void> | undefined => way.find(([name]) => name === state)?.[1](this);
}

const must = async (came: Promise<Came>): Promise<void> => {
  const answer = await came;
  if (typeof answer === 'string') throw new Error(`It did not come to it: ${answer}`);
};
const first = ['ben', 'cleo', 'other'] as const;
const second = ['dora', 'emil', 'finn'] as const;
const voting = async (one: Promoting, members: readonly Someone[]) => {
  for (const member of members) await must(one.vote(member, 'POSTPONED'));
};

const way = [
  ['nominated', (one: Promoting) => must(one.nominate('lead'))],
  ['prepared', (one: Promoting) => must(one.prepare('lead'))],
  ['seated', (one: Promoting) => must(one.choose('hr', first))],
  ['panel', (one: Promoting) => must(one.open('hr'))],
  ['revealed', (one: Promoting) => voting(one, first)],
  ['decided', (one: Promoting) => must(one.decide('hr'))],
  ['told', (one: Promoting) => must(one.tell('hr'))],
  ['appealed', (one: Promoting) => must(one.appeal('ada'))],
  ['seated again', (one: Promoting) => must(one.choose('hr', second))],
  ['panel again', (one: Promoting) => must(one.open('hr'))],
  ['revealed again', (one: Promoting) => voting(one, second)],
  ['decided again', (one: Promoting) => must(one.decide('hr', 'ACCEPTED'))],
  ['told again', (one: Promoting) => must(one.tell('hr', 'SECOND words'))],
  ['closed', (one: Promoting) => must(one.close('hr'))],
] as const satisfies readonly (readonly [string, (one: Promoting) => Promise<void>])[];

export type Stop = (typeof way)[number][0];
export const stops = way.map(([name]) => name);

/** What was told of cases, in the order of the log. */
export async function toldOfCases(api: Pick<Api, 'projection'>, organisation: string): Promise<{ key: string; payload: PayloadOf<typeof caseV1> | null }[]> {
  const reader = new Client({ connectionString: api.projection.urls.outboxReader });
  await reader.connect();
  try {
    return (await reader.query(`select key, payload from outbox where topic = 'readiness.case.v1' and organisation_id = $1 order by position`, [organisation])).rows;
  } finally {
    await reader.end();
  }
}
