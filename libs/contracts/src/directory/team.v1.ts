import { z } from 'zod';
import { defineEvent } from '../event-contract.js';

const payload = z.object({
  teamId: z.uuid(),
  /** Grows by one with each change of this team; older never overwrites newer. */
  version: z.int().min(1),
  name: z.string().min(1).max(200),
  /** The team this one sits under; null at the top. */
  parentTeamId: z.uuid().nullable(),
  /** The one person who leads it: manager of its members and of the teams beneath. */
  leadId: z.uuid().nullable(),
});

/** State of a team. */
export const teamV1 = defineEvent({
  topic: 'directory.team.v1',
  kind: 'state',
  payload,
  orderedBy: (team) => team.teamId,
});
