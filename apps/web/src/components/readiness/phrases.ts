import { scoreText } from '../../lib/score-text.js';
import type { Who } from './names.js';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "two" up to twelve, then digits. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** "one step", "two steps". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** "Java, Python and TypeScript". */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
}

/** The first few, and how many more there are. */
export function listedBriefly(parts: readonly string[], most = 3): string {
  if (parts.length <= most) return listed(parts);
  return `${parts.slice(0, most).join(', ')} and ${numberWord(parts.length - most)} more`;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "You are" or "Amara Okafor is". */
export function whoIs({ own, name }: Who): string {
  return own ? 'You are' : `${name} is`;
}

/** "80 %"; close to a threshold in tenths, as a score is: 79.7 % where 80 % is asked for. */
export function share(part: number, threshold?: number): string {
  return `${scoreText(part * 100, threshold === undefined ? undefined : threshold * 100)} %`;
}
