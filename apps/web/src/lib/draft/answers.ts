import type { AnswerInput, Outcome } from '../../generated/graphql.js';

/** What is said of one skill; a level exactly when the outcome is LEVEL. */
export interface AnswerValue {
  readonly outcome: Outcome;
  readonly level: number | null;
  readonly comment: string | null;
  /** How sure a person is of what they say of themselves, and how much they want to do more of it, 1 to 3; left out and null: not said. */
  readonly confidence?: number | null;
  readonly interest?: number | null;
  /** Evidence of the person that it rests on; left out: none. */
  readonly evidenceIds?: readonly string[];
}

/** Answers by skill id. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** Changes by skill id that the server has not acknowledged; null takes the answer back. */
export type Changes = ReadonlyMap<string, AnswerValue | null>;

/** A draft as the server has it. */
export interface ServerDraft {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly answers: Answers;
}

/** A draft as a query fetches it, of a person about themselves or of a manager about one. */
interface FetchedDraft {
  revision: number;
  savedAt?: string | null;
  answers: readonly { skillId: string; outcome: Outcome; level?: number | null; comment?: string | null; confidence?: number | null; interest?: number | null; evidenceIds?: readonly string[] }[];
}

export function draftOf({ revision, savedAt, answers }: FetchedDraft): ServerDraft {
  const entries = answers.map(({ skillId, ...said }) => [skillId, answerOf(said)] as const);
  return { revision, savedAt: savedAt ?? null, answers: new Map(entries) };
}

function answerOf({ outcome, level, comment, confidence, interest, evidenceIds }: Omit<FetchedDraft['answers'][number], 'skillId'>): AnswerValue {
  return { outcome, level: level ?? null, comment: comment ?? null, confidence: confidence ?? null, interest: interest ?? null, ...(evidenceIds?.length ? { evidenceIds } : {}) };
}

/** Another choice for the same question; what was said beside it stays. */
export function chosen(before: AnswerValue | undefined, { outcome, level }: Pick<AnswerValue, 'outcome' | 'level'>): AnswerValue {
  return { comment: null, ...before, outcome, level };
}

/** The answers with the changes on top: what the reader sees. */
export function withChanges(answers: Answers, changes: Changes): Answers {
  const merged = new Map(answers);
  for (const [skillId, value] of changes) {
    if (value) merged.set(skillId, value);
    else merged.delete(skillId);
  }
  return merged;
}

export function sameAnswer(a: AnswerValue | null | undefined, b: AnswerValue | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  const beside = (['comment', 'confidence', 'interest'] as const).every((part) => (a[part] ?? null) === (b[part] ?? null));
  return beside && a.outcome === b.outcome && a.level === b.level && String(a.evidenceIds ?? []) === String(b.evidenceIds ?? []);
}

export function answerInputs(answers: Answers): AnswerInput[] {
  return [...answers].map(([skillId, answer]) => {
    const { evidenceIds, ...said } = answerOf(answer);
    return { skillId, ...said, comment: answer.comment?.trim() || null, ...(evidenceIds ? { evidenceIds: [...evidenceIds] } : {}) };
  });
}

/** The answers among changes. */
export function given(changes: Changes): Answers {
  return new Map([...changes].flatMap(([skillId, value]) => (value ? [[skillId, value] as const] : [])));
}

/** The skills among changes whose answer is taken back. */
export function takenBack(changes: Changes): string[] {
  return [...changes].flatMap(([skillId, value]) => (value ? [] : [skillId]));
}
