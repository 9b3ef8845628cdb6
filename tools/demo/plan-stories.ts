import type { EvidenceText } from './evidence-texts.ts';
import { told } from './open-evidence.ts';

/** A development plan, and how far it has come. */
export interface PlanStory {
  readonly name: string;
  readonly trackId: string;
  readonly draftedBy: 'person' | 'lead';
  /** None: it is a draft. */
  readonly agreedBy?: readonly ('person' | 'lead')[];
  /** By key: the day it is due, in days from today, and what is written beside it. The rest stays as it is drafted. */
  readonly items?: Readonly<Record<string, { readonly dueIn?: number; readonly words?: string }>>;
  /** Certifications added to what the gap asks for. */
  readonly certify?: readonly string[];
  /** Track of a plan that was ended before this one was drafted. */
  readonly earlierTrackId?: string;
  /** What happened since, each by the one whose plan it is. */
  readonly then?: { readonly evidence?: EvidenceText; readonly mistakenCertificate?: string };
}

const senior = 'senior-backend-developer';
const lead = 'technical-lead';
const aws = 'aws-certified-developer-associate';
const ckad = 'certified-kubernetes-application-developer';

/** In every state that a plan can be in on its first day: Payments has one of each, and Chiara none. */
export const northwindPlans: readonly PlanStory[] = [
  // Closes by itself once she submits her answers of the open cycle.
  { name: 'Amara Okafor', trackId: senior, draftedBy: 'person', agreedBy: ['person', 'lead'], certify: [ckad], items: { 'raise:distributed-systems': { dueIn: 30, words: 'Run the failover of the ledger alone, with Tomás listening.' } } },
  {
    name: 'Tomás Herrera', trackId: senior, draftedBy: 'lead', agreedBy: ['person', 'lead'],
    items: { 'raise:security': { dueIn: -12, words: 'Lead the threat model of refunds from the first sketch on.' } },
    // Said of another skill: the gate of Security stays shut, whatever the score.
    then: { evidence: { ...told('Modelled the threats', { whole: 'refunds' }), skillIds: ['api-design'] } },
  },
  {
    name: 'Hiroshi Tanaka', trackId: lead, draftedBy: 'person', agreedBy: ['person', 'lead'], earlierTrackId: 'architect',
    then: { evidence: told('Led the move of the monthly planning', {}) },
  },
  { name: 'Kwame Mensah', trackId: senior, draftedBy: 'person', agreedBy: ['person', 'lead'], certify: [ckad] },
  { name: 'Maya Cohen', trackId: senior, draftedBy: 'lead', agreedBy: ['lead', 'person'], certify: [aws], then: { mistakenCertificate: aws } },
  { name: 'Lena Fischer', trackId: lead, draftedBy: 'person', agreedBy: ['person'] },
  { name: 'Sofia Lindqvist', trackId: senior, draftedBy: 'lead', agreedBy: ['lead'] },
  { name: 'Daniel Novák', trackId: senior, draftedBy: 'person' },
  { name: 'Oliver Grant', trackId: 'engineering-manager', draftedBy: 'person', agreedBy: ['person'] },
  { name: 'Fatima Zahra', trackId: senior, draftedBy: 'person', agreedBy: ['person', 'lead'] },
  { name: 'Jonas Weber', trackId: senior, draftedBy: 'lead', agreedBy: ['lead', 'person'], items: { 'raise:security': { dueIn: -30 } } },
  { name: 'Ravi Menon', trackId: senior, draftedBy: 'person', agreedBy: ['person', 'lead'] },
];
