import { pageHeading } from '../../lib/go-on.js';
import { questionId } from '../../lib/skill-groups.js';

/** Names the heading of how the agreement stands. */
export const standingId = 'agreement-standing';

/** The heading of a skill, which is unfolded for it. */
export function headingOfSkill(skillId: string): HTMLElement | null {
  const skill = document.getElementById(questionId(skillId));
  skill?.closest('details')?.setAttribute('open', '');
  return skill?.querySelector('h3') ?? null;
}

/** Where to go on once skills came into the agreement together: the first in sight that is not in it, else signing, else the top. */
export function nextToTalk(): HTMLElement | null {
  const open = [...document.querySelectorAll('article[data-skill]:not([data-answered])')].find((skill) => !skill.closest('details:not([open])'));
  return open?.querySelector('h3') ?? document.querySelector<HTMLElement>('button[data-sign]:not(:disabled)') ?? pageHeading();
}

/** Where it says who has signed. */
export function headingOfStanding(): HTMLElement | null {
  return document.getElementById(standingId) ?? pageHeading();
}
