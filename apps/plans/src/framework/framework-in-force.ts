import { slug, type FrameworkDocument } from '@waymark/contracts';
import type { Ask } from '../facts/person-facts.js';

type Skill = FrameworkDocument['skills'][number];
export type Track = FrameworkDocument['tracks'][number];
type Certification = FrameworkDocument['certifications'][number];

/** The framework that the organisation is measured by at an instant, for looking things up. */
export interface Framework {
  readonly frameworkVersionId: string;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly tracks: ReadonlyMap<string, Track>;
  readonly certifications: ReadonlyMap<string, Certification>;
}

const inForceSql = `
  select framework_version_id as "frameworkVersionId", document from framework_version
  where effective_from <= $1 order by effective_from desc, number desc limit 1`;

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) => new Map(things.map((thing) => [thing.id, thing]));

/** Null before the first. */
export async function frameworkAt(asOf: Date, ask: Ask): Promise<Framework | null> {
  const [row] = await ask<{ frameworkVersionId: string; document: FrameworkDocument }>(inForceSql, [asOf]);
  if (!row) return null;
  const { skills, tracks, certifications } = row.document;
  return { frameworkVersionId: row.frameworkVersionId, skills: byId(skills), tracks: byId(tracks), certifications: byId(certifications) };
}

/** The track of an id that came from outside; what is no id at all is no track. */
export function trackOf(framework: Framework | null, trackId: string): Track | null {
  return (slug.safeParse(trackId).success && framework?.tracks.get(trackId)) || null;
}
