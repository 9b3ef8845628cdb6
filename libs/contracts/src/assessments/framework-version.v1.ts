import { z } from 'zod';
import { defineEvent } from '../event-contract.js';
import { frameworkDocument } from './framework-document.js';

const payload = z.object({
  frameworkVersionId: z.uuid(),
  frameworkId: z.uuid(),
  /** 1, 2, 3 ... within its framework. */
  number: z.int().min(1),
  state: z.enum(['published', 'retired']),
  /** From this instant the organisation is measured by this version, until a later one takes over. */
  effectiveFrom: z.iso.datetime({ offset: true }),
  document: frameworkDocument,
});

/** A framework version as it was published. It travels whole: scoring needs all of it. Its document never changes. */
export const frameworkVersionV1 = defineEvent({
  topic: 'assessments.framework-version.v1',
  kind: 'state',
  payload,
  orderedBy: (version) => version.frameworkVersionId,
});
