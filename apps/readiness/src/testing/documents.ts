import { frameworkDocument, type FrameworkDocument } from '@waymark/contracts';

type Requirement = FrameworkDocument['tracks'][number]['requirements'][number];
type Skill = FrameworkDocument['skills'][number];

export interface TrackSketch {
  readonly id: string;
  readonly requirements: readonly (Pick<Requirement, 'id' | 'skillIds' | 'level'> & Partial<Requirement>)[];
}

/** A whole framework document from its skills and tracks, the rest filled in; parsed as its contract would. */
export function documentOf(skills: readonly (Pick<Skill, 'id'> & Partial<Skill>)[], tracks: readonly TrackSketch[]): FrameworkDocument {
  return frameworkDocument.parse({
    name: 'Engineering',
    scale: [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}`, meaning: 'As it says.' })),
    skills: skills.map((skill) => ({ name: skill.id, category: 'Craft', summary: 'As it says.', descriptors: [], aliases: [], ...skill })),
    tools: [],
    tracks: tracks.map(({ id, requirements }) => ({
      id,
      name: `Track ${id}`,
      summary: 'As it says.',
      requirements: requirements.map((requirement) => ({ name: requirement.id, ...requirement })),
    })),
    certifications: [],
  });
}
