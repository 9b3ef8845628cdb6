/** Names of products that begin a skill's name. */
const properNames = new Set(['Kubernetes', 'Java', 'Python', 'Docker', 'Kafka']);

/** The name of a skill inside a sentence: "Security" becomes "security", "API design" keeps its capitals. */
export function inSentence(name: string): string {
  const [first = ''] = name.split(/[\s/-]/);
  return /^[A-Z][a-z]+$/.test(first) && !properNames.has(first) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
