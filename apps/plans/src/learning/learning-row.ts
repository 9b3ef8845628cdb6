import type { Viewer } from '@waymark/service-kit';
import type { Framework } from '../framework/framework-in-force.js';
import { isLost, type LearningContent } from './learning-content.rules.js';
import type { LearningResource, LearningState } from './learning-resource.model.js';

/** A resource as it is kept. */
export interface LearningRow extends LearningContent {
  readonly id: string;
  readonly revision: number;
  readonly state: LearningState;
  readonly suggestedBy: string | null;
}

export const learningColumns = `
  r.id, r.revision, r.state, r.title, r.link, r.kind, r.effort_hours as "effortHours", r.skill_id as "skillId",
  r.from_level as "fromLevel", r.to_level as "toLevel", r.suggested_by as "suggestedBy"`;

/** HR and administrators keep the list; everybody else reads it, and suggests. */
export function keepsList({ roles }: Viewer): boolean {
  return roles.includes('hr') || roles.includes('admin');
}

/** What one who reads the list sees of a resource. */
export function shownResource({ suggestedBy, ...row }: LearningRow, framework: Framework | null, viewer: Viewer): LearningResource {
  const isToldWho = suggestedBy !== null && (keepsList(viewer) || suggestedBy === viewer.personId);
  return { ...row, skillName: framework?.skills.get(row.skillId)?.name ?? row.skillId, isLost: isLost(row, framework), suggestedBy: isToldWho ? { id: suggestedBy } : null };
}
