import { jest } from '@jest/globals';
import type { Changes, ServerDraft } from './answers.js';
import { DraftKeeper, type SaveResult } from './draft-keeper.js';
import { unsentAnswers } from './unsent-answers.js';

export const level = (value: number, comment: string | null = null) => ({ outcome: 'LEVEL' as const, level: value, comment });

export function draft(revision: number, answers: [string, ReturnType<typeof level>][] = []): ServerDraft {
  return { revision, savedAt: `2026-11-24T12:0${revision % 10}:00Z`, answers: new Map(answers) };
}

/** A server that the spec answers by hand. */
export function open(server = draft(1), stored?: Changes) {
  const store = unsentAnswers('amara', 'q4', localStorage);
  if (stored) store.write(stored);
  const sent: { changes: Changes; revision: number; answer: (result: SaveResult) => Promise<void> }[] = [];
  const save = (changes: Changes, revision: number) =>
    new Promise<SaveResult>((resolve) => {
      sent.push({
        changes,
        revision,
        answer: async (result) => {
          resolve(result);
          await jest.advanceTimersByTimeAsync(0);
        },
      });
    });
  const keeper = new DraftKeeper(server, store, save);
  keeper.start();
  return { keeper, store, sent, wait: (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds) };
}
