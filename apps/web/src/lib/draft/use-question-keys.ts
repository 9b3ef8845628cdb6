import type { KeyboardEvent, RefObject } from 'react';
import { questionId } from '../skill-groups.js';
import { isTyping, keyAction, type KeyAction } from './answer-keys.js';
import type { AnswerValue } from './answers.js';

interface QuestionKeys {
  /** What is said so far, by what a question is about. */
  answerTo: (about: string) => AnswerValue | undefined;
  change: (about: string, value: AnswerValue) => void;
  /** The top level of the scale. */
  highest: number;
  onHelp: () => void;
  /** The list after this one or before it; left out where there is one alone. */
  onTurn?: (step: 1 | -1) => void;
}

function focusQuestion(question: HTMLElement | undefined | null): void {
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

/** Digits and letters answer and lead from question to question; wherever text is typed they are text. */
export function useQuestionKeys(list: RefObject<HTMLElement | null>, { answerTo, change, highest, onHelp, onTurn }: QuestionKeys) {
  function act(action: KeyAction, question: HTMLElement): void {
    const about = question.dataset.skill ?? '';
    if (action.kind === 'help') onHelp();
    if (action.kind === 'turn') onTurn?.(action.step);
    if (action.kind === 'go' && list.current) step(list.current, question, action.step);
    if (action.kind === 'comment') question.querySelector<HTMLElement>('[data-comment]')?.click();
    if (action.kind !== 'answer') return;
    change(about, { outcome: action.outcome, level: action.level, comment: answerTo(about)?.comment ?? null });
    // The tab stop of a group of radio buttons is the chosen one: focus goes with it, unless it has gone on already.
    requestAnimationFrame(() => {
      const answered = document.getElementById(questionId(about));
      if (answered?.contains(document.activeElement)) answered.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    });
  }

  return (event: KeyboardEvent) => {
    const question = (event.target as HTMLElement).closest<HTMLElement>('[data-skill]');
    const action = isTyping(event.target) ? null : keyAction(event, highest);
    if (!question || !action) return;
    event.preventDefault();
    act(action, question);
  };
}
