import type { Answers } from '../../lib/draft/answers.js';
import { isDisputed, type Conversation, type Framework } from './conversation.model.js';
import { levelsOf, reasonKey } from './proposal.js';

/** Why nobody can sign yet, skill by skill. */
export interface Blocker {
  readonly skillId: string;
  readonly skillName: string;
  readonly why: 'reason' | 'dispute';
}

/** What keeps both from signing; an agreement without a skill keeps them too, and is told where it is begun. */
export function blockersOf({ rows }: Conversation, answers: Answers, { skills }: Framework): Blocker[] {
  const levels = levelsOf(answers);
  const name = (skillId: string) => skills.find(({ id }) => id === skillId)?.name ?? skillId;
  return rows.flatMap((row): Blocker[] => {
    const about = { skillId: row.skillId, skillName: name(row.skillId) };
    const unexplained = row.needsReason && !answers.get(reasonKey(row.skillId))?.comment?.trim();
    const disputed = levels.has(row.skillId) && isDisputed(row);
    return [...(unexplained ? [{ ...about, why: 'reason' as const }] : []), ...(disputed ? [{ ...about, why: 'dispute' as const }] : [])];
  });
}
