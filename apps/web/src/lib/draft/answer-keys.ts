import type { Outcome } from '../../generated/graphql.js';

/** What a key does in a question. */
export type KeyAction =
  | { kind: 'answer'; outcome: Outcome; level: number | null }
  | { kind: 'go'; step: 1 | -1 }
  | { kind: 'unanswered' }
  | { kind: 'beside'; part: 'confidence' | 'interest' }
  | { kind: 'turn'; step: 1 | -1 }
  | { kind: 'comment' }
  | { kind: 'help' };

const letters: Readonly<Record<string, KeyAction>> = {
  n: { kind: 'answer', outcome: 'NOT_APPLICABLE', level: null },
  o: { kind: 'answer', outcome: 'NO_OPPORTUNITY', level: null },
  j: { kind: 'go', step: 1 },
  k: { kind: 'go', step: -1 },
  u: { kind: 'unanswered' },
  s: { kind: 'beside', part: 'confidence' },
  i: { kind: 'beside', part: 'interest' },
  ']': { kind: 'turn', step: 1 },
  '[': { kind: 'turn', step: -1 },
  c: { kind: 'comment' },
  '?': { kind: 'help' },
};

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The action of a key, or null: with a modifier the key belongs to the browser. `highest` is the top level of the scale. */
export function keyAction({ key, ctrlKey, metaKey, altKey }: Key, highest: number): KeyAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key) && Number(key) <= highest) return { kind: 'answer', outcome: 'LEVEL', level: Number(key) };
  return letters[key.toLowerCase()] ?? null;
}

/** Whether a key is being typed into a text, where it must mean itself. */
export function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
}
