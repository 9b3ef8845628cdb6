import type { KeyboardEvent, RefObject } from 'react';
import { isTyping, keyAction, type KeyAction } from './answer-keys.js';
import { questionId } from './categories.js';
import type { Draft } from './use-draft.js';

interface QuestionKeys {
  draft: Draft;
  /** The top level of the scale. */
  highest: number;
  onHelp: () => void;
}

function focusQuestion(question: HTMLElement | undefined): void {
  const choice = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input');
  choice?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'nearest' });
}

function step(list: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const questions = [...list.querySelectorAll<HTMLElement>('[data-skill]')];
  focusQuestion(questions[questions.indexOf(from) + by]);
}

/** Digits and letters answer and lead from question to question; wherever text is typed they are text. */
export function useQuestionKeys(list: RefObject<HTMLElement | null>, { draft, highest, onHelp }: QuestionKeys) {
  function act(action: KeyAction, question: HTMLElement): void {
    const skillId = question.dataset.skill ?? '';
    if (action.kind === 'help') onHelp();
    if (action.kind === 'go' && list.current) step(list.current, question, action.step);
    if (action.kind === 'comment') question.querySelector<HTMLElement>('[data-comment]')?.click();
    if (action.kind !== 'answer') return;
    draft.change(skillId, { outcome: action.outcome, level: action.level, comment: draft.state.answers.get(skillId)?.comment ?? null });
    // The tab stop of a group of radio buttons is the chosen one: focus goes with it.
    requestAnimationFrame(() => document.getElementById(questionId(skillId))?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true }));
  }

  return (event: KeyboardEvent) => {
    const question = (event.target as HTMLElement).closest<HTMLElement>('[data-skill]');
    const action = isTyping(event.target) ? null : keyAction(event, highest);
    if (!question || !action) return;
    event.preventDefault();
    act(action, question);
  };
}
