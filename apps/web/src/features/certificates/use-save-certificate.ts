import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { RefusedCertificateFragment } from '../../generated/graphql.js';
import { failureOf, type Failure } from '../../lib/failures.js';
import type { ShownCertificate } from './certificate.model.js';
import { changeCertificateMutation, recordCertificateMutation } from './certificate-changes.query.js';
import { inputOf, type CertificateDraft, type CertificateProblems } from './certificate-draft.js';
import { forgetCertificates } from './forget-certificates.js';

/** Why it was not saved: in words, and by field. */
export interface SaveRefusal {
  message: string;
  problems: CertificateProblems;
  suggestions: readonly { id: string; name: string }[];
  /** As it was saved elsewhere in the meantime. */
  newer: ShownCertificate | null;
}

function refusalOf({ message, problems, suggestions, certificate }: RefusedCertificateFragment): SaveRefusal {
  return { message, problems: Object.fromEntries(problems.map((problem) => [problem.field, problem.message])), suggestions, newer: certificate ?? null };
}

const lost = 'Waymark could not be reached. What you entered is still here; try again in a moment.';
const gone = 'It was removed in the meantime, or you may not change it any more.';
const said: Partial<Record<Failure, string>> = { 'signed-out': 'Your session had ended. Sign in, then try again; what you entered is still here.', 'no-access': gone, 'not-found': gone };

function brokenBy(error: unknown): SaveRefusal {
  return { message: said[failureOf(error)] ?? lost, problems: {}, suggestions: [], newer: null };
}

/** Records a certificate of a person, or changes the one that is given. */
export function useSaveCertificate(personId: string, certificate: ShownCertificate | null) {
  const client = useApolloClient();
  const [record] = useMutation(recordCertificateMutation);
  const [change] = useMutation(changeCertificateMutation);
  // The same id when it is tried again: a lost answer makes no second certificate.
  const [id] = useState(() => certificate?.id ?? v7());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null);

  async function ask(draft: CertificateDraft) {
    // What was saved elsewhere has been shown by now: it is what this replaces.
    const revision = refusal?.newer?.revision ?? certificate?.revision;
    if (revision === undefined) return (await record({ variables: { input: { id, personId, ...inputOf(draft) } } })).data?.recordCertificate;
    return (await change({ variables: { input: { id, revision, ...inputOf(draft) } } })).data?.changeCertificate;
  }

  /** Whether it was saved. */
  async function save(draft: CertificateDraft): Promise<boolean> {
    setBusy(true);
    try {
      const answer = await ask(draft);
      if (answer?.__typename === 'CertificateRefused') {
        setRefusal(refusalOf(answer));
        return false;
      }
      await forgetCertificates(client);
      return answer !== undefined;
    } catch (error) {
      setRefusal(brokenBy(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { save, busy, refusal };
}
