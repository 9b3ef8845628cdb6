import type { Rating } from '@waymark/scoring';
import type { PersonFacts } from '../facts/person-facts.js';
import type { Framework } from '../framework/framework-in-force.js';
import { checkedSteps } from './action-plan.rules.js';
import { nineSteps } from './action-plan.template.js';

const nothing: PersonFacts = { personId: 'someone', ratings: [], cycles: [{ id: 'q1', opensAt: 0, closedAt: 90 }, { id: 'q2', opensAt: 100, closedAt: null }], settings: [], disputes: [], evidence: [], certificates: [], scored: null };
const piece = (evidenceId: string, skillIds: string[], more: Partial<PersonFacts['evidence'][number]> = {}) => ({ evidenceId, skillIds, occurredAt: 1, acceptedAt: 10, until: null, ownRole: null, filled: [] as string[], quality: 0, ...more });
const rating = (level: number, at: number, more: Partial<Rating> = {}) => ({ ratingId: `r${at}`, skillId: 'security', cycleId: 'q1', kind: 'manager', givenAt: at, revealedAt: at, outcome: 'level', level, ...more }) as Rating;
const met = (facts: Partial<PersonFacts>, asOf = 200) => checkedSteps(nineSteps, { ...nothing, ...facts }, { framework: null, asOf }).filter(({ metBy }) => metBy.length > 0).map(({ step }) => step.id);

describe('the nine-step action plan', () => {
  it('is nine steps, of which two are optional, and nothing is met by nothing', () => {
    expect(nineSteps.map(({ id, optional }) => [id, optional])).toEqual([
      ['skill-up', false], ['distributed-systems', false], ['certify', false], ['write-ups', false], ['devops', false], ['leadership', false], ['explaining', false], ['visibility', true], ['networking', true],
    ]);
    expect(met({})).toEqual([]);
  });

  it('skill up: a skill rated higher than at first, and evidence on that very skill', () => {
    const higher = [rating(1, 20), rating(2, 120, { cycleId: 'q2' })];
    expect(met({ ratings: higher })).toEqual([]);
    expect(met({ ratings: higher, evidence: [piece('e', ['java'])] })).toEqual([]);
    expect(met({ ratings: [rating(2, 20)], evidence: [piece('e', ['security'])] })).toEqual([]);
    expect(met({ ratings: [rating(1, 20), rating(3, 130, { kind: 'self', cycleId: 'q2' })], evidence: [piece('e', ['security'])] })).toEqual([]);
    expect(met({ ratings: higher, evidence: [piece('e', ['security'])] })).toEqual(['skill-up']);
    expect(met({ ratings: higher, evidence: [piece('e', ['security'], { until: 150 })] })).toEqual([]);
  });

  it('distributed systems: a design document that is linked and reviewed', () => {
    expect(met({ evidence: [piece('e', ['system-design'], { filled: ['link'] })] })).toEqual([]);
    expect(met({ evidence: [piece('e', ['system-design'], { filled: ['link', 'verifier'] })] })).toEqual(['distributed-systems']);
  });

  it('certify: while a certificate is valid', () => {
    const certificates = [{ certificateId: 'c', certificationId: 'k', issuedAt: 5, expiresAt: 150, from: 10, until: null }];
    expect([met({ certificates }, 149), met({ certificates }, 150), met({ certificates }, 9)]).toEqual([['certify'], [], []]);
  });

  it('write-ups: all five parts and five points, in one piece', () => {
    const parts = ['scale', 'complexity', 'businessImpact', 'security', 'technologies'];
    for (const part of parts) expect(met({ evidence: [piece('e', ['java'], { filled: parts.filter((one) => one !== part), quality: 7 })] })).toEqual([]);
    expect(met({ evidence: [piece('e', ['java'], { filled: parts, quality: 4 })] })).toEqual([]);
    expect(met({ evidence: [piece('e', ['java'], { filled: parts, quality: 5 })] })).toEqual(['write-ups']);
  });

  it('DevOps: a pipeline and a deployment, not one of them alone', () => {
    const [pipeline, deployment] = [piece('p', ['ci-cd'], { filled: ['technologies'] }), piece('d', ['kubernetes'], { filled: ['technologies'] })];
    expect([met({ evidence: [pipeline] }), met({ evidence: [deployment] }), met({ evidence: [pipeline, deployment] })]).toEqual([[], [], ['devops']]);
  });

  it('leadership, explaining, and the two that are optional', () => {
    expect(met({ evidence: [piece('e', ['mentoring'], { filled: ['verifier'] })] })).toEqual(['leadership']);
    expect(met({ evidence: [piece('e', ['communication'], { filled: ['verifier'] }), piece('f', ['coding-craft'], { filled: ['verifier'] })] })).toEqual([]);
    expect(met({ evidence: [piece('e', ['communication', 'coding-craft'], { filled: ['verifier'] })] })).toEqual(['explaining']);
    expect(met({ evidence: [piece('e', ['communication'], { filled: ['link'] })] })).toEqual(['visibility']);
    expect(met({ evidence: [piece('e', ['collaboration'])] })).toEqual(['networking']);
  });

  it('says which of its skills a framework does not have', () => {
    const framework = { skills: new Map(['ci-cd', 'containers', 'communication', 'coding-craft'].map((id) => [id, {}])) } as unknown as Framework;
    const broken = checkedSteps(nineSteps, nothing, { framework, asOf: 200 }).filter(({ brokenSkillIds }) => brokenSkillIds.length > 0);
    expect(broken.map(({ step, brokenSkillIds }) => [step.id, brokenSkillIds])).toEqual([
      ['distributed-systems', ['distributed-systems', 'microservices', 'system-design']], ['devops', ['kubernetes', 'aws', 'azure', 'gcp']],
      ['leadership', ['mentoring', 'leadership', 'collaboration']], ['explaining', ['system-design']], ['networking', ['collaboration']],
    ]);
  });
});
