import type { AnswerValue, Changes } from './answers.js';

/** Where changes wait until the server has acknowledged them: a reload, a crash or a dead battery loses none. */
export interface UnsentAnswers {
  read: () => Changes;
  write: (changes: Changes) => void;
}

const outcomes: readonly unknown[] = ['LEVEL', 'NOT_APPLICABLE', 'NO_OPPORTUNITY'];

function isAnswer(value: unknown): value is AnswerValue | null {
  if (value === null) return true;
  const attached = typeof value === 'object' && 'evidenceIds' in value ? value.evidenceIds : [];
  return typeof value === 'object' && 'outcome' in value && outcomes.includes(value.outcome) && Array.isArray(attached);
}

function parse(text: string | null): Changes {
  if (!text) return new Map();
  try {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) return new Map();
    return new Map(entries.filter((entry): entry is [string, AnswerValue | null] => Array.isArray(entry) && typeof entry[0] === 'string' && isAnswer(entry[1])));
  } catch {
    return new Map();
  }
}

/** Kept in this browser, per person and cycle: two people at one computer never see each other's. */
export function unsentAnswers(personId: string, cycleId: string, storage: Storage = localStorage): UnsentAnswers {
  const key = `waymark:unsent-answers:${personId}:${cycleId}`;
  let mine: Changes = new Map();
  return {
    read: () => {
      mine = parse(storage.getItem(key));
      return mine;
    },
    write: (changes) => {
      try {
        // Another tab keeps its own changes here too: only what this one had put there goes.
        const kept = [...parse(storage.getItem(key))].filter(([about]) => !mine.has(about));
        const all = new Map([...kept, ...changes]);
        mine = new Map(changes);
        if (all.size === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify([...all]));
      } catch {
        // A full or forbidden store: the answers are still in the page and on their way to the server.
      }
    },
  };
}
