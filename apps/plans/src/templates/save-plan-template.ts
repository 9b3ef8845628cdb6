import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { databaseNow } from '../development-plan/read-plan.js';
import type { Ask } from '../facts/person-facts.js';
import { clientId } from '../inputs/client-id.js';
import { templatesNow, type KeptTemplate } from './kept-template.js';
import type { RetirePlanTemplateInput, SavePlanTemplateInput } from './plan-template-inputs.model.js';
import { PlanTemplateRefusal, type PlanTemplateRefused, type TemplateMistake } from './plan-template-refused.model.js';
import type { PlanTemplate } from './plan-template.model.js';
import { frameworksFor } from './plan-templates.queries.js';
import { shownTemplate, type Frameworks } from './shown-template.rules.js';
import { contentOf, mistakesIn, type TemplateContent } from './template-content.rules.js';

export const mostTemplates = 50;

const messages: Readonly<Record<PlanTemplateRefusal, string>> = {
  [PlanTemplateRefusal.MISTAKES]: 'Something in it is not right yet.',
  [PlanTemplateRefusal.NAME_TAKEN]: 'Another template has this name.',
  [PlanTemplateRefusal.NO_TEMPLATE]: 'There is no such template.',
  [PlanTemplateRefusal.STALE_REVISION]: 'Somebody changed this template in the meantime.',
  [PlanTemplateRefusal.TOO_MANY]: `At most ${mostTemplates} templates are offered. Retire one first.`,
};

const lockSql = `select pg_advisory_xact_lock(hashtextextended('plans/templates/' || $1, 0))`;
const keepTemplateSql = `
  insert into plan_template (organisation_id, id, revision, version) values ($1, $2, 1, 1)
  on conflict (organisation_id, id) do update set revision = plan_template.revision + 1, version = plan_template.version + 1`;
const keepVersionSql = `
  insert into plan_template_version (organisation_id, template_id, version, name, purpose, steps, written_by, written_at)
  select organisation_id, id, version, $2, $3, $4, $5, $6 from plan_template where id = $1`;
const retireSql = 'update plan_template set revision = revision + 1, retired_at = $2, retired_by = $3 where id = $1';

/** What a change is decided by. */
interface Held {
  readonly ask: Ask;
  readonly frameworks: Frameworks;
  /** Every template of the organisation, which nobody else changes until the transaction ends. */
  readonly templates: readonly KeptTemplate[];
}

interface Refusal {
  readonly reason: PlanTemplateRefusal;
  readonly mistakes?: TemplateMistake[];
}

/** HR writes a template, or says whether it is offered. Each writing is a version that stays. */
@Injectable()
export class SavePlanTemplate {
  constructor(private readonly database: TenantDatabase) {}

  /** The same content again changes nothing, so that a retry is safe. @throws CallerError BAD_INPUT for an id that is none. */
  execute(viewer: Viewer, input: SavePlanTemplateInput): Promise<PlanTemplate | PlanTemplateRefused> {
    const [id, content] = [clientId(input.id, 'id'), contentOf(input)];
    return this.#change(viewer, id, async ({ ask, frameworks, templates }) => {
      const before = templates.find((template) => template.id === id) ?? null;
      if (before && isSame(before, content) && input.revision <= before.revision) return null;
      const refusal = refusalOf(input, content, { before, templates, frameworks });
      if (refusal) return refusal;
      await ask(keepTemplateSql, [viewer.organisationId, id]);
      await ask(keepVersionSql, [id, content.name, content.purpose, JSON.stringify(content.steps), viewer.personId, await databaseNow(ask)]);
      return null;
    });
  }

  retire(viewer: Viewer, { id: given, revision, isRetired }: RetirePlanTemplateInput): Promise<PlanTemplate | PlanTemplateRefused> {
    const id = clientId(given, 'id');
    return this.#change(viewer, id, async ({ ask, templates }) => {
      const before = templates.find((template) => template.id === id);
      if (!before) return { reason: PlanTemplateRefusal.NO_TEMPLATE };
      if ((before.retiredAt !== null) === isRetired) return null;
      if (before.revision !== revision) return { reason: PlanTemplateRefusal.STALE_REVISION };
      const refusal = isRetired ? null : offeringRefusal(id, before.name, templates);
      if (refusal) return refusal;
      await ask(retireSql, [id, isRetired ? await databaseNow(ask) : null, isRetired ? viewer.personId : null]);
      return null;
    });
  }

  #change(viewer: Viewer, id: string, change: (held: Held) => Promise<Refusal | null>): Promise<PlanTemplate | PlanTemplateRefused> {
    return this.database.transaction(viewer.organisationId, async (manager) => {
      const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
      await ask(lockSql, [viewer.organisationId]);
      const frameworks = await frameworksFor(viewer, ask);
      const refusal = await change({ ask, frameworks, templates: await templatesNow(ask) });
      const now = (await templatesNow(ask)).find((template) => template.id === id);
      const shown = now ? shownTemplate(now, frameworks, true) : null;
      if (refusal) return { reason: refusal.reason, message: messages[refusal.reason], mistakes: refusal.mistakes ?? [], template: refusal.reason === PlanTemplateRefusal.STALE_REVISION ? shown : null };
      if (!shown) throw new Error('A template that was written can be read.');
      return shown;
    });
  }
}

const contentText = ({ name, purpose, steps }: TemplateContent) => JSON.stringify([name, purpose, steps]);
const isSame = (before: KeptTemplate, content: TemplateContent) => contentText(before) === contentText(content);

interface Before {
  readonly before: KeptTemplate | null;
  readonly templates: readonly KeptTemplate[];
  readonly frameworks: Frameworks;
}

function refusalOf({ id, revision }: SavePlanTemplateInput, content: TemplateContent, { before, templates, frameworks }: Before): Refusal | null {
  if (!before && revision !== 0) return { reason: PlanTemplateRefusal.NO_TEMPLATE };
  if (before && before.revision !== revision) return { reason: PlanTemplateRefusal.STALE_REVISION };
  const mistakes = mistakesIn(content, frameworks.inForce, before?.steps ?? []);
  if (mistakes.length > 0) return { reason: PlanTemplateRefusal.MISTAKES, mistakes };
  return before?.retiredAt ? null : offeringRefusal(id.toLowerCase(), content.name, templates);
}

/** Why a template of this name cannot be offered beside the others; null: it can. */
function offeringRefusal(id: string, name: string, templates: readonly KeptTemplate[]): Refusal | null {
  const others = templates.filter((template) => template.id !== id && template.retiredAt === null);
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return { reason: PlanTemplateRefusal.NAME_TAKEN };
  return others.length >= mostTemplates ? { reason: PlanTemplateRefusal.TOO_MANY } : null;
}
