import { z } from 'zod';
import { defineEvent } from '../event-contract.js';
import { slug } from './framework-document.js';

const payload = z.object({
  certificateId: z.uuid(),
  personId: z.uuid(),
  certificationId: slug,
  issuedOn: z.iso.date(),
  /** First day it is no longer valid; null when it does not expire. */
  expiresOn: z.iso.date().nullable(),
});

/** A certificate of a person was recorded, or recorded anew under its id: the later one is what holds. */
export const certificationRecordedV1 = defineEvent({
  topic: 'assessments.certification-recorded.v1',
  kind: 'event',
  payload,
  orderedBy: (certificate) => certificate.personId,
});
