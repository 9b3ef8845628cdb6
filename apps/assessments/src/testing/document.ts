import { frameworkDocument, type FrameworkDocument } from '@waymark/contracts';

const scale = [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}`, meaning: 'As it says.' }));

/** A small framework: these skills described at every level, one track, one certification. */
export function smallFramework(...skillIds: string[]): FrameworkDocument {
  const descriptors = scale.map(({ level }) => ({ level, text: `As it looks at ${level}.` }));
  return frameworkDocument.parse({
    name: 'Engineering',
    scale,
    skills: skillIds.map((id) => ({ id, name: `Skill ${id}`, category: 'Craft', summary: 'As it says.', descriptors, aliases: [] })),
    tools: [],
    tracks: [{ id: 'backend', name: 'Backend', summary: 'As it says.', requirements: [{ id: 'first', name: 'First', skillIds: skillIds.slice(0, 1), level: 3 }] }],
    certifications: [
      { id: 'ckad', name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', aliases: ['Kube dev'], validityMonths: 24, skillIds: skillIds.slice(0, 1) },
    ],
  });
}
