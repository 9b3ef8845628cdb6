import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LearningResource } from './learning-resource.model.js';

export enum LearningRefusal {
  MISTAKES = 'MISTAKES',
  NO_RESOURCE = 'NO_RESOURCE',
  STALE_REVISION = 'STALE_REVISION',
  TOO_MANY = 'TOO_MANY',
}

registerEnumType(LearningRefusal, {
  name: 'LearningRefusal',
  description: 'Why nothing changed.',
  valuesMap: {
    MISTAKES: { description: 'Something in it is wrong; `mistakes` says what and where.' },
    NO_RESOURCE: { description: 'There is no such resource.' },
    STALE_REVISION: { description: 'Changed in the meantime; `resource` is how it is now.' },
    TOO_MANY: { description: 'The organisation lists 5,000 already, or 20 suggestions of the person wait.' },
  },
});

@ObjectType({ description: 'Where in a learning resource something is wrong, and what.' })
export class LearningMistake {
  @Field({ description: 'The field of the input.' })
  field: string;

  @Field({ description: 'For people.' })
  message: string;
}

@ObjectType({ description: 'Why nothing changed in the learning resources.' })
export class LearningResourceRefused {
  @Field(() => LearningRefusal, { description: 'For programs.' })
  reason: LearningRefusal;

  @Field({ description: 'For people.' })
  message: string;

  @Field(() => [LearningMistake], { description: 'Everything that is wrong; none of another reason.' })
  mistakes: LearningMistake[];

  @Field(() => LearningResource, { nullable: true, description: 'How it is now, where it was changed in the meantime.' })
  resource: LearningResource | null;
}

export const LearningResourcePayload = createUnionType({
  name: 'LearningResourcePayload',
  description: 'The resource as it is now, or why nothing changed.',
  types: () => [LearningResource, LearningResourceRefused] as const,
  resolveType: (value: LearningResource | LearningResourceRefused) => ('reason' in value ? LearningResourceRefused : LearningResource),
});
