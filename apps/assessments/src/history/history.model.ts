import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DocumentProblem } from '../inputs/document-problem.model.js';
import { JsonDocument } from '../inputs/json.scalar.js';

@InputType({ description: 'History as one document: `cycles`, `evidence`, `certificates`; at most 20,000 ratings.' })
export class ImportHistoryInput {
  @Field(() => JsonDocument)
  document: unknown;
}

@ObjectType({ description: 'How much was imported; what was there already counts not.' })
export class ImportedHistory {
  @Field(() => Int)
  cycles: number;

  @Field(() => Int)
  ratings: number;

  @Field(() => Int)
  evidence: number;

  @Field(() => Int)
  certificates: number;
}

@ObjectType({ description: 'Everything that is wrong with a history; nothing was imported.' })
export class HistoryRefused {
  @Field(() => [DocumentProblem])
  problems: DocumentProblem[];
}

export const ImportHistoryPayload = createUnionType({
  name: 'ImportHistoryPayload',
  description: 'What was imported, or what is wrong.',
  types: () => [ImportedHistory, HistoryRefused] as const,
  resolveType: (value: ImportedHistory | HistoryRefused) => ('problems' in value ? HistoryRefused : ImportedHistory),
});
