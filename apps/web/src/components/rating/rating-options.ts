import type { AnswerValue } from '../../lib/draft/answers.js';

/** One choice of a question. */
export interface RatingOption {
  outcome: AnswerValue['outcome'];
  level: number | null;
  name: string;
  text: string;
}

/** The choices of a question: levels, and what needs no column of its own. */
export interface RatingOptions {
  levels: readonly RatingOption[];
  others: readonly RatingOption[];
}

interface DescribedSkill {
  descriptors: readonly { level: number; text: string }[];
}

interface ScaleLevel {
  level: number;
  name: string;
  meaning: string;
}

/** The levels of a scale, lowest first, in the words that the framework has for the skill. */
export function levelOptions({ descriptors }: DescribedSkill, scale: readonly ScaleLevel[]): RatingOption[] {
  return scale.toSorted((a, b) => a.level - b.level).map(({ level, name, meaning }) => {
    const text = descriptors.find((descriptor) => descriptor.level === level)?.text ?? meaning;
    return { outcome: 'LEVEL', level, name, text };
  });
}

/** Nothing shown yet, and the two answers that are no level, in the words of who is asked. */
export function otherOptions(noOpportunity: string, notApplicable: string): readonly RatingOption[] {
  return [
    { outcome: 'LEVEL', level: 0, name: 'Not demonstrated', text: 'Nothing of this yet.' },
    { outcome: 'NO_OPPORTUNITY', level: null, name: 'No opportunity', text: noOpportunity },
    { outcome: 'NOT_APPLICABLE', level: null, name: 'Not applicable', text: notApplicable },
  ];
}

/** An answer in words: "3 Practitioner". */
export function answerText(answer: { outcome: AnswerValue['outcome']; level?: number | null } | undefined, scale: readonly ScaleLevel[], none: string): string {
  if (!answer) return none;
  if (answer.outcome === 'NOT_APPLICABLE') return 'Not applicable';
  if (answer.outcome === 'NO_OPPORTUNITY') return 'No opportunity';
  const level = answer.level ?? 0;
  return `${level} ${level === 0 ? 'Not demonstrated' : (scale.find((one) => one.level === level)?.name ?? '')}`;
}
