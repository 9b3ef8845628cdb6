import type { NumberKey, SkillsKey } from './settings-fields.js';

export interface FormGroup {
  readonly title: string;
  readonly lead: string;
  readonly numbers: readonly NumberKey[];
  readonly skills: readonly SkillsKey[];
}

/** What belongs together in the form, in its order. */
export const formGroups: readonly FormGroup[] = [
  { title: 'Weights', lead: 'How a manager’s and a self rating of the same cycle make one level, where nothing was agreed.', numbers: ['managerWeight', 'selfWeight'], skills: [] },
  { title: 'States', lead: 'What ready, ready if, and not enough data to say stand for.', numbers: ['readyScore', 'readyCoverage', 'enoughCoverage', 'readyIfCost'], skills: [] },
  { title: 'Held over time', lead: 'For how long the gate of a must-have wants it met.', numbers: ['sustained.cycles', 'sustained.ofLast'], skills: [] },
  { title: 'Evidence', lead: 'How well a piece of evidence has to be told.', numbers: ['evidenceQuality'], skills: [] },
];

/** One a risk flag. None of them moves a score or a state. */
export const flagGroups: readonly FormGroup[] = [
  { title: 'Balance of frontend and backend', lead: 'Raised when most evidence is on frontend and little on backend.', numbers: ['flags.frontendShare', 'flags.backendItems'], skills: ['flags.frontendSkillIds', 'flags.backendSkillIds'] },
  { title: 'Scalability and cloud', lead: 'Raised without recent evidence, or below target.', numbers: ['flags.scalabilityMonths'], skills: ['flags.scalabilitySkillIds'] },
  { title: 'Security', lead: 'Raised below target, or when evidence seldom tells of it.', numbers: ['flags.securityShare'], skills: ['flags.securitySkillIds'] },
  { title: 'Coding practice', lead: 'Raised when it is no longer rated, or keeps falling.', numbers: ['flags.codingCycles'], skills: ['flags.codingSkillIds'] },
  { title: 'How evidence is told', lead: 'Raised when nobody could check most of it.', numbers: ['flags.medianQuality'], skills: [] },
  { title: 'Communication', lead: 'Raised below target, or when self and manager see it far apart.', numbers: ['flags.selfAboveManager'], skills: ['flags.communicationSkillIds'] },
];
