import type { EvidenceFields, FieldName } from './evidence-fields.js';

/** Most characters of a part; of the own role fewer. As the server takes them. */
export const longestPart = 1000;
export const longestRole = 40;
export const mostSkills = 20;

export type Problems = ReadonlyMap<FieldName, string>;

/** Why the server would not take a link; null: it would. The server decides; this only says it while it is typed. */
export function linkProblem(link: string): string | null {
  const url = URL.parse(link);
  if (!url || !/^https?:\/\//i.test(link) || /[\s\p{Cc}\p{Cf}<>"\\]/u.test(link)) return 'Write the whole address, beginning with http:// or https://.';
  return url.username || url.password ? 'Leave user name and password out of the address.' : null;
}

/** What would be refused, as far as the browser can tell. */
export function problemsOf({ link, occurredOn }: EvidenceFields, today: string): Problems {
  const problems = new Map<FieldName, string>();
  const ofLink = link.trim() ? linkProblem(link.trim()) : null;
  if (ofLink) problems.set('link', ofLink);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(occurredOn)) problems.set('occurredOn', 'Choose the day on which it was done.');
  else if (occurredOn > today) problems.set('occurredOn', 'This is in the future.');
  else if (occurredOn < '1900-01-01') problems.set('occurredOn', 'This is too long ago.');
  return problems;
}

/** What keeps evidence from being submitted beside that. */
export function unsaidOf({ what, skillIds, verifierPerson }: EvidenceFields): Problems {
  const problems = new Map<FieldName, string>();
  if (!what.trim()) problems.set('what', 'Say what was done.');
  if (skillIds.length === 0) problems.set('skillIds', 'Name at least one skill that it speaks for.');
  if (!verifierPerson) problems.set('verifierPerson', 'Name somebody who can confirm it.');
  return problems;
}

/** The server's problems by the fields of the form. */
export function problemsFrom(given: readonly { field: string; message: string }[]): Problems {
  return new Map(given.map(({ field, message }) => [(field === 'verifierId' ? 'verifierPerson' : field) as FieldName, message]));
}
