import type { AnswerValue } from '../../lib/draft/answers.js';

export type BesidePart = 'confidence' | 'interest';

/** What is asked beside a level, and its three answers, lowest first. */
export const besideLevel: Readonly<Record<BesidePart, { question: string; answers: readonly [string, string, string] }>> = {
  confidence: { question: 'How sure are you?', answers: ['Not sure', 'Fairly sure', 'Sure'] },
  interest: { question: 'How much of it do you want?', answers: ['Less', 'As now', 'More'] },
};

/** An answer in words; null: not said. */
function besideText(part: BesidePart, value: number | null | undefined): string | null {
  return besideLevel[part].answers[(value ?? 0) - 1] ?? null;
}

/** Both in words: "Fairly sure, wanted: more"; null: neither was said. */
export function besideWords({ confidence, interest }: { confidence?: number | null; interest?: number | null }): string | null {
  const wanted = besideText('interest', interest);
  return [besideText('confidence', confidence), wanted ? `wanted: ${wanted.toLowerCase()}` : null].filter(Boolean).join(', ') || null;
}

/** The next of not said, 1, 2, 3. */
export function turned(answer: AnswerValue, part: BesidePart): AnswerValue {
  const next = (answer[part] ?? 0) + 1;
  return { ...answer, [part]: next > 3 ? null : next };
}
