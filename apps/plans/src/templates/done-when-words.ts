import type { EvidenceField } from '@waymark/contracts';
import type { Framework } from '../framework/framework-in-force.js';
import type { DoneWhen } from '../plan-standing/done-when.rules.js';

const fieldWords: Readonly<Record<EvidenceField, string>> = {
  what: 'what was done', metric: 'metric', baseline: 'baseline', result: 'result', unit: 'unit', period: 'period', ownRole: 'own role', scale: 'scale',
  complexity: 'complexity', businessImpact: 'business impact', security: 'security', technologies: 'technologies', link: 'link', verifier: 'verifier',
};

const listed = (parts: readonly string[], word: string) => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`);

/** Rules in words, as they are checked. What a framework does not have is named by its id. */
export function doneWhenWords(rules: readonly DoneWhen[], framework: Framework | null): string {
  return rules.map((rule) => ruleWords(rule, framework)).join(' ');
}

function ruleWords(rule: DoneWhen, framework: Framework | null): string {
  const skills = (ids: readonly string[]) => listed(ids.map((id) => framework?.skills.get(id)?.name ?? id), 'or');
  switch (rule.kind) {
    case 'evidence':
      return `Evidence${rule.skillIds.length > 0 ? ` on ${skills(rule.skillIds)}` : ''}${rule.alsoSkillIds.length > 0 ? ` and on ${skills(rule.alsoSkillIds)}` : ''} is accepted${withParts(rule)}.`;
    case 'raised': {
      const which = rule.skillIds.length > 0 ? skills(rule.skillIds) : 'A skill';
      const reached = rule.level === null ? 'is rated higher than at first' : `stands at level ${rule.level} or above`;
      return `${which} ${reached}, by a manager’s or an agreed rating that nobody disputes${rule.withEvidence ? ', and evidence on it is accepted' : ''}.`;
    }
    case 'certificate': {
      const which = rule.certificationIds.map((id) => framework?.certifications.get(id)?.name ?? id);
      return which.length > 0 ? `A certificate with its dates is valid: ${listed(which, 'or')}.` : 'A certificate with its dates is valid.';
    }
  }
}

function withParts({ fields, minimumQuality }: Extract<DoneWhen, { kind: 'evidence' }>): string {
  const parts = fields.map((field) => fieldWords[field as EvidenceField] ?? field);
  const filled = parts.length > 0 ? [`${listed(parts, 'and')} filled`] : [];
  const quality = minimumQuality > 0 ? [`at least ${minimumQuality} of 7 points of quality`] : [];
  const asked = [...filled, ...quality];
  return asked.length > 0 ? `, with ${listed(asked, 'and')}` : '';
}
