import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Promoting, promotionHouse, stops, type Came, type ShownRound, type Someone, type Stop } from '../testing/promoting.js';
import { caseActions, caseStates, transitions } from './case-states.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

/** Lead nominated Ada; Head leads above Lead; Ben is of the first panel and Dora of the second; Other organisation's are in who-may.spec. */
const asked: readonly Someone[] = ['ada', 'lead', 'head', 'hr', 'ben', 'dora', 'admin'];
const actions = ['prepare', 'choose', 'open', 'vote', 'decide', 'tell', 'appeal', 'withdraw', 'close'] as const;
type Action = (typeof actions)[number];
const attempts: Readonly<Record<Action, (one: Promoting, who: Someone) => Promise<Came>>> = {
  prepare: (one, who) => one.prepare(who), choose: (one, who) => one.choose(who, ['ben', 'cleo', 'other']), open: (one, who) => one.open(who), vote: (one, who) => one.vote(who),
  decide: (one, who) => one.decide(who), tell: (one, who) => one.tell(who), appeal: (one, who) => one.appeal(who), withdraw: (one, who) => one.withdraw(who), close: (one, who) => one.close(who),
};

const panels = ['panel', 'revealed', 'panel again', 'revealed again'] as const;
/** Who ever does it, and at which stops: written by hand, so that a change of the table of states has to be meant. */
const rights: Readonly<Record<Action, { readonly who: readonly Someone[]; readonly at: readonly Stop[] }>> = {
  prepare: { who: ['lead', 'head'], at: ['nominated', 'prepared', 'seated'] },
  choose: { who: ['hr'], at: ['prepared', 'seated', 'appealed', 'seated again', ...panels] },
  open: { who: ['hr'], at: ['prepared', 'seated', 'appealed', 'seated again'] },
  vote: { who: [], at: panels },
  decide: { who: ['hr'], at: panels },
  tell: { who: ['hr'], at: ['decided', 'decided again'] },
  appeal: { who: ['ada'], at: ['told'] },
  withdraw: { who: ['ada', 'lead', 'head', 'hr'], at: ['nominated', 'prepared', 'seated', 'panel', 'revealed'] },
  close: { who: ['hr'], at: ['told', 'told again'] },
};
const votersAt = (stop: Stop): readonly Someone[] => (stops.indexOf(stop) < stops.indexOf('seated') ? [] : stops.indexOf(stop) < stops.indexOf('appealed') ? ['ben'] : stops.indexOf(stop) < stops.indexOf('seated again') ? [] : ['dora']);
/** The appeal is the person's own to take back. */
const takesAppealBack = (who: Someone, action: Action, stop: Stop) =>
  who === 'ada' && action === 'withdraw' && (['appealed', 'seated again', 'panel again', 'revealed again'] as Stop[]).includes(stop);

function expected(who: Someone, action: Action, stop: Stop): 'forbidden' | 'wrong state' | 'done, or refused for what it says' {
  const may = action === 'vote' ? votersAt(stop) : rights[action].who;
  if (!may.includes(who)) return 'forbidden';
  return rights[action].at.includes(stop) || takesAppealBack(who, action, stop) ? 'done, or refused for what it says' : 'wrong state';
}
const outcomeOf = (came: Came) => (came === 'FORBIDDEN' ? 'forbidden' : came === 'WRONG_STATE' ? 'wrong state' : 'done, or refused for what it says');

async function caseAt(stop: Stop) {
  const organisation = v7();
  const house = promotionHouse(organisation);
  await api.projection.receive(organisation, ...house.told);
  return new Promoting(api, house).to(stop);
}

it('the table has every state and action, leads everywhere, and is what is stored', () => {
  expect(new Set(transitions.map(({ action }) => action))).toEqual(new Set(caseActions));
  expect(new Set(transitions.map(({ to }) => to))).toEqual(new Set(caseStates));
});

describe.each(stops)('a case that is %s', (stop) => {
  it('lets everybody do what is theirs then, and nothing else', async () => {
    const one = await caseAt(stop);
    const before = JSON.stringify(await one.read('hr').then((came) => typeof came === 'object' && [came.state, came.rounds]));
    for (const action of actions) {
      // What goes is in the stories; here it would move the case from where it is looked at.
      const others = asked.filter((who) => !expected(who, action, stop).startsWith('done'));
      const came = await Promise.all(others.map(async (who) => [action, who, outcomeOf(await attempts[action](one, who))]));
      expect(came).toEqual(others.map((who) => [action, who, expected(who, action, stop)]));
    }
    expect(JSON.stringify(await one.read('hr').then((came) => typeof came === 'object' && [came.state, came.rounds]))).toBe(before);
    // What a page offers is what the table says.
    for (const who of asked) {
      const came = await one.read(who);
      if (typeof came === 'string') continue;
      const names: Readonly<Record<string, Action>> = { PREPARE: 'prepare', CHOOSE_PANEL: 'choose', OPEN_PANEL: 'open', VOTE: 'vote', DECIDE: 'decide', TELL: 'tell', APPEAL: 'appeal', WITHDRAW: 'withdraw', CLOSE: 'close' };
      const isRevealed = stop.startsWith('revealed');
      const offered = actions.filter((action) => expected(who, action, stop).startsWith('done') && !(action === 'vote' && isRevealed));
      expect([who, came.actions.map((action) => names[action]).toSorted()]).toEqual([who, offered.toSorted()]);
    }
  }, 120_000);
});

