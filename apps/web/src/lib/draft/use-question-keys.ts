import { useWindowEvent } from '@mantine/hooks';
import type { KeyboardEvent, RefObject } from 'react';
import { questionId } from '../skill-groups.js';
import { isTyping, keyAction, type KeyAction } from './answer-keys.js';
import { chosen, type AnswerValue } from './answers.js';

interface QuestionKeys {
  /** What is said so far, by what a question is about. */
  answerTo: (about: string) => AnswerValue | undefined;
  change: (about: string, value: AnswerValue) => void;
  /** The top level of the scale. */
  highest: number;
  onHelp: () => void;
  /** What a person says of themselves beside a level; left out where it is not asked. */
  onBeside?: (about: string, part: 'confidence' | 'interest') => void;
  /** The next unanswered question was asked for, and here there is none. */
  onAllAnswered?: () => void;
  /** The list after this one or before it; left out where there is one alone. */
  onTurn?: (step: 1 | -1) => void;
}

function focusQuestion(question: HTMLElement | undefined | null): void {
  // What is folded away cannot have the focus.
  question?.closest('details')?.setAttribute('open', '');
  const choice = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input');
  choice?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'nearest' });
}

/** Leads the keyboard to the question about something, or else to the first of a list. */
export function focusQuestionAbout(list: HTMLElement | null, about: string | null): void {
  const wanted = about === null ? null : document.getElementById(questionId(about));
  focusQuestion(wanted ?? list?.querySelector<HTMLElement>('[data-skill]'));
}

function step(list: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const questions = [...list.querySelectorAll<HTMLElement>('[data-skill]')];
  focusQuestion(questions[questions.indexOf(from) + by]);
}

/** The first question without an answer after this one, or else from the top. */
function unanswered(list: HTMLElement, from: HTMLElement | null): HTMLElement | undefined {
  const questions = [...list.querySelectorAll<HTMLElement>('[data-skill]')];
  const at = from ? questions.indexOf(from) : -1;
  return [...questions.slice(at + 1), ...questions.slice(0, at + 1)].find((question) => question.dataset.answered === undefined);
}

/** Leads the keyboard to the first question of a list without an answer, or else to the first. */
export function focusUnanswered(list: HTMLElement | null): void {
  if (list) focusQuestion(unanswered(list, null) ?? list.querySelector<HTMLElement>('[data-skill]'));
}

/** Digits and letters answer and lead from question to question; wherever text is typed they are text. */
export function useQuestionKeys(list: RefObject<HTMLElement | null>, keys: QuestionKeys) {
  const { answerTo, change, highest, onHelp, onTurn } = keys;

  function act(action: KeyAction, question: HTMLElement): void {
    const about = question.dataset.skill ?? '';
    if (action.kind === 'go' && list.current) step(list.current, question, action.step);
    if (action.kind === 'comment') question.querySelector<HTMLElement>('[data-comment]')?.click();
    if (action.kind === 'beside' && answerTo(about)) keys.onBeside?.(about, action.part);
    if (action.kind !== 'answer') return;
    change(about, chosen(answerTo(about), action));
    // The tab stop of a group of radio buttons is the chosen one: focus goes with it, unless it has gone on already.
    requestAnimationFrame(() => {
      const answered = document.getElementById(questionId(about));
      // Not from the comment, which the next key may have opened: what is typed there would answer questions.
      if (document.activeElement instanceof HTMLInputElement && answered?.contains(document.activeElement)) answered.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    });
  }

  /** What needs no question to be at. */
  function lead(action: KeyAction, from: HTMLElement | null): boolean {
    if (action.kind === 'help') onHelp();
    else if (action.kind === 'turn') onTurn?.(action.step);
    else if (action.kind === 'unanswered' && list.current) {
      const next = unanswered(list.current, from);
      if (next) focusQuestion(next);
      else keys.onAllAnswered?.();
    } else return false;
    return true;
  }

  // Where nothing has the focus yet, J and K begin.
  useWindowEvent('keydown', (event) => {
    const action = event.target === document.body ? keyAction(event, highest) : null;
    if (!action) return;
    if (!lead(action, null) && action.kind === 'go') focusQuestionAbout(list.current, null);
  });

  return (event: KeyboardEvent) => {
    const question = (event.target as HTMLElement).closest<HTMLElement>('[data-skill]');
    const action = isTyping(event.target) ? null : keyAction(event, highest);
    if (!question || !action) return;
    event.preventDefault();
    if (!lead(action, question)) act(action, question);
  };
}
