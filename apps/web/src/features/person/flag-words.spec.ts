import { quietText, raisedTexts, rowsBehind } from './flag-words.js';
import { asks, evidence, failedGate, inputOf, names, oneStep, storyOf } from './story.fixture.js';

const flagOf = (input: Parameters<typeof storyOf>[0], id: string) => storyOf(input).flags.find((flag) => flag.id === id)!;

describe('what is worth talking about', () => {
  it('what is raised says what was measured, with the rows behind it', () => {
    const [first, ...others] = raisedTexts(flagOf(failedGate, 'security_ignored'), names);
    expect(first?.text).toBe('Below what the track asks for: Security.');
    expect(rowsBehind(first!.reason, storyOf(failedGate))).toEqual(['Security counts as 1; 3 is asked for', 'Security, 2026 Q3: level 1 (manager)']);
    expect(others.map(({ text }) => text)).toEqual(['0 % of the accepted evidence says how it was kept safe; 25 % or more is looked for.']);
    expect(rowsBehind(others[0]!.reason, storyOf(failedGate))).toEqual(['“Reduced API latency by 35%”']);
    expect(raisedTexts(flagOf(failedGate, 'generic_descriptions'), names)[0]?.text).toBe('The middle piece of evidence of the last four quarters has 3 of 7 points; 3.5 or more is looked for.');
  });

  it('what is clear says why in one line', () => {
    expect(quietText(flagOf(oneStep, 'generic_descriptions'), names)).toBe('How evidence is told: the middle piece of evidence of the last four quarters has 6 of 7 points; 3.5 or more is looked for.');
  });

  it('what cannot be judged says why it cannot, and is neither clear nor raised', () => {
    const flag = flagOf(inputOf([asks('mentoring')], []), 'generic_descriptions');
    expect(flag.outcome).toBe('not_judged');
    expect(quietText(flag, names)).toBe('How evidence is told: no evidence of the last four quarters has been accepted.');
    expect(raisedTexts(flag, names)).toEqual([]);
  });

  it('no words blame anybody', () => {
    const all = [oneStep, failedGate].flatMap((input) => storyOf(input).flags.flatMap((flag) => [quietText(flag, names), ...raisedTexts(flag, names).map(({ text }) => text)]));
    expect(all.join(' ')).not.toMatch(/ignor|neglect|fail|weak|poor|bad|underestimat/i);
    expect(evidence('one').quality).toBe(6);
  });
});
