import type { LearningKind } from '../generated/graphql.js';
import { counted } from './counts.js';

export const learningKinds: Readonly<Record<LearningKind, string>> = { COURSE: 'Course', BOOK: 'Book', TALK: 'Talk', DOCUMENT: 'Document', PRACTICE: 'Practice' };

/** "Course, 6 hours". */
export function learningText({ kind, effortHours }: { kind: LearningKind; effortHours: number | null }): string {
  return effortHours === null ? learningKinds[kind] : `${learningKinds[kind]}, ${counted(effortHours, 'hour', 'hours')}`;
}
