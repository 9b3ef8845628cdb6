import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { is, type Case, type Packet } from './case.model.js';
import { packetEvidenceQuery, packetNamesQuery } from './case-lookups.query.js';
import { packetIn, readPacket, type ReadPacket } from './packet.model.js';

/** Whether the viewer may open the evidence of the person: a panel member sees the packet alone. */
export function maySeeEvidence(shown: Case): boolean {
  return is(shown, 'HR', 'LEAD', 'PERSON');
}

/** The packet, with what is known by ids in words where they can be had; null where there is none that this page can read. */
export function useReadPacket(shown: Case, packet: Packet | null | undefined): ReadPacket | null {
  const { data: named } = useQuery(packetNamesQuery, { skip: !packet, fetchPolicy: 'cache-first' });
  const { data: told } = useQuery(packetEvidenceQuery, { variables: { personId: shown.person.id }, skip: !packet || !maySeeEvidence(shown), fetchPolicy: 'cache-first' });
  const document = useMemo(() => (packet ? packetIn(packet) : null), [packet]);
  return useMemo(() => document && readPacket(document, { ...named, evidence: told?.evidence }), [document, named, told]);
}
