import type { KeyboardEvent } from 'react';
import { isTyping } from '../../lib/draft/answer-keys.js';
import type { Decision } from './DecideDialog.js';

interface DecideKeys {
  onDecide: (evidenceId: string, decision: Decision) => void;
  onHelp: () => void;
}

const decisions: Readonly<Record<string, Decision>> = { a: 'accept', r: 'reject' };

function step(from: HTMLElement, by: 1 | -1): void {
  const items = [...(from.parentElement?.querySelectorAll<HTMLElement>('[data-evidence]') ?? [])];
  const to = items[items.indexOf(from) + by];
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'nearest' });
}

/** J and K lead from item to item, A and R open the decision; with a modifier a key belongs to the browser. */
export function useDecideKeys({ onDecide, onHelp }: DecideKeys) {
  return (event: KeyboardEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-evidence]');
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === '?') onHelp();
    else if (item && key === 'j') step(item, 1);
    else if (item && key === 'k') step(item, -1);
    else if (item && decisions[key]) onDecide(item.dataset.evidence ?? '', decisions[key]);
    else return;
    event.preventDefault();
  };
}
