/** "Java, Python and TypeScript". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The first few, and how many more there are: never "and 1 more", which would be as long as the one. */
export function listedBriefly(parts: readonly string[], most = 3): string {
  if (parts.length <= most + 1) return listed(parts);
  return `${parts.slice(0, most).join(', ')} and ${parts.length - most} more`;
}

/** As a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
