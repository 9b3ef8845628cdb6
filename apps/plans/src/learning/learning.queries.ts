import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { z } from 'zod';
import { databaseNow } from '../development-plan/read-plan.js';
import type { Ask } from '../facts/person-facts.js';
import { frameworkAt, type Framework } from '../framework/framework-in-force.js';
import { keptText } from '../inputs/kept-text.rules.js';
import { highestLevel } from './learning-content.rules.js';
import type { LearningResourcesArgs, LearningWantInput } from './learning-inputs.model.js';
import { LearningState, type LearningConnection, type LearningFor, type LearningGap } from './learning-resource.model.js';
import { keepsList, learningColumns, shownResource, type LearningRow } from './learning-row.js';
import { neededSkills, resourcesFor } from './learning.rules.js';

const longestPage = 200;
const longestSearch = 100;
const mostWants = 200;

// A skill that is lost, or whose levels are: what the framework has comes as two lists of one length.
const lost = `not exists (select from unnest($5::text[], $6::int[]) as s (id, highest) where s.id = r.skill_id and s.highest >= r.to_level)`;
const seen = `
  r.state = $1 and ($2::uuid is null or r.suggested_by = $2)
  and ($3::text is null or lower(r.title) like $3 or r.skill_id = any ($4::text[]))
  and ($7::text is null or r.skill_id = $7) and (not $8 or ${lost})`;

const pageSql = `
  select ${learningColumns}, lower(r.title) as place from learning_resource r
  where ${seen} and ($9::text is null or (lower(r.title), r.id) > ($9, $10::uuid))
  order by lower(r.title), r.id limit $11`;
const countSql = `select count(*)::int as count from learning_resource r where ${seen}`;
const ofSkillsSql = `select ${learningColumns} from learning_resource r where r.state = 'listed' and r.skill_id = any ($1)`;

/** The title in lower case as the database makes it, and the id. */
const place = z.tuple([z.string().max(1000), z.uuid()]);

/** What the organisation lists to learn from. */
@Injectable()
export class LearningQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** Of suggestions those who keep the list see all, others their own; retired ones only those who keep it. @throws CallerError BAD_INPUT for a page that there cannot be. */
  page(viewer: Viewer, { first, after, ...filter }: LearningResourcesArgs): Promise<LearningConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} resources.`, 'first');
    if (filter.state === LearningState.RETIRED && !keepsList(viewer)) throw new CallerError('FORBIDDEN', 'What is retired is for HR and administrators.');
    const [title, id] = after ? read(after) : [null, null];
    return this.#read(viewer, async (ask, framework) => {
      const parameters = filterOf(viewer, filter, framework);
      const rows = await ask<LearningRow & { place: string }>(pageSql, [...parameters, title, id, first + 1]);
      const [counted] = await ask<{ count: number }>(countSql, parameters);
      const edges = rows.slice(0, first).map(({ place: at, ...row }) => ({ node: shownResource(row, framework, viewer), cursor: write([at, row.id]) }));
      return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: counted?.count ?? 0 };
    });
  }

  /** For all of them one statement. @throws CallerError BAD_INPUT for too many. */
  for(viewer: Viewer, wants: readonly LearningWantInput[]): Promise<LearningFor[]> {
    if (wants.length > mostWants) throw new CallerError('BAD_INPUT', `At most ${mostWants} at once.`, 'wants');
    return this.#read(viewer, async (ask, framework) => {
      const rows = await ask<LearningRow>(ofSkillsSql, [wants.map(({ skillId }) => keptText(skillId))]);
      return wants.map(({ skillId, level = null }) => ({ skillId, level, resources: resourcesFor({ skillId, level }, rows).map((row) => shownResource(row, framework, viewer)) }));
    });
  }

  /** The skills that tracks ask for and for which something is missing, by name. */
  gaps(viewer: Viewer): Promise<LearningGap[]> {
    return this.#read(viewer, async (ask, framework) => {
      const needed = neededSkills(framework);
      const rows = await ask<LearningRow>(ofSkillsSql, [needed.map(({ skillId }) => skillId)]);
      return needed.flatMap(({ skillId, neededLevel }) => {
        const isServed = (level: number) => rows.some((row) => row.skillId === skillId && row.fromLevel <= level && level <= row.toLevel);
        const levels = Array.from({ length: neededLevel }, (_, index) => index + 1).filter((level) => !isServed(level));
        return levels.length > 0 ? [{ skillId, skillName: framework?.skills.get(skillId)?.name ?? skillId, neededLevel, levels }] : [];
      });
    });
  }

  #read<Answer>({ organisationId }: Viewer, use: (ask: Ask, framework: Framework | null) => Promise<Answer>): Promise<Answer> {
    return this.database.transaction(organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      return use(ask, await frameworkAt(await databaseNow(ask), ask));
    });
  }
}

function filterOf(viewer: Viewer, { search, skillId, state, onlyLost }: Omit<LearningResourcesArgs, 'first' | 'after'>, framework: Framework | null): unknown[] {
  const own = state === LearningState.SUGGESTED && !keepsList(viewer) ? viewer.personId : null;
  const text = keptText(search ?? '').trim().toLowerCase().slice(0, longestSearch);
  const skills = [...(framework?.skills.values() ?? [])];
  const named = skills.filter(({ name }) => text !== '' && name.toLowerCase().includes(text)).map(({ id }) => id);
  const pattern = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
  const highest = skills.map(({ id }) => highestLevel(id, framework));
  return [state ?? LearningState.LISTED, own, pattern, named, skills.map(({ id }) => id), highest, skillId == null ? null : keptText(skillId), onlyLost && framework !== null];
}

function write(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function read(cursor: string): z.infer<typeof place> {
  try {
    const [title, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return [keptText(title), id];
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}
