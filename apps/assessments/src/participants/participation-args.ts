import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class ParticipationArgs {
  @Field(() => ID, { description: 'In which cycle.' })
  cycleId: string;

  @Field(() => ID, { description: 'Whose.' })
  personId: string;
}
