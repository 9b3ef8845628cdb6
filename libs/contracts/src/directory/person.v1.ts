import { z } from 'zod';
import { defineEvent } from '../event-contract.js';

/** What a person was given to do. Manager is not given: leading a team makes one, for as long as one leads it. */
export const assignedRole = z.enum(['engineer', 'hr', 'admin']);
export type AssignedRole = z.infer<typeof assignedRole>;

const membership = z.object({
  teamId: z.uuid(),
  /** First day in the team, inclusive. */
  from: z.iso.date(),
  /** First day no longer in the team; null while the membership is open. */
  to: z.iso.date().nullable(),
});

const payload = z.object({
  personId: z.uuid(),
  /** Grows by one with each change of this person or their memberships; older never overwrites newer. */
  version: z.int().min(1),
  name: z.string().min(1).max(200),
  email: z.email(),
  title: z.string().max(200).nullable(),
  roles: z.array(assignedRole),
  /** False when the person has left: kept in history, absent from today's matrix, cannot sign in. */
  active: z.boolean(),
  memberships: z.array(membership),
});

/** State of a person, with every membership they have had. */
export const personV1 = defineEvent({
  topic: 'directory.person.v1',
  kind: 'state',
  payload,
  orderedBy: (person) => person.personId,
});
