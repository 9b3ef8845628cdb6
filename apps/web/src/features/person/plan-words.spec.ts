import { costAgainst, noPlanText, planItems, planSentence } from './plan-words.js';
import { asks, failedGate, held, inputOf, rated, storyOf, tooLittle } from './story.fixture.js';
import { planDone, scoreSupposing } from './what-if.js';

function itemsOf(input: Parameters<typeof storyOf>[0]) {
  const story = storyOf(input);
  return planItems(story.readiness.plan!, story).map(({ title, cost }) => `${title}: ${cost}`);
}

describe('the smallest plan in words', () => {
  it('raises, evidence and time, each once with what it costs', () => {
    expect(itemsOf(failedGate)).toEqual(['Raise Security from 1 to 3: 2', 'Bring evidence for Security: 0.5', 'Hold it for two more cycles: 2']);
    const story = storyOf(failedGate);
    expect(planItems(story.readiness.plan!, story)[1]?.detail).toBe('One accepted item with: own role lead or owner; security filled in; at least 5 of 7 points.');
  });

  it('what there was no chance to show is given the opportunity, and is no zero', () => {
    const story = storyOf(inputOf([asks('security', { mustHave: true }), asks('caching')], [rated('security', 'q3/manager', 'no_opportunity'), ...held('caching', 3)]));
    const plan = story.readiness.plan!;
    expect(planItems(plan, story)[0]).toMatchObject({ title: 'Give the opportunity to show Security, up to 3', count: 3, cost: 3 });
    expect(planSentence(plan, story)).toMatch(/^give the opportunity to show Security, up to 3 and hold it/);
    expect(planItems(plan, story).reduce((sum, { count }) => sum + count, 0)).toBe(plan.steps.length);
  });

  it('a cost says against what it is held', () => {
    const { settings } = storyOf(failedGate).input;
    expect([costAgainst(3.5, settings), costAgainst(3, settings)]).toEqual(['costs 3.5; up to 3 would be “Ready if”', 'costs 3; up to 3 is “Ready if”']);
  });

  it('what is unknown is to be rated, what one alone said is to be confirmed', () => {
    const must = { mustHave: true };
    expect(itemsOf(inputOf([asks('security', must), asks('caching', must)], [rated('security', 'q3/self', 3)]))).toEqual([
      'Have Caching rated: 0.25',
      'Have Security confirmed at level 3: 0.25',
      'Hold it for two more cycles: 2',
    ]);
  });

  it('a long plan is counted by kind within a sentence', () => {
    const story = storyOf(tooLittle);
    expect(planSentence(story.readiness.plan!, story)).toBe('have three skills rated, bring evidence for Security and hold it for two more cycles');
  });

  it('many ratings are one line that names the skills', () => {
    const skills = ['caching', 'mentoring', 'java', 'python', 'security'];
    const story = storyOf(inputOf(skills.map((id) => asks(id)), []));
    const [item] = planItems(story.readiness.plan!, story);
    expect(item).toMatchObject({ title: 'Have four skills rated', count: 4, cost: 1 });
    expect(item?.detail).toMatch(/^Caching, Java, Mentoring and Python\. The plan takes each/);
  });

  it('leads to ready, and no part of it does: by the same function', () => {
    const story = storyOf(failedGate);
    const plan = story.readiness.plan!;
    expect(scoreSupposing(story.input, planDone(plan)).state).toBe('READY');
    for (const left of plan.steps.filter(({ kind }) => kind !== 'raise')) {
      const steps = plan.steps.toSpliced(plan.steps.indexOf(left), 1);
      expect(scoreSupposing(story.input, planDone({ ...plan, steps })).state).not.toBe('READY');
    }
  });

  it('where nothing can lead there, it says why', () => {
    const story = storyOf(inputOf([asks('security', { mustHave: true })], [rated('security', 'q3/manager', 'not_applicable')]));
    expect(story.readiness.plan).toBeNull();
    expect(noPlanText(story)).toMatch(/^No steps can lead to Ready: every requirement of this track is marked as not applicable/);
    expect(held('security', 1)).toHaveLength(3);
  });
});
