import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { ReadinessState } from '../standing/readiness-state.model.js';

@ObjectType({ description: 'How someone stood toward a track from an instant until the next step.' })
export class ReadinessStep {
  @Field(() => Instant, { description: 'From here.' })
  from: Date;

  @Field(() => Instant, { nullable: true, description: 'Until here; null where it holds now. Between two steps without one touching the other the framework had no such track.' })
  until: Date | null;

  @Field(() => ReadinessState, { description: 'All of it in one word.' })
  state: ReadinessState;

  @Field(() => Float, { nullable: true, description: 'Readiness 0 to 100; null when nothing was known.' })
  score: number | null;

  @Field(() => Float, { nullable: true, description: 'The low end of its interval when the step began; it widens from then on.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'And the high end.' })
  high: number | null;

  @Field(() => Float, { description: 'Share of the requirements, by weight, of which a level was known; 0 to 1.' })
  coverage: number;

  @Field(() => Int, { description: 'Requirements met.' })
  met: number;

  @Field(() => Float, { nullable: true, description: 'Cost of the smallest plan; null where nothing could lead to READY.' })
  planCost: number | null;

  @Field(() => ID, { description: 'The framework version that it is measured by.' })
  frameworkVersionId: string;

  @Field(() => Int, { description: 'Version of the settings in force; 0 is the default.' })
  settingsVersion: number;
}

@ObjectType({ description: 'A cycle, to mark it in a history.' })
export class HistoryCycle {
  @Field(() => ID, { description: 'The same in every service.' })
  id: string;

  @Field({ description: 'Such as 2026 Q4.' })
  name: string;

  @Field(() => Instant, { description: 'When it opened.' })
  opensAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it closed; null while it is open.' })
  closedAt: Date | null;
}

@ObjectType({ description: 'How one person has stood toward one track, up to now.' })
export class ReadinessHistory {
  @Field(() => [ReadinessStep], { description: 'Oldest first; none before anything was known. Steps with nothing to see between them are one.' })
  steps: ReadinessStep[];

  @Field(() => [HistoryCycle], { description: 'Those that have opened, oldest first.' })
  cycles: HistoryCycle[];
}
