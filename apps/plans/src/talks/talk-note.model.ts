import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';

export enum TalkNoteVisibility {
  PRIVATE = 'private',
  SHARED = 'shared',
}

registerEnumType(TalkNoteVisibility, {
  name: 'TalkNoteVisibility',
  description: 'Who reads a note.',
  valuesMap: {
    PRIVATE: { description: 'Its author alone, for ever; not HR, and not whoever leads the person later.' },
    SHARED: { description: 'The person, who leads them today, and HR.' },
  },
});

@ObjectType({ description: 'What somebody noted for or in a talk about a plan.' })
export class TalkNote {
  @Field(() => ID, { description: 'Unique in the organisation.' })
  id: string;

  @Field(() => ID, { description: 'Who wrote it.' })
  authorId: string;

  @Field(() => String, { nullable: true, description: 'Their name, as directory told it; null: they were erased.' })
  authorName: string | null;

  @Field(() => TalkNoteVisibility, { description: 'Who reads it.' })
  visibility: TalkNoteVisibility;

  @Field({ description: 'The words.' })
  text: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  revision: number;

  @Field(() => Instant, { description: 'When it was begun.' })
  writtenAt: Date;

  @Field(() => Instant, { description: 'When it was changed last.' })
  savedAt: Date;
}

@InputType({ description: 'A note as it shall be.' })
export class SaveTalkNoteInput {
  @Field(() => ID, { description: 'Made by the client, a UUID.' })
  id: string;

  @Field(() => ID, { description: 'About whose plan.' })
  personId: string;

  @Field(() => TalkNoteVisibility, { description: 'Who shall read it.' })
  visibility: TalkNoteVisibility;

  @Field({ description: 'At most 5,000 characters.' })
  text: string;

  @Field(() => Int, { description: 'The revision the client last saw; 0 of a new one.' })
  revision: number;
}

@InputType({ description: 'A note of the viewer’s.' })
export class RemoveTalkNoteInput {
  @Field(() => ID, { description: 'Which.' })
  id: string;
}
