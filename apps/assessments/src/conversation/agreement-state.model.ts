import { registerEnumType } from '@nestjs/graphql';

/** Values are those of `agreementState`; clients see the names. */
export enum AgreementState {
  NOT_REVEALED = 'not_revealed',
  TO_AGREE = 'to_agree',
  PERSON_SIGNED = 'person_signed',
  MANAGER_SIGNED = 'manager_signed',
  AGREED = 'agreed',
}

registerEnumType(AgreementState, {
  name: 'AgreementState',
  description: 'How far a person and their manager are with what they agree on.',
  valuesMap: {
    NOT_REVEALED: { description: 'Nothing is revealed yet: there is nothing to talk about.' },
    TO_AGREE: { description: 'Both sides are seen; nobody has signed what stands now.' },
    PERSON_SIGNED: { description: 'The person has signed; the manager has not.' },
    MANAGER_SIGNED: { description: 'A manager has signed; the person has not.' },
    AGREED: { description: 'Both have signed. It is final.' },
  },
});

/** The state as SQL, for a participant `t` and their agreement `a`, which may be missing. */
export const agreementState = `
  case when t.revealed_at is null then 'not_revealed' when a.agreed_at is not null then 'agreed' when a.person_signed_at is not null then 'person_signed'
       when a.manager_signed_at is not null then 'manager_signed' else 'to_agree' end`;

/** How many skills of the participant `t` are disputed now, as SQL. */
export const openDisputes = `
  (select count(*)::int from dispute d where d.organisation_id = t.organisation_id and d.cycle_id = t.cycle_id and d.person_id = t.person_id and d.settled_at is null)`;
