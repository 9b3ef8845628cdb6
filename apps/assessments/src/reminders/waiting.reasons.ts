import { isHere, today } from './duties.js';
import type { SetReason } from './tell-once.js';

interface WaitingInCycle {
  readonly recipientId: string;
  readonly cycleId: string;
  readonly people: number;
}

// A skill that is disputed keeps anybody from signing: then nobody waits for them.
const canBeSigned = `
  a.agreed_at is null and not exists (
    select 1 from dispute d
    join agreement_answer s on s.organisation_id = d.organisation_id and s.cycle_id = d.cycle_id and s.person_id = d.person_id and s.skill_id = d.skill_id
    where d.organisation_id = a.organisation_id and d.cycle_id = a.cycle_id and d.person_id = a.person_id and d.settled_at is null
  )`;

// A change of the agreement makes it another one, by its revision.
const agreementKey = (reason: string) => `concat_ws(':', '${reason}', a.cycle_id, a.person_id, a.revision) as reason`;

/** The other side has signed, and oneself has not. */
export const ownAgreement: SetReason<WaitingInCycle> = {
  owed: `owed as (
    select a.person_id as recipient_id, a.person_id as subject_id, a.cycle_id, ${agreementKey('agreement')}
    from agreement a join recipient r on r.person_id = a.person_id
    where a.manager_signed_at is not null and a.person_signed_at is null and ${canBeSigned}
  )`,
  said: `select recipient_id as "recipientId", cycle_id as "cycleId", 1 as people from fresh`,
  line: ({ cycleId }) => ({ reason: 'agreement_waits', cycleId }),
};

/** People have signed, and whoever is next above them has not: all who wait for it are counted, once one of them is new. */
export const agreementsOfOthers: SetReason<WaitingInCycle> = {
  owed: `owed as (
    select l.lead_id as recipient_id, a.person_id as subject_id, a.cycle_id, ${agreementKey('agreement')}
    from next_beneath(array(select person_id from recipient), ${today}) l join agreement a on a.person_id = l.person_id
    where a.person_signed_at is not null and a.manager_signed_at is null and ${canBeSigned} and ${isHere('a.person_id')}
  )`,
  said: `
    select o.recipient_id as "recipientId", o.cycle_id as "cycleId", count(*)::int as people from owed o
    where exists (select 1 from fresh f where f.recipient_id = o.recipient_id and f.cycle_id = o.cycle_id) group by 1, 2`,
  line: ({ cycleId, people }) => ({ reason: 'agreements_wait', cycleId, people }),
};

// Who is named as verifier decides, as long as they are here; else whoever is next above the person.
const verifier = `(select v.person_id from known_person v where v.person_id = e.verifier_id and v.active)`;

/** Evidence waits for one's decision: all of it is counted, once some of it is new. */
export const evidenceToDecide: SetReason<{ readonly recipientId: string; readonly items: number }> = {
  owed: `waiting as (
    select r.person_id as recipient_id, e.person_id as subject_id, e.id, e.revision
    from recipient r join evidence e on e.state = 'submitted' and e.verifier_id = r.person_id
    union
    select l.lead_id, e.person_id, e.id, e.revision
    from next_beneath(array(select person_id from recipient), ${today}) l join evidence e on e.state = 'submitted' and e.person_id = l.person_id
    where ${verifier} is null
  ),
  owed as (
    select recipient_id, subject_id, concat_ws(':', 'evidence', id, revision) as reason from waiting
    where subject_id <> recipient_id and ${isHere('subject_id')}
  )`,
  said: `
    select o.recipient_id as "recipientId", count(*)::int as items from owed o
    where exists (select 1 from fresh f where f.recipient_id = o.recipient_id) group by 1`,
  line: ({ items }) => ({ reason: 'evidence_waits', items }),
};