type Part = 'nomination' | 'statement' | 'log' | 'seats' | 'packet' | 'votes' | 'decision' | 'told';
const seen = (round: ShownRound | undefined): Part[] => (['seats', 'packet', 'votes', 'decision', 'told'] as const).filter((part) => round?.[part]);
/** Of the case, of the first round, of the second; null: FORBIDDEN. */
type Sight = readonly [readonly Part[], readonly Part[], readonly Part[]] | null;
const whole: readonly Part[] = ['nomination', 'statement'];
const sights: Readonly<Record<string, Readonly<Partial<Record<Someone, Sight>>>>> = {
  nominated: { hr: [['nomination', 'log'], ['seats'], []], lead: [['nomination'], [], []], head: [['nomination'], [], []], ada: [[], [], []], ben: null, dora: null, admin: null },
  prepared: { hr: [[...whole, 'log'], ['seats'], []], lead: [whole, [], []], ada: [[], [], []], ben: null, admin: null },
  seated: { hr: [[...whole, 'log'], ['seats'], []], lead: [whole, [], []], ada: [[], [], []], ben: null, dora: null },
  panel: { hr: [[...whole, 'log'], ['seats', 'packet'], []], lead: [whole, ['packet'], []], ada: [[], [], []], ben: [whole, ['seats', 'packet'], []], dora: null, admin: null },
  revealed: { hr: [[...whole, 'log'], ['seats', 'packet', 'votes'], []], lead: [whole, ['packet'], []], ada: [[], [], []], ben: [whole, ['seats', 'packet', 'votes'], []], dora: null },
  decided: { hr: [[...whole, 'log'], ['seats', 'packet', 'votes', 'decision'], []], lead: [whole, ['packet', 'decision'], []], ada: [[], [], []], ben: [whole, ['seats', 'packet', 'votes', 'decision'], []], dora: null },
  told: {
    hr: [[...whole, 'log'], ['seats', 'packet', 'votes', 'decision', 'told'], []], lead: [whole, ['packet', 'decision', 'told'], []],
    ada: [[...whole, 'log'], ['seats', 'packet', 'decision', 'told'], []], ben: [whole, ['seats', 'packet', 'votes', 'decision', 'told'], []], dora: null, admin: null,
  },
  'revealed again': {
    hr: [[...whole, 'log'], ['seats', 'packet', 'votes', 'decision', 'told'], ['seats', 'packet', 'votes']], lead: [whole, ['packet', 'decision', 'told'], ['packet']],
    ada: [[...whole, 'log'], ['seats', 'packet', 'decision', 'told'], []], ben: [whole, ['seats', 'packet', 'votes', 'decision', 'told'], []],
    dora: [whole, [], ['seats', 'packet', 'votes']], admin: null,
  },
  closed: { ada: [[...whole, 'log'], ['seats', 'packet', 'decision', 'told'], ['seats', 'packet', 'decision', 'told']], lead: [whole, ['packet', 'decision', 'told'], ['packet', 'decision', 'told']], admin: null },
};

it.each(Object.entries(sights))('a case that is %s shows everybody their part of it', async (stop, expectations) => {
  const one = await caseAt(stop as Stop);
  for (const [who, sight] of Object.entries(expectations)) {
    const came = await one.read(who as Someone);
    if (typeof came === 'string') {
      expect([who, came, sight]).toEqual([who, 'FORBIDDEN', null]);
      continue;
    }
    const parts = (['nomination', 'statement', 'log'] as const).filter((part) => came[part]);
    const [first, second] = [1, 2].map((number) => seen(came.rounds.find((round) => round.number === number)));
    expect([who, parts, first, second]).toEqual([who, ...(sight ?? [null])]);
  }
}, 60_000);

it('until an appeal is told, the person reads in no log who is on its panel', async () => {
  const came = await (await caseAt('revealed again')).read('ada');
  const text = JSON.stringify(came);
  const once = JSON.stringify(await (await caseAt('told')).read('ada'));
  expect(once).toContain('"action":"VOTE"');
  expect(typeof came === 'object' && came.log?.filter(({ action }) => action === 'VOTE').length).toBe(3);
  expect(text).not.toContain('SECOND');
});

it('everything that was read, written, voted and decided stands in the log, and no vote', async () => {
  const one = await caseAt('told');
  await one.read('ben');
  const came = await one.read('hr');
  if (typeof came === 'string') throw new Error(came);
  expect(came.log?.map(({ action }) => action)).toEqual(['NOMINATE', 'PREPARE', 'CHOOSE_PANEL', 'OPEN_PANEL', 'VOTE', 'VOTE', 'REVEAL', 'VOTE', 'DECIDE', 'TELL', 'READ', 'READ']);
  expect(came.log?.at(-2)).toMatchObject({ actor: { id: one.house.id.ben }, note: expect.stringContaining('votes') });
  expect(JSON.stringify(came.log)).not.toMatch(/POSTPONED|By what they did/);
});
