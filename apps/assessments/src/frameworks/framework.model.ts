import { createUnionType, Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DocumentProblem } from '../inputs/document-problem.model.js';
import { JsonDocument } from '../inputs/json.scalar.js';

@ObjectType({ description: 'A level of the scale. Level 0, "not demonstrated", is implied.' })
export class ScaleLevel {
  @Field(() => Int)
  level: number;

  @Field()
  name: string;

  @Field()
  meaning: string;
}

@ObjectType({ description: 'What one level of a skill looks like in practice.' })
export class Descriptor {
  @Field(() => Int)
  level: number;

  @Field()
  text: string;
}

@ObjectType({ description: 'A skill, with what each level of it looks like.' })
export class Skill {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  category: string;

  @Field()
  summary: string;

  @Field(() => [Descriptor], { description: 'One per level of the scale.' })
  descriptors: Descriptor[];

  @Field(() => [String], { description: 'Other words that people use for it.' })
  aliases: string[];
}

@ObjectType({ description: 'A level that a track asks for in a skill, or in any one of several.' })
export class Requirement {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [ID], { description: 'One skill, or several of which any one will do.' })
  skillIds: string[];

  @Field(() => Int)
  level: number;

  @Field(() => Float)
  weight: number;

  @Field()
  mustHave: boolean;
}

@ObjectType({ description: 'A role to grow into, as requirements.' })
export class Track {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  summary: string;

  @Field(() => [Requirement])
  requirements: Requirement[];
}

@ObjectType({ description: 'A certification that the framework knows.' })
export class Certification {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  issuer: string;

  @Field(() => [String], { description: 'Other words that people use for it.' })
  aliases: string[];

  @Field(() => [ID], { description: 'The skills that it speaks for.' })
  skillIds: string[];

  @Field(() => Int, { nullable: true, description: 'Months from issue to expiry; null when it does not expire.' })
  validityMonths: number | null;
}

@ObjectType({ description: 'A whole framework as it is in force from an instant on: scale, skills, tracks, certifications.' })
export class FrameworkVersion {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int, { description: '1, 2, 3 ...' })
  number: number;

  @Field(() => GraphQLISODateTime, { description: 'In force from here until the next version takes over.' })
  effectiveFrom: Date;

  @Field(() => [ScaleLevel], { description: 'Lowest first.' })
  scale: ScaleLevel[];

  @Field(() => [Skill], { description: 'At most 500.' })
  skills: Skill[];

  @Field(() => [Track], { description: 'At most 100.' })
  tracks: Track[];

  @Field(() => [Certification], { description: 'At most 500.' })
  certifications: Certification[];
}

@ObjectType({ description: 'Everything that is wrong with a framework document; nothing was published.' })
export class FrameworkRefused {
  @Field(() => [DocumentProblem])
  problems: DocumentProblem[];
}

export const PublishFrameworkPayload = createUnionType({
  name: 'PublishFrameworkPayload',
  description: 'The published version, or what is wrong with the document.',
  types: () => [FrameworkVersion, FrameworkRefused] as const,
  resolveType: (value: FrameworkVersion | FrameworkRefused) => ('problems' in value ? FrameworkRefused : FrameworkVersion),
});

@InputType({ description: 'A framework to publish; without a document, the one shipped.' })
export class PublishFrameworkInput {
  @Field(() => ID, { description: 'Made by the client, a UUID; the same one again is the same version.' })
  id: string;

  @Field(() => JsonDocument, { nullable: true })
  document?: unknown;

  @Field(() => GraphQLISODateTime, { description: 'After that of the version before.' })
  effectiveFrom: Date;
}
