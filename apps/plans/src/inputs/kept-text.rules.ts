/** What PostgreSQL refuses in a text and nobody writes on purpose: NUL, and half of a character. */
const unkept = /\0|\p{Surrogate}/gu;

/** The text as it can be kept. */
export function keptText(text: string): string {
  return text.replace(unkept, '');
}

export function isKept(text: string): boolean {
  return keptText(text) === text;
}

/** Signs that turn or hide letters have no place in a name that others read; nor have letters that are drawn as nothing. */
const invisible = /[\p{Cc}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** A name on one line, of what a reader sees: two that look alike by a sign that nobody sees are one. */
export function keptName(text: string): string {
  return keptText(text).replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
}
