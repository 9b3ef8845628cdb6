import { slug } from '@waymark/contracts';
import { linkProblem } from '@waymark/service-kit';
import type { Framework } from '../framework/framework-in-force.js';
import { keptName, keptText } from '../inputs/kept-text.rules.js';
import type { LearningResourceInput } from './learning-inputs.model.js';
import type { LearningMistake } from './learning-refused.model.js';
import type { LearningKind } from './learning-resource.model.js';

const longestTitle = 200;
const longestLink = 1000;
const mostHours = 1000;

/** What is said of a resource. */
export interface LearningContent {
  readonly title: string;
  readonly link: string | null;
  readonly kind: LearningKind;
  readonly effortHours: number | null;
  readonly skillId: string;
  readonly fromLevel: number;
  readonly toLevel: number;
}

/** As it is kept: without what a database cannot hold or a reader cannot see, and nothing for a blank. */
export function contentOf({ title, link, kind, effortHours, skillId, fromLevel, toLevel }: LearningResourceInput): LearningContent {
  return { title: keptName(title), link: keptText(link ?? '').trim() || null, kind, effortHours: effortHours ?? null, skillId, fromLevel, toLevel };
}

export function isSame(one: LearningContent, other: LearningContent): boolean {
  const text = ({ title, link, kind, effortHours, skillId, fromLevel, toLevel }: LearningContent) => JSON.stringify([title, link, kind, effortHours, skillId, fromLevel, toLevel]);
  return text(one) === text(other);
}

/** Everything that is wrong with it. What a new framework took away is no mistake of one that keeps its skill and its levels. */
export function mistakesIn(content: LearningContent, framework: Framework | null, before: LearningContent | null): LearningMistake[] {
  const { title, link, effortHours } = content;
  const mistakes: LearningMistake[] = [];
  if (title === '') mistakes.push({ field: 'title', message: 'Say what it is called.' });
  if (title.length > longestTitle) mistakes.push({ field: 'title', message: `At most ${longestTitle} characters.` });
  const wrong = link === null ? null : link.length > longestLink ? `At most ${longestLink.toLocaleString('en')} characters.` : linkProblem(link);
  if (wrong) mistakes.push({ field: 'link', message: wrong });
  if (effortHours !== null && !(effortHours > 0 && effortHours <= mostHours)) mistakes.push({ field: 'effortHours', message: `More than 0 and at most ${mostHours.toLocaleString('en')} hours.` });
  return [...mistakes, ...placeMistakes(content, framework, before)];
}

function placeMistakes({ skillId, fromLevel, toLevel }: LearningContent, framework: Framework | null, before: LearningContent | null): LearningMistake[] {
  if (before && before.skillId === skillId && before.fromLevel === fromLevel && before.toLevel === toLevel) return [];
  const highest = slug.safeParse(skillId).success ? highestLevel(skillId, framework) : null;
  if (highest === null) return [{ field: 'skillId', message: 'Choose a skill of the framework in force.' }];
  if (fromLevel < 1 || fromLevel > toLevel) return [{ field: 'fromLevel', message: 'The levels go from 1 up, the lower one first.' }];
  return toLevel > highest ? [{ field: 'toLevel', message: `The skill has no level ${toLevel}.` }] : [];
}

/** That a skill describes; null: the framework has no such skill. */
export function highestLevel(skillId: string, framework: Framework | null): number | null {
  const skill = framework?.skills.get(skillId);
  return skill ? Math.max(0, ...skill.descriptors.map(({ level }) => level)) : null;
}

/** Whether the framework has no such skill, or none of its levels. Nothing is lost before the first framework. */
export function isLost({ skillId, toLevel }: Pick<LearningContent, 'skillId' | 'toLevel'>, framework: Framework | null): boolean {
  return framework !== null && toLevel > (highestLevel(skillId, framework) ?? 0);
}
