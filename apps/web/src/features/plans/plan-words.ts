import type { NotNeededBecause, ProofKind } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dateText, dayText } from '../../lib/dates.js';
import { levelText } from '../../lib/levels.js';
import { listed } from '../../lib/phrases.js';
import { reopenedBecause } from '../../lib/reopened-words.js';
import type { Plan, PlanItem, Proposal, Whose } from './plan.model.js';

/** What closes it. Nobody ticks anything off. */
export function closesWhen({ kind, to, doneWhen, templateName }: Proposal): string {
  switch (kind) {
    case 'RAISE':
      return `Closes when a manager’s or an agreed rating puts it at ${levelText(to ?? 0)} or above.`;
    case 'RATE':
      return 'Closes when a manager’s or an agreed rating is revealed.';
    case 'CONFIRM':
      return 'Closes when a manager’s or an agreed rating stands behind it and nobody disputes it.';
    case 'EVIDENCE':
      return 'Closes when a piece of evidence with all that the must-have asks for is accepted.';
    case 'SUSTAIN':
      return 'Closes when that many cycles have closed with every must-have at its level.';
    case 'CERTIFY':
      return 'Closes while a certificate with its dates is valid.';
    case 'STEP':
      return `Closes while this holds: ${doneWhen ?? ''} A step of “${templateName ?? ''}”.`;
  }
}

/** What is gained by it: "Opens a must-have: Secures production. Adds 16.7 points." */
export function gainOf({ gates, gain, requirements }: Proposal): string {
  const parts: string[] = [];
  if (gates.length > 0) parts.push(`For the must-${gates.length === 1 ? 'have' : 'haves'} ${listed(gates)}.`);
  else if (requirements.length > 0) parts.push(`For ${listed(requirements)}.`);
  if (gain > 0) parts.push(`Alone it adds ${Math.round(gain * 10) / 10} points to the score.`);
  return parts.join(' ');
}

const proofs: Readonly<Record<ProofKind, string>> = { RATING: 'a rating', EVIDENCE: 'accepted evidence', CERTIFICATE: 'a valid certificate', CYCLE: 'a closed cycle' };

const unneeded: Readonly<Record<NotNeededBecause, string>> = {
  TRACK_GONE: 'The framework has no such track any more.',
  READY: 'Nothing is missing toward the track any more.',
  NOT_ASKED: 'The track does not ask for it any more.',
  REACHED_OTHERWISE: 'By what is known now, there is a smaller way without it.',
};

/** Why an open item is not needed; null: it is. */
export function notNeededText({ notNeeded }: PlanItem): string | null {
  return notNeeded ? unneeded[notNeeded] : null;
}

/** How an item stands: what closed it, or that it is open again and why, or what is under way. */
export function standingOf({ isClosed, closings, evidenceIds }: PlanItem): string | null {
  const last = closings.at(-1);
  if (isClosed && last) return `Closed by ${proofs[last.by]} since ${dayText(last.closedAt)}.`;
  if (last?.because && last.reopenedAt) return `Open again since ${dayText(last.reopenedAt)}: ${reopenedBecause[last.because]}.`;
  return evidenceIds.length > 0 ? `Under way: ${counted(evidenceIds.length, 'piece of evidence is', 'pieces of evidence are')} accepted.` : null;
}

/** "due 3 Oct 2026", "was due on 3 Oct 2026". */
export function dueText({ dueOn, isLate }: PlanItem): string {
  return `${isLate ? 'was due on' : 'due'} ${dateText(dueOn)}`;
}

/** Who has agreed and who has not, to whoever reads it. */
export function agreementText({ agreedAt, personAgreedAt, managerAgreedAt, agreedAnew }: Plan, { person, own }: Whose): string {
  const anew = agreedAnew.at(-1);
  if (agreedAt) return `Agreed by both on ${dayText(agreedAt)}.${anew ? ` Agreed to anew by ${anew.manager?.name ?? 'a later manager'} on ${dayText(anew.agreedAt)}.` : ''}`;
  if (personAgreedAt) return own ? 'You have agreed. It waits for your manager.' : `${person.name} has agreed. It waits for the manager.`;
  if (managerAgreedAt) return own ? 'Your manager has agreed. It waits for you.' : `The manager has agreed. It waits for ${person.name}.`;
  return 'A draft: nobody has agreed to it yet.';
}

/** Who agreed, who leads now, and that nothing of the plan is lost by it. */
export function managerChangeText({ manager, managerAgreedAt, agreedAnew, managersNow }: Plan, { person, own }: Whose): string {
  const last = agreedAnew.at(-1);
  const [agreed, at] = last ? [last.manager, last.agreedAt] : [manager, managerAgreedAt];
  const led = own ? 'you' : person.name;
  const leads = managersNow.flatMap((lead) => lead?.name ?? []);
  const now = leads.length === 0 ? `Nobody leads ${led} now.` : `${listed(leads)} ${leads.length === 1 ? 'leads' : 'lead'} ${led} now.`;
  const who = agreed?.name ?? 'Somebody who has left';
  return `${who} agreed to this plan${at ? ` on ${dayText(at)}` : ''} and does not lead ${led} any more. ${now} The plan goes on as it is; whoever leads ${led} may agree to it anew, or change it.`;
}

/** "2 of 5 items are closed." */
export function progressText(items: readonly PlanItem[]): string {
  const closed = items.filter(({ isClosed }) => isClosed).length;
  const late = items.filter(({ isLate }) => isLate).length;
  const overdue = late > 0 ? ` ${counted(late, 'is', 'are')} late.` : '';
  return `${closed} of ${counted(items.length, 'item is', 'items are')} closed.${overdue}`;
}
