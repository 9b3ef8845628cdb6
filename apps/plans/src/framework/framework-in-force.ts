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

const toComeSql = `
  select framework_version_id as "frameworkVersionId", document, effective_from as "from" from framework_version
  where effective_from > $1 order by effective_from, number`;

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) => new Map(things.map((thing) => [thing.id, thing]));

interface VersionRow {
  readonly frameworkVersionId: string;
  readonly document: FrameworkDocument;
}

function frameworkOf({ frameworkVersionId, document: { skills, tracks, certifications } }: VersionRow): Framework {
  return { frameworkVersionId, skills: byId(skills), tracks: byId(tracks), certifications: byId(certifications) };
}

/** Null before the first. */
export async function frameworkAt(asOf: Date, ask: Ask): Promise<Framework | null> {
  const [row] = await ask<VersionRow>(inForceSql, [asOf]);
  return row ? frameworkOf(row) : null;
}

/** Those that are published and whose day has not come, the next first. */
export async function frameworksToCome(asOf: Date, ask: Ask): Promise<{ readonly from: Date; readonly framework: Framework }[]> {
  const rows = await ask<VersionRow & { from: Date }>(toComeSql, [asOf]);
  return rows.map((row) => ({ from: row.from, framework: frameworkOf(row) }));
}

/** The track of an id that came from outside; what is no id at all is no track. */
export function trackOf(framework: Framework | null, trackId: string): Track | null {
  return (slug.safeParse(trackId).success && framework?.tracks.get(trackId)) || null;
}
