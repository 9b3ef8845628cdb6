import type { EvidenceFramework } from '../../components/evidence/EvidenceForm.js';

export interface SpokenFor {
  trackId: string;
  track: string;
  requirements: string[];
}

/** The requirements that ask for one of the skills, track by track in the order of the framework. */
export function spokenFor(skillIds: readonly string[], tracks: EvidenceFramework['tracks']): SpokenFor[] {
  return tracks.flatMap(({ id, name, requirements }) => {
    const asking = requirements.filter((requirement) => requirement.skillIds.some((skillId) => skillIds.includes(skillId)));
    return asking.length > 0 ? [{ trackId: id, track: name, requirements: asking.map((requirement) => requirement.name) }] : [];
  });
}

/** "Java, Python": the names of skills, their ids where the framework has them no more. */
export function skillNames(skillIds: readonly string[], skills: EvidenceFramework['skills']): string[] {
  return skillIds.map((id) => skills.find((skill) => skill.id === id)?.name ?? id);
}
