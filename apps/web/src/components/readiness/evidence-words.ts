import type { EvidenceRule, NearMiss, Settings } from '@waymark/scoring';
import { countOf, listed } from './phrases.js';

/** Points that a piece of evidence can reach. */
export const bestQuality = 7;

/** A part of evidence as people call it: `ownRole` is "own role". */
export function fieldText(field: string): string {
  return field.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a rule asks of one item: "own role lead or owner; baseline and result filled; at least 5 of 7 points". */
export function ruleText({ minimumQuality, roles, fields }: EvidenceRule, settings: Pick<Settings, 'evidenceQuality'>): string {
  const filled = fields.map(fieldText);
  const parts = [
    roles.length > 0 ? `own role ${listed(roles, 'or')}` : null,
    filled.length > 0 ? `${listed(filled)} filled in` : null,
    `at least ${minimumQuality ?? settings.evidenceQuality} of ${bestQuality} points`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** What an item lacks: "2 points, the own role that is asked for, and security". */
export function lackText({ quality, role, fields }: NearMiss): string {
  const parts = [quality > 0 ? countOf(quality, 'point') : null, role ? 'the own role that is asked for' : null, ...fields.map((field) => `the part “${fieldText(field)}”`)];
  return listed(parts.filter((part) => part !== null));
}
