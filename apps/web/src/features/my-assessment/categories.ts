import type { Skill } from './MyAssessmentPage.js';

export interface CategoryGroup {
  category: string;
  /** Anchor of the category on the page. */
  id: string;
  skills: Skill[];
}

/** Skills by category, both in the order of the framework. */
export function groupByCategory(skills: readonly Skill[]): CategoryGroup[] {
  return [...Map.groupBy(skills, ({ category }) => category)].map(([category, ofCategory]) => ({
    category,
    id: `category-${category.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    skills: ofCategory,
  }));
}

/** Anchor of a skill's question on the page. */
export function questionId(skillId: string): string {
  return `skill-${skillId}`;
}
