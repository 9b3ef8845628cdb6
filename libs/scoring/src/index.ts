export * from './input.js';
export * from './result.js';
export { FORMULA_VERSION, defaultSettings } from './settings.js';
export { levelOfSkill, levelsOfSkills } from './level-of-skill.js';
export { statusOfLevel } from './requirement-status.js';
export { scorePerson, scoreReadiness, type PersonScorer } from './score.js';
export { assumptionsOf } from './assumptions.js';
