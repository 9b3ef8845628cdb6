import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScoreInputDocument } from '@waymark/scoring';
import { root } from '../house/paths.ts';
import { resultOf } from './result-of.ts';
import { inWords } from './words.ts';

const example = JSON.parse(readFileSync(join(root, 'docs/score/example-input.json'), 'utf8')) as ScoreInputDocument;
const said = (more: Partial<ScoreInputDocument>) => inWords(resultOf({ ...example, ...more }), { ...example, ...more });

const lenient = example.requirements.map((requirement) => ({ ...requirement, mustHave: false }));
const agreed = (level: number) => example.ratings.map((rating) => (rating.outcome === 'level' ? { ...rating, level: Math.max(rating.level, level) } : rating));
const designs = (more: Partial<ScoreInputDocument['requirements'][number]>) =>
  example.requirements.map((requirement) => ({ ...requirement, mustHave: false, ...(requirement.id === 'systems-design' ? { mustHave: true, ...more } : {}) }));
const rule = { minimumQuality: null, roles: ['lead'], fields: ['security'] };
const item: ScoreInputDocument['evidence'][number] = {
  evidenceId: 'e1', skillIds: ['systems-design'], occurredAt: '2025-12-01T00:00:00.000Z', acceptedAt: '2025-12-02T00:00:00.000Z', ownRole: 'member',
  filled: ['metric'], quality: 3,
};

describe('a result in words', () => {
  it('says that nothing stands in the way of somebody who is READY', () => {
    const text = said({ requirements: lenient });
    expect(text).toContain('READY: every must-have passes its gate');
    expect(text).not.toContain('gate is shut');
    expect(text).not.toContain('The smallest plan');
  });

  it('says what READY IF depends on', () => {
    expect(said({ requirements: designs({}) })).toContain('READY IF: the smallest plan costs 3; up to 3 is within reach.');
  });

  it('says that little is known, and never a score of nothing', () => {
    const text = said({ ratings: [] });
    expect(text).toContain('NOT ENOUGH DATA: the level of 0 % of the weight is known, 60 % are needed to say anything.');
    expect(text).toContain('No score: no level that the track asks for is known.');
    expect(text).toContain('information-security: not rated, 3 asked for; not confirmed by a manager, or disputed');
  });

  it('says what the nearest evidence lacks, or that there is none', () => {
    const requirements = designs({ evidenceRule: rule });
    expect(said({ requirements })).toContain('no accepted evidence on it');
    expect(said({ requirements, evidence: [item] })).toContain(
      'no accepted evidence satisfies its rule (the nearest, e1, lacks 2 points of quality, the own role asked for, security)',
    );
    expect(said({ requirements, evidence: [item] })).toContain('have evidence for systems-design accepted');
  });

  it('says what costs points, and raised flags with what was measured', () => {
    const text = said({ evidence: [item] });
    expect(text).toContain('information-security: level 1, 3 asked for, costs 6.67 points');
    expect(text).toContain('generic descriptions: median quality of the evidence 42.86 %, held against 50 %');
    expect(text).toContain('security ignored: below target (information-security); 0 % of the evidence, held against 25 % (e1)');
    expect(text).toContain('weak scalability and cloud: no evidence ever');
    expect(said({ ratings: agreed(3) })).not.toContain('What costs points');
  });

  it('names what there was nothing to judge by', () => {
    expect(said({})).toContain('Nothing to judge by: frontend overemphasis, generic descriptions.');
  });
});
