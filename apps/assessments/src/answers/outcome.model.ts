import { registerEnumType } from '@nestjs/graphql';

/** Values are those of the events and of the database; clients see the names. */
export enum Outcome {
  LEVEL = 'level',
  NOT_APPLICABLE = 'not_applicable',
  NO_OPPORTUNITY = 'no_opportunity',
}

registerEnumType(Outcome, {
  name: 'Outcome',
  description: 'What an answer or a rating says.',
  valuesMap: {
    LEVEL: { description: 'A level of the scale.' },
    NOT_APPLICABLE: { description: 'The skill is not part of the work.' },
    NO_OPPORTUNITY: { description: 'There was no chance to show it.' },
  },
});
