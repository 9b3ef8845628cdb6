/** Letters that fit a narrow column; longer words are given a place to break. */
const longest = 11;

function breakable(word: string): string {
  if (word.length <= longest) return word;
  const middle = word.length / 2;
  const places = [...word.matchAll(/(?<=[aeiouy])(?=[^aeiouy\W])/gi)].map(({ index }) => index).filter((index) => index > 2 && index < word.length - 2);
  const [best] = places.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? word : `${word.slice(0, best)}\u00ad${word.slice(best)}`;
}

/** Lets words that are too long for a narrow column break after a vowel near their middle. Not every browser can hyphenate by itself. */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}+/gu, breakable);
}
