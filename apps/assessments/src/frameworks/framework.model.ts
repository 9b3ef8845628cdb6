import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { DocumentProblem } from '../inputs/document-problem.model.js';
import { JsonDocument } from '../inputs/json.scalar.js';

@ObjectType({ description: 'A level of the scale. Level 0, "not demonstrated", is implied.' })
export class ScaleLevel {
  @Field(() => Int, { description: '1 is the lowest that is described.' })
  level: number;

  @Field({ description: 'For people.' })
  name: string;

  @Field({ description: 'What the level means in any skill.' })
  meaning: string;
}

@ObjectType({ description: 'What one level of a skill looks like in practice.' })
export class Descriptor {
  @Field(() => Int, { description: '1 is the lowest that is described.' })
  level: number;

  @Field({ description: 'In the words that people are assessed against.' })
  text: string;
}

@ObjectType({ description: 'A skill, with what each level of it looks like.' })
export class Skill {
  @Field(() => ID, { description: 'Stays the same across versions.' })
  id: string;

  @Field({ description: 'For people.' })
  name: string;

  @Field({ description: 'Skills are grouped by it.' })
  category: string;

  @Field({ description: 'In a sentence or two.' })
  summary: string;

  @Field(() => [Descriptor], { description: 'One per level of the scale.' })
  descriptors: Descriptor[];

  @Field(() => [String], { description: 'Other words that people use for it.' })
  aliases: string[];
}

@ObjectType({ description: 'A level that a track asks for in a skill, or in any one of several.' })
export class Requirement {
  @Field(() => ID, { description: 'Stays the same across versions.' })
  id: string;

  @Field({ description: 'For people.' })
  name: string;

  @Field(() => [ID], { description: 'One skill, or several of which any one will do.' })
  skillIds: string[];

  @Field(() => Int, { description: 'The level that is required.' })
  level: number;

  @Field(() => Float, { description: 'How much it counts among the requirements of its track.' })
  weight: number;

  @Field({ description: 'Without it nobody is ready.' })
  mustHave: boolean;
}

@ObjectType({ description: 'A role to grow into, as requirements.' })
export class Track {
  @Field(() => ID, { description: 'Stays the same across versions.' })
  id: string;

  @Field({ description: 'For people.' })
  name: string;

  @Field({ description: 'In a sentence or two.' })
  summary: string;

  @Field(() => [Requirement], { description: 'In the order in which they are shown.' })
  requirements: Requirement[];
}

@ObjectType({ description: 'A certification that the framework knows.' })
export class Certification {
  @Field(() => ID, { description: 'Stays the same across versions.' })
  id: string;

  @Field({ description: 'For people.' })
  name: string;

  @Field({ description: 'Who awards it.' })
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
  @Field(() => ID, { description: 'Of this version.' })
  id: string;

  @Field({ description: 'For people.' })
  name: string;

  @Field(() => Int, { description: '1, 2, 3 ...' })
  number: number;

  @Field(() => Instant, { description: 'In force from here until the next version takes over.' })
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
  @Field(() => [DocumentProblem], { description: 'Each with its path.' })
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

  @Field(() => JsonDocument, { nullable: true, description: 'Its form is that of the framework-version event.' })
  document?: unknown;

  @Field(() => Instant, { description: 'After that of the version before.' })
  effectiveFrom: Date;
}
