export interface CategoryGroup<Skill> {
  category: string;
  /** Anchor of the category on the page. */
  id: string;
  skills: Skill[];
}

/** Skills by category, both in the order of the framework. */
export function groupByCategory<Skill extends { category: string }>(skills: readonly Skill[]): CategoryGroup<Skill>[] {
  return [...Map.groupBy(skills, ({ category }) => category)].map(([category, ofCategory]) => ({
    category,
    id: `category-${category.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    skills: ofCategory,
  }));
}

/** Anchor of a question on the page: about a skill, or about a person. */
export function questionId(about: string): string {
  return `skill-${about}`;
}
