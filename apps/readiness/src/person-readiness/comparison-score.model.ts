import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ComparisonRule {
  EXACT_MATCHES = 'exact_matches',
  MET_SHARE = 'met_share',
  CAPPED_RATIOS = 'capped_ratios',
  GAP_TABLE = 'gap_table',
  RATIOS_CAPPED_AT_TWO = 'ratios_capped_at_two',
}

registerEnumType(ComparisonRule, {
  name: 'ComparisonRule',
  description: 'Published rules of other systems.',
  valuesMap: {
    EXACT_MATCHES: { description: 'Levels that are exactly the required one, of all.' },
    MET_SHARE: { description: 'Requirements met, of all.' },
    CAPPED_RATIOS: { description: 'Mean of level over required level, each at most 1.' },
    GAP_TABLE: { description: 'Mean of a number for each gap: 1, 0.7, 0.4, 0.15, 0.05.' },
    RATIOS_CAPPED_AT_TWO: { description: 'Mean of level over required level, each at most 2.' },
  },
});

@ObjectType({ description: 'What another published rule would say of the same rows.' })
export class ComparisonScore {
  @Field(() => ComparisonRule, { description: 'Which.' })
  rule: ComparisonRule;

  @Field(() => Float, { nullable: true, description: 'Percent; the last rule goes up to 200. Null where it has nothing to say.' })
  score: number | null;
}
