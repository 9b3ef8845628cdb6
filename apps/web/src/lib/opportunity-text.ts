import { levelText } from './levels.js';

/** The step toward a level of a skill that there was no chance to show: that is no zero from which it would be raised. */
export function opportunityText(skill: string, to: number): string {
  return `give the opportunity to show ${skill}, up to ${levelText(to)}`;
}
