import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where in a document something is wrong, and what.' })
export class DocumentProblem {
  @Field({ description: 'Such as `tracks[0].requirements[2].level`; empty for the document as a whole.' })
  path: string;

  @Field({ description: 'For people.' })
  message: string;
}
