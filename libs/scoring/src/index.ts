export * from './types.js';
export { FORMULA_VERSION, defaultSettings } from './settings.js';
export { levelOfSkill, levelsOfSkills } from './level-of-skill.js';
export { confidence } from './confidence.js';
export { statusOfLevel } from './requirement-status.js';
export { scoreLevels, scoreReadiness } from './score.js';
