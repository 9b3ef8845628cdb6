import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { shownSteps } from '../action-plan/action-plan.queries.js';
import { checkedSteps } from '../action-plan/action-plan.rules.js';
import { databaseNow } from '../development-plan/read-plan.js';
import { factsOf, type Ask } from '../facts/person-facts.js';
import { frameworkAt, frameworksToCome } from '../framework/framework-in-force.js';
import { keyOf } from '../plan-standing/plan-item.js';
import { offeredTemplates, stepItems, templatesNow, versionsOf } from './kept-template.js';
import type { PlanTemplate, TemplateProgress } from './plan-template.model.js';
import { shownTemplate, type Frameworks } from './shown-template.rules.js';

export const isHr = ({ roles }: Viewer) => roles.includes('hr');

/** What templates are read with at this moment; what is still to come only for HR. */
export async function frameworksFor(viewer: Viewer, ask: Ask): Promise<Frameworks> {
  const asOf = await databaseNow(ask);
  return { inForce: await frameworkAt(asOf, ask), toCome: isHr(viewer) ? await frameworksToCome(asOf, ask) : [] };
}

/** Plan templates to everybody of the organisation, and how they stand for a person to who may see the person's plan. */
@Injectable()
export class PlanTemplatesQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Retired ones to HR alone. */
  all(viewer: Viewer): Promise<PlanTemplate[]> {
    return this.#read(viewer, async (ask) => {
      const frameworks = await frameworksFor(viewer, ask);
      const seen = (await templatesNow(ask)).filter(({ retiredAt }) => isHr(viewer) || retiredAt === null);
      return seen.map((template) => shownTemplate(template, frameworks, isHr(viewer)));
    });
  }

  /** The newest first; none of a template that there is not. */
  versions(viewer: Viewer, templateId: string): Promise<PlanTemplate[]> {
    return this.#read(viewer, async (ask) => {
      const frameworks = await frameworksFor(viewer, ask);
      const versions = validate(templateId) ? await versionsOf(templateId, ask) : [];
      return versions.map((template) => shownTemplate(template, frameworks, false));
    });
  }

  /** @throws CallerError FORBIDDEN for who may not see the person. */
  async progress(viewer: Viewer, personId: string): Promise<TemplateProgress[]> {
    await this.access.insist(viewer, 'read-plan', personId);
    return this.#read(viewer, async (ask) => {
      const asOf = await databaseNow(ask);
      const framework = await frameworkAt(asOf, ask);
      const [facts] = await factsOf([personId.toLowerCase()], ask);
      if (!facts) throw new Error('Of everybody something can be read, be it nothing.');
      return (await offeredTemplates(framework, ask)).map((template) => {
        const offered = new Set(stepItems(template, framework).map(({ step }) => step.id));
        const steps = shownSteps(checkedSteps(template.steps, facts, { framework, asOf: asOf.getTime() }));
        return {
          templateId: template.id, name: template.name, purpose: template.purpose, version: template.version,
          steps: steps.map((step) => ({ ...step, key: stepKey(template.id, step.id), isBroken: !offered.has(step.id) })),
        };
      });
    });
  }

  #read<Answer>({ organisationId }: Viewer, read: (ask: Ask) => Promise<Answer>): Promise<Answer> {
    return this.database.transaction(organisationId, (manager) => read((sql, parameters) => manager.query(sql, [...parameters])));
  }
}

const stepKey = (templateId: string, stepId: string) => keyOf({ kind: 'step', templateId, stepId, templateName: '', templateVersion: 1, doneWhen: [], doneWhenText: '' });
