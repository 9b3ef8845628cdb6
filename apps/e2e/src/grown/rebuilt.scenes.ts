import { ask } from '../quarter/entering.ts';
import { erik, hr } from '../quarter/people.ts';
import type { Play } from '../quarter/play.ts';
import { until } from '../support/until.ts';

// All but the instant at which it is asked; in three, since one question costs at most so much.
const planQueries = [
  `developmentPlans(personId: $personId) {
    id trackId trackName revision role draftedAt draftedBy { id } personAgreedAt managerAgreedAt agreedAt manager { id } endedAt nextDueOn readiness { state score since }
    items {
      id key kind name skillId requirementId certificationId from to cycles words dueOn effort gain nextLevel addedAt droppedAt isClosed isLate isLaterThanAgreed notNeeded since
    }
  }`,
  `developmentPlans(personId: $personId) {
    id items { id addedBy { id } droppedBy { id } gates requirements evidenceIds closings { by byId closedAt reopenedAt because } }
  }`,
  `developmentPlans(personId: $personId) { id proposals { key kind name from to effort gain gates } }
  actionPlan(personId: $personId) { id isMet metBy { id kind } missingSkillIds }`,
].map((fields) => `query ($personId: ID!) { ${fields} }`);

const reasons = 'reasons { requirementId text }';
// All but the log: that it was looked at stands in it.
const caseQuery = `query ($id: ID!) {
  promotionCase(id: $id) {
    id person { id } trackId trackName state since nominatedAt round roles actions nomination { by { id } reason exception state score } statement { text by { id } at }
    rounds {
      number appealReason openedAt votesDueAt revealedAt seats { member { id } voted active } packet { frozenAt document digest }
      changes { stateThen stateNow scoreThen scoreNow frameworkChanged settingsChanged rows { requirementId levelThen levelNow statusThen statusNow } evidenceAdded evidenceGone }
      votes { author { id } verdict ${reasons} } decision { outcome ${reasons} postponedUntil least { id name from to } decidedBy { id } decidedAt } told { text by { id } at }
    }
  }
}`;

/** Whatever was made of events is made again, and comes out the same. */
export function tellTheRebuild(play: Play): void {
  const { stage } = play;

  /** All that is said of Erik's plans and cases, to HR, as text. */
  async function all(): Promise<string> {
    const helen = await play.visitor(hr);
    const plans: object[] = [];
    for (const query of planQueries) plans.push(await ask<object>(helen, query, { personId: play.id(erik) }));
    const { promotionCases } = await ask<{ promotionCases: { id: string }[] }>(helen, '{ promotionCases { id } }');
    const cases: object[] = [];
    for (const { id } of promotionCases.toSorted((one, other) => one.id.localeCompare(other.id))) cases.push(await ask<object>(helen, caseQuery, { id }));
    return JSON.stringify({ plans, cases }, null, 1);
  }

  stage.scene('rebuilt by replay, plans and cases come out byte for byte the same', async () => {
    const before = await all();
    for (const { name } of [hr, erik]) await (await stage.visitor(name)).page.goto('about:blank');
    await stage.house.rebuild!();
    const after = await until('everything to be heard again', async () => {
      const now = await all().catch(() => null);
      return now === before ? now : null;
    }, 120_000).catch(all);
    expect(after).toBe(before);
    expect(JSON.parse(before)).toMatchObject({ plans: [{ developmentPlans: [{}, {}] }, {}, {}], cases: [{}, {}] });
  });
}
