/** What PostgreSQL refuses in a text and nobody writes on purpose: NUL, and half of a character. */
const unkept = /\0|\p{Surrogate}/gu;

/** The text as it can be kept. */
export function keptText(text: string): string {
  return text.replace(unkept, '');
}

export function isKept(text: string): boolean {
  return keptText(text) === text;
}
