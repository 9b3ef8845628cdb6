import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DocumentProblem } from '../inputs/document-problem.model.js';
import { JsonDocument } from '../inputs/json.scalar.js';

@InputType({ description: 'History as one document: `cycles`, `evidence`, `certificates`; at most 20,000 ratings.' })
export class ImportHistoryInput {
  @Field(() => JsonDocument, { description: 'Cycles with people and their ratings, evidence, certificates. A document of another form is refused with every problem.' })
  document: unknown;
}

@ObjectType({ description: 'How much was imported; what was there already counts not.' })
export class ImportedHistory {
  @Field(() => Int, { description: 'Cycles that were not there yet.' })
  cycles: number;

  @Field(() => Int, { description: 'Ratings that were not there yet.' })
  ratings: number;

  @Field(() => Int, { description: 'Evidence that was not there yet.' })
  evidence: number;

  @Field(() => Int, { description: 'Certificates that were not there yet.' })
  certificates: number;
}

@ObjectType({ description: 'Everything that is wrong with a history; nothing was imported.' })
export class HistoryRefused {
  @Field(() => [DocumentProblem], { description: 'Each with its path.' })
  problems: DocumentProblem[];
}

export const ImportHistoryPayload = createUnionType({
  name: 'ImportHistoryPayload',
  description: 'What was imported, or what is wrong.',
  types: () => [ImportedHistory, HistoryRefused] as const,
  resolveType: (value: ImportedHistory | HistoryRefused) => ('problems' in value ? HistoryRefused : ImportedHistory),
});
