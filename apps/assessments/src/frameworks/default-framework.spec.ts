import { readFileSync } from 'node:fs';
import { frameworkDocument } from '@waymark/contracts';

const raw: unknown = JSON.parse(readFileSync(new URL('default-framework.json', import.meta.url), 'utf8'));
const framework = frameworkDocument.parse(raw);
const skillIds = new Set(framework.skills.map(({ id }) => id));

function trackOf(id: string) {
  return framework.tracks.find((track) => track.id === id)!;
}

function requirementOf(trackId: string, id: string) {
  return trackOf(trackId).requirements.find((requirement) => requirement.id === id)!;
}

function repeated(values: readonly string[]): string[] {
  const plain = values.map((value) => value.toLowerCase());
  return plain.filter((value, place) => plain.indexOf(value) !== place);
}

describe('the default framework', () => {
  it('is a framework document that leaves nothing to the defaults of the contract and says nothing beyond it', () => {
    expect(framework).toEqual(raw);
  });

  it('has a scale of Awareness, Working, Practitioner and Expert', () => {
    expect(framework.scale.map(({ level, name }) => [level, name])).toEqual([
      [1, 'Awareness'],
      [2, 'Working'],
      [3, 'Practitioner'],
      [4, 'Expert'],
    ]);
  });

  it.each(framework.skills.map((skill) => [skill.id, skill] as const))('describes %s once at every level', (_id, skill) => {
    expect(skill.descriptors.map(({ level }) => level)).toEqual(framework.scale.map(({ level }) => level));
    expect(skill.summary.length).toBeGreaterThan(40);
    for (const { text } of skill.descriptors) expect(text.length).toBeGreaterThan(80);
  });

  it('never says the same of two levels or two skills', () => {
    const sentences = framework.skills.flatMap(({ descriptors }) => descriptors.flatMap(({ text }) => text.split('. ')));
    expect(repeated(sentences)).toEqual([]);
  });

  it('gives no two things of a kind one id', () => {
    for (const things of [framework.skills, framework.tracks, framework.certifications]) {
      expect(repeated(things.map(({ id }) => id))).toEqual([]);
    }
    for (const { requirements } of framework.tracks) expect(repeated(requirements.map(({ id }) => id))).toEqual([]);
  });

  it('gives no word to two skills, nor to two certifications or tools', () => {
    for (const things of [framework.skills, framework.certifications]) {
      expect(repeated(things.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([]);
    }
    expect(repeated(framework.tools.map(({ name }) => name))).toEqual([]);
  });

  it('names only skills that it has', () => {
    const named = [
      ...framework.tools.flatMap((tool) => tool.skillIds),
      ...framework.certifications.flatMap((certification) => certification.skillIds),
      ...framework.tracks.flatMap(({ requirements }) => requirements.flatMap((requirement) => requirement.skillIds)),
    ];
    expect(named.filter((id) => !skillIds.has(id))).toEqual([]);
  });

  it('asks only for levels of its scale', () => {
    const levels = new Set(framework.scale.map(({ level }) => level));
    const asked = framework.tracks.flatMap(({ requirements }) => requirements.map(({ level }) => level));
    expect(asked.filter((level) => !levels.has(level))).toEqual([]);
  });

  it('has a track on which every skill counts, frontend aside: that one is there to tell its evidence apart', () => {
    const asked = new Set(framework.tracks.flatMap(({ requirements }) => requirements.flatMap((requirement) => requirement.skillIds)));
    expect([...skillIds].filter((id) => !asked.has(id))).toEqual(['frontend']);
  });

  it('takes Java, Python or TypeScript, and AWS, Azure or Google Cloud, on every track', () => {
    for (const { id } of framework.tracks) {
      expect(requirementOf(id, 'backend-programming').skillIds).toEqual(['java', 'python', 'typescript']);
      expect(requirementOf(id, 'cloud').skillIds).toEqual(['aws', 'azure', 'gcp']);
    }
  });

  it.each(['Spring Boot', 'PostgreSQL', 'Redis', 'Docker', 'Kubernetes', 'Jenkins', 'Git'])('maps %s to skills', (name) => {
    expect(framework.tools.map((tool) => tool.name)).toContain(name);
  });

  it('knows the three certifications by what people write on a CV', () => {
    const byAlias = (alias: string) => framework.certifications.find(({ aliases }) => aliases.includes(alias));
    expect(byAlias('AWS Developer Associate')).toMatchObject({ name: 'AWS Certified Developer - Associate', validityMonths: 36 });
    expect(byAlias('OCPJP')).toMatchObject({ name: 'Oracle Certified Professional, Java SE', validityMonths: null });
    expect(byAlias('CKAD')).toMatchObject({ name: 'Certified Kubernetes Application Developer', validityMonths: 24 });
  });
});

describe('the tracks of the default framework', () => {
  it.each([
    ['senior-backend-developer', 'Senior Backend Developer'],
    ['technical-lead', 'Technical Lead'],
    ['architect', 'Architect'],
    ['engineering-manager', 'Engineering Manager'],
  ])('%s asks 14 to 22 things', (id, name) => {
    expect(trackOf(id).name).toBe(name);
    expect(trackOf(id).requirements.length).toBeGreaterThanOrEqual(14);
    expect(trackOf(id).requirements.length).toBeLessThanOrEqual(22);
  });

  it.each(framework.tracks.map(({ id }) => id))('%s passes through the four gates with evidence', (id) => {
    const gate = (requirementId: string) => requirementOf(id, requirementId);
    for (const name of ['distributed-systems', 'database-optimisation', 'ci-cd', 'security']) {
      expect(gate(name)).toMatchObject({ mustHave: true, skillIds: [name], evidenceRule: { minimumQuality: null } });
    }
    expect(gate('distributed-systems').evidenceRule?.roles).toEqual(['lead', 'owner']);
    expect(gate('database-optimisation').evidenceRule?.fields).toEqual(['baseline', 'result']);
    expect(gate('ci-cd').evidenceRule?.fields).toEqual(['technologies']);
    expect(gate('security').evidenceRule?.fields).toEqual(['security']);
  });

  it.each(['mentoring', 'leadership'])('%s is a must-have of a Technical Lead and weighs more than the usual for a Senior', (id) => {
    expect(requirementOf('technical-lead', id).mustHave).toBe(true);
    expect(requirementOf('senior-backend-developer', id)).toMatchObject({ mustHave: false, weight: 1.5 });
  });
});
