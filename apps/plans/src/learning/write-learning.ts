import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { insistAlive } from '../development-plan/change-plan.js';
import { databaseNow } from '../development-plan/read-plan.js';
import { lockPerson } from '../facts/locks.js';
import type { Ask } from '../facts/person-facts.js';
import { frameworkAt, type Framework } from '../framework/framework-in-force.js';
import { clientId } from '../inputs/client-id.js';
import { contentOf, isSame, mistakesIn, type LearningContent } from './learning-content.rules.js';
import type { LearningResourceInput, RetireLearningResourceInput, SaveLearningResourceInput } from './learning-inputs.model.js';
import { LearningRefusal, type LearningMistake, type LearningResourceRefused } from './learning-refused.model.js';
import { LearningState, type LearningResource } from './learning-resource.model.js';
import { learningColumns, shownResource, type LearningRow } from './learning-row.js';

export const mostListed = 5000;
export const mostSuggested = 20;

const messages: Readonly<Record<LearningRefusal, string>> = {
  [LearningRefusal.MISTAKES]: 'Something in it is not right yet.',
  [LearningRefusal.NO_RESOURCE]: 'There is no such resource.',
  [LearningRefusal.STALE_REVISION]: 'Somebody changed this in the meantime.',
  [LearningRefusal.TOO_MANY]: `At most ${mostListed.toLocaleString('en')} resources are listed, and at most ${mostSuggested} suggestions of one person wait.`,
};

const lockSql = `select pg_advisory_xact_lock(hashtextextended('plans/learning/' || $1, 0))`;
const oneSql = `select ${learningColumns} from learning_resource r where r.id = $1`;
const countSql = `select count(*)::int as count from learning_resource where state = $1 and ($2::uuid is null or suggested_by = $2)`;
const keepSql = `
  insert into learning_resource (organisation_id, id, revision, state, title, link, kind, effort_hours, skill_id, from_level, to_level, suggested_by, written_at)
  values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp())
  on conflict (organisation_id, id) do update set revision = learning_resource.revision + 1, state = excluded.state, title = excluded.title, link = excluded.link, kind = excluded.kind,
    effort_hours = excluded.effort_hours, skill_id = excluded.skill_id, from_level = excluded.from_level, to_level = excluded.to_level, written_at = excluded.written_at`;
const retireSql = `update learning_resource set revision = revision + 1, state = 'retired', written_at = clock_timestamp() where id = $1`;

interface Refusal {
  readonly reason: LearningRefusal;
  readonly mistakes?: LearningMistake[];
}

/** What a change is decided by. Nobody else changes the list until the transaction ends. */
interface Held {
  readonly ask: Ask;
  readonly framework: Framework | null;
  /** Null: it is new. */
  readonly before: LearningRow | null;
}

/** HR and administrators keep the list, and anybody suggests for it. The same again changes nothing, so that a retry is safe. */
@Injectable()
export class WriteLearning {
  constructor(private readonly database: TenantDatabase) {}

  /** Lists it: new, changed, taken from a suggestion, or again. @throws CallerError BAD_INPUT for an id that is none. */
  save(viewer: Viewer, input: SaveLearningResourceInput): Promise<LearningResource | LearningResourceRefused> {
    const content = contentOf(input);
    return this.#change(viewer, input.id, async ({ ask, framework, before }, id) => {
      if (before?.state === LearningState.LISTED && isSame(before, content) && input.revision <= before.revision) return null;
      if (!before && input.revision !== 0) return { reason: LearningRefusal.NO_RESOURCE };
      if (before && before.revision !== input.revision) return { reason: LearningRefusal.STALE_REVISION };
      const mistakes = mistakesIn(content, framework, before);
      if (mistakes.length > 0) return { reason: LearningRefusal.MISTAKES, mistakes };
      if (before?.state !== LearningState.LISTED && (await count(ask, LearningState.LISTED, null)) >= mostListed) return { reason: LearningRefusal.TOO_MANY };
      await keep(ask, { viewer, id, state: LearningState.LISTED, suggestedBy: null }, content);
      return null;
    });
  }

  /** @throws CallerError CONFLICT for an id that is something else’s. */
  suggest(viewer: Viewer, input: LearningResourceInput): Promise<LearningResource | LearningResourceRefused> {
    const content = contentOf(input);
    return this.#change(viewer, input.id, async ({ ask, framework, before }, id) => {
      if (before && (before.suggestedBy !== viewer.personId || !isSame(before, content))) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
      if (before) return null;
      const mistakes = mistakesIn(content, framework, null);
      if (mistakes.length > 0) return { reason: LearningRefusal.MISTAKES, mistakes };
      if ((await count(ask, LearningState.SUGGESTED, viewer.personId)) >= mostSuggested) return { reason: LearningRefusal.TOO_MANY };
      await keep(ask, { viewer, id, state: LearningState.SUGGESTED, suggestedBy: viewer.personId }, content);
      return null;
    });
  }

  /** Of a suggestion: it is not taken. */
  retire(viewer: Viewer, { id: given, revision }: RetireLearningResourceInput): Promise<LearningResource | LearningResourceRefused> {
    return this.#change(viewer, given, async ({ ask, before }, id) => {
      if (!before) return { reason: LearningRefusal.NO_RESOURCE };
      if (before.state === LearningState.RETIRED) return null;
      if (before.revision !== revision) return { reason: LearningRefusal.STALE_REVISION };
      await ask(retireSql, [id]);
      return null;
    });
  }

  #change(viewer: Viewer, given: string, change: (held: Held, id: string) => Promise<Refusal | null>): Promise<LearningResource | LearningResourceRefused> {
    const id = clientId(given, 'id');
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await ask(lockSql, [viewer.organisationId]);
      await lockPerson(manager, viewer.organisationId, viewer.personId);
      await insistAlive([viewer.personId], ask);
      const framework = await frameworkAt(await databaseNow(ask), ask);
      const [before] = await ask<LearningRow>(oneSql, [id]);
      const refusal = await change({ ask, framework, before: before ?? null }, id);
      const [now] = await ask<LearningRow>(oneSql, [id]);
      const shown = now ? shownResource(now, framework, viewer) : null;
      if (refusal) return { reason: refusal.reason, message: messages[refusal.reason], mistakes: refusal.mistakes ?? [], resource: refusal.reason === LearningRefusal.STALE_REVISION ? shown : null };
      if (!shown) throw new Error('A resource that was written can be read.');
      return shown;
    });
  }
}

async function count(ask: Ask, state: LearningState, suggestedBy: string | null): Promise<number> {
  const [row] = await ask<{ count: number }>(countSql, [state, suggestedBy]);
  return row?.count ?? 0;
}

/** Whoever suggested it first stays who did. */
async function keep(ask: Ask, of: { viewer: Viewer; id: string; state: LearningState; suggestedBy: string | null }, content: LearningContent): Promise<void> {
  const { title, link, kind, effortHours, skillId, fromLevel, toLevel } = content;
  await ask(keepSql, [of.viewer.organisationId, of.id, of.state, title, link, kind, effortHours, skillId, fromLevel, toLevel, of.suggestedBy]);
}
