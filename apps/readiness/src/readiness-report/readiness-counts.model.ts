import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';

@ObjectType({ description: 'How many are how ready for a track.' })
export class TrackReadinessCounts {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;

  @Field({ description: 'Its name in the framework version in force then.' })
  trackName: string;

  @Field(() => Int, { description: 'READY.' })
  ready: number;

  @Field(() => Int, { description: 'READY_IF.' })
  readyIf: number;

  @Field(() => Int, { description: 'NOT_YET.' })
  notYet: number;

  @Field(() => Int, { description: 'NOT_ENOUGH_DATA, those of whom nothing was revealed among them.' })
  notEnoughData: number;
}

@ObjectType({ description: 'Readiness of the organisation, or of a team and those beneath, toward each track: the rows of the report, counted.' })
export class ReadinessCounts {
  @Field(() => Instant, { description: 'As of when.' })
  asOf: Date;

  @Field(() => Int, { description: 'People that it is of.' })
  people: number;

  @Field({ description: 'Version of the formula.' })
  formulaVersion: string;

  @Field(() => Int, { description: 'Version of the settings in force then.' })
  settingsVersion: number;

  @Field(() => Int, { nullable: true, description: 'Number of the framework version in force then; null: none.' })
  frameworkNumber: number | null;

  @Field(() => [TrackReadinessCounts], { nullable: true, description: 'In the order of the framework. Null: of fewer than five people, which would say too much of each.' })
  tracks: TrackReadinessCounts[] | null;
}
