import { afterAll, beforeAll } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { v7 } from 'uuid';
import { openApi, type Api } from './testing/api.js';
import { Assessing } from './testing/assessing.js';
import {
  decideEvidenceMutation, evidenceHistoryQuery, evidenceItemQuery, evidenceLogQuery, evidenceToDecideQuery, retractEvidenceMutation, saveEvidenceMutation, Showing, submitEvidenceMutation, withdrawEvidenceMutation,
} from './testing/evidence.js';
import { certificateRegistryQuery, changeCertificateMutation, expiringCertificatesQuery, recordCertificateMutation, removeCertificateMutation } from './testing/certificates.js';
import type { Caller, House } from './testing/house.js';
import {
  addMutation, certificatesQuery, changeMutation, closeMutation, conversationsQuery, currentQuery, evidenceQuery, importMutation, mineQuery, openDisputesQuery,
  proposeMutation, publishMutation, rateMutation, ratingHistoryQuery, ratingsQuery, reopenMutation, saveMutation, saveNoteMutation, settleDisputeMutation, submitMutation,
  submitRatedMutation,
} from './testing/queries.js';
import { notificationOperations } from './testing/notification-operations.js';
import { quarterOperations } from './testing/quarter-operations.js';
import { beginTalk, talkOperations } from './testing/talk-operations.js';
import { Talking } from './testing/talking.js';

let api: Api;
let house: House;
let other: House;
let cycleId: string;
/** A cycle that is over, and what Ada objects to in it. */
let revealedId: string;
const disputeId = v7();
/** Names Ben as its verifier, and waits for him. */
let shown: Showing;
const certificateId = v7();
const [draft, submitted] = ['what Ada has not said yet', 'what Ada has said'];
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await api.settle(), await api.settle()];
  for (const one of [house, other]) await api.publish(one, 'security');
  revealedId = await api.open(house);
  await new Assessing(api, house.ada, revealedId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 3, comment: submitted }] });
  await api.closeCycle(house, revealedId);
  await beginTalk(new Talking(api, house.ada, { cycleId: revealedId, personId: house.ada.personId }), { disputeId, draft, submitted });
  const about = { personId: house.ada.personId };
  const document = {
    evidence: [{ ...about, id: v7(), what: submitted, skillIds: ['security'], state: 'submitted', occurredOn: '2026-01-10' }],
    certificates: [{ ...about, id: certificateId, certification: 'CKAD', issuedOn: '2026-01-10' }],
  };
  await api.graphql(house.hr, importMutation, { input: { document } });
  cycleId = await api.open(house);
  await new Assessing(api, house.ada, cycleId).save({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 4, comment: draft }] });
  shown = new Showing(api, house.ada);
  await shown.save(0);
  await shown.submit(1, house.ben);
  await new Showing(api, house.ada).save(0, { what: draft });
});
afterAll(() => api.close());

const insiders = ['ada', 'ben', 'lead', 'head', 'elsewhere', 'hr', 'admin'] as const;
type Insider = (typeof insiders)[number];

/** Everybody of the other organisation, and one who carries the very ids of a lead and every role, but another organisation. */
const outsiders = (): Caller[] => [
  ...insiders.map((who) => other[who]),
  ...insiders.map((who) => ({ ...house[who], organisationId: other.organisationId, roles: ['engineer', 'manager', 'hr', 'admin'] as const })),
];

interface Operation {
  readonly query: string;
  /** Made anew for each call. */
  readonly variables: () => object;
  /** Who gets an answer; the others get FORBIDDEN. What answers hold is for `sees`. */
  readonly may: readonly Insider[];
}

const everyone = insiders;
const ofAda = { variables: () => ({ personId: house.ada.personId }), may: ['ada', 'lead', 'head', 'hr'] } as const;
const farAway = '2099-01-01T00:00:00Z';

/** Every field of Query and Mutation, and who of domain.md's section 5 may ask for it. A new field needs a row here. */
const operations: Record<string, Operation> = {
  'Query.currentFramework': { query: currentQuery, variables: () => ({}), may: everyone },
  'Query.mySelfAssessment': { query: mineQuery, variables: () => ({ cycleId }), may: everyone },
  'Query.ratings': { query: ratingsQuery, ...ofAda },
  'Query.ratingHistory': { query: ratingHistoryQuery, ...ofAda },
  'Query.evidence': { query: evidenceQuery, ...ofAda },
  'Query.evidenceLog': { query: evidenceLogQuery, ...ofAda },
  'Query.evidenceHistory': { query: evidenceHistoryQuery, variables: () => ({ id: shown.id }), may: ['ada', 'ben', 'lead', 'head', 'hr'] },
  // To those who may not see it there is none, and nothing waits for them: evidence/decide-evidence.spec.ts.
  'Query.evidenceItem': { query: evidenceItemQuery, variables: () => ({ id: shown.id }), may: everyone },
  'Query.evidenceToDecide': { query: evidenceToDecideQuery, variables: () => ({}), may: everyone },
  // Names alone, and whose: evidence/verifiers.spec.ts.
  'Query.evidenceVerifiers': { query: '{ evidenceVerifiers { relation person { id } } }', variables: () => ({}), may: everyone },
  'Query.certificates': { query: certificatesQuery, ...ofAda },
  'Query.certificateRegistry': { query: certificateRegistryQuery, variables: () => ({}), may: ['hr'] },
  'Query.expiringCertificates': { query: expiringCertificatesQuery, variables: () => ({ withinDays: 3650, includeExpired: true }), may: ['hr'] },
  // Of the person and HR; leads read what is there.
  'Mutation.recordCertificate': { query: recordCertificateMutation, variables: () => ({ input: { id: v7(), personId: house.ada.personId, certification: 'none', issuedOn: '2026-01-10' } }), may: ['ada', 'hr'] },
  'Mutation.changeCertificate': { query: changeCertificateMutation, variables: () => ({ input: { id: certificateId, revision: 7, certification: 'none', issuedOn: '2026-01-10' } }), may: ['ada', 'hr'] },
  // One that is not there is refused to everybody: what this does is asked in certifications/certificates.spec.ts.
  'Mutation.removeCertificate': { query: removeCertificateMutation, variables: () => ({ input: { id: v7() } }), may: [] },
  'Mutation.publishFramework': { query: publishMutation, variables: () => ({ input: { id: v7(), effectiveFrom: '2020-01-01T00:00:00Z' } }), may: ['hr'] },
  'Mutation.importHistory': { query: importMutation, variables: () => ({ input: { document: {} } }), may: ['hr'] },
  'Mutation.decideEvidence': { query: decideEvidenceMutation, variables: () => ({ input: { id: shown.id, revision: 2, verdict: 'REJECT' } }), may: ['ben', 'lead', 'head'] },
  'Mutation.retractEvidence': { query: retractEvidenceMutation, variables: () => ({ input: { id: shown.id, revision: 2, reason: '' } }), may: ['ben', 'lead', 'head'] },
  ...quarterOperations(() => ({ cycleId, personId: house.ada.personId, otherId: house.ben.personId }), { everyone, hr: ['hr'], ofPerson: ofAda.may }),
  // Own and led: who finds what in it is asked in conversation/conversation-list.spec.ts.
  'Query.conversations': { query: conversationsQuery, variables: () => ({ beneath: true }), may: everyone },
  'Query.openDisputes': { query: openDisputesQuery, variables: () => ({}), may: ['hr'] },
  ...talkOperations(() => ({ cycleId: revealedId, personId: house.ada.personId, disputeId }), ofAda.may),
  ...notificationOperations<Insider>({ everyone, hr: ['hr'], keepers: ['hr', 'admin'] }),
  // Their own alone can be named: what these do is asked below.
  'Mutation.saveSelfAssessmentDraft': { query: saveMutation, variables: () => ({ input: { id: v7(), cycleId, revision: 7, answers: [] } }), may: everyone },
  'Mutation.submitSelfAssessment': { query: submitMutation, variables: () => ({ input: { id: v7(), cycleId, answers: [] } }), may: everyone },
  'Mutation.saveEvidence': { query: saveEvidenceMutation, variables: () => ({ input: { id: v7(), revision: 7, occurredOn: '2026-01-10' } }), may: everyone },
  'Mutation.submitEvidence': { query: submitEvidenceMutation, variables: () => ({ input: { id: shown.id, revision: 7, verifierId: house.ben.personId } }), may: everyone },
  'Mutation.withdrawEvidence': { query: withdrawEvidenceMutation, variables: () => ({ input: { id: shown.id, revision: 7 } }), may: everyone },
};

const ask = ({ query, variables }: Operation, caller: Caller | null) => api.graphql<Record<string, unknown>>(caller, query, variables());

it('every query and mutation of the schema stands in the table', () => {
  const { schema } = api.app.get(GraphQLSchemaHost);
  const named = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}).filter((field) => !field.startsWith('_')).map((field) => `${type?.name}.${field}`));
  expect(named.toSorted()).toEqual(Object.keys(operations).toSorted());
});

describe.each(Object.entries(operations))('%s', (_name, operation) => {
  it('answers those who may, refuses the others, and asks everyone to sign in', async () => {
    for (const who of insiders) {
      const { errors } = await ask(operation, house[who]);
      expect([who, errors?.[0]?.extensions.code]).toEqual([who, operation.may.includes(who) ? undefined : 'FORBIDDEN']);
    }
    expect((await ask(operation, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('shows a draft to its author alone, and what was said to those who may see its person', async () => {
    for (const who of insiders) {
      const answer = JSON.stringify(await ask(operation, house[who]));
      if (who !== 'ada') expect(answer).not.toContain(draft);
      if (!ofAda.may.some((allowed) => allowed === who)) expect(answer).not.toContain(submitted);
    }
  });

  it('tells other organisations nothing, whatever role and whoever’s id they carry', async () => {
    const before = await api.tablesWith(house.organisationId);
    const ids = [house.organisationId, ...insiders.map((who) => house[who].personId), cycleId, draft, submitted, 'A quarter'];
    for (const caller of outsiders()) {
      // Nobody's own ids are a secret to them.
      const { data, errors } = await ask(operation, caller);
      const answer = JSON.stringify([data, errors]);
      for (const id of ids.filter((one) => one !== caller.personId)) expect(answer).not.toContain(id);
    }
    expect(await api.tablesWith(house.organisationId)).toEqual(before);
  });
});

describe('what is written', () => {
  it('to the house by another organisation is nothing: its rows are the same afterwards', async () => {
    const before = await api.rowsAtRest(house.organisationId);
    const skill = { skillId: 'security', outcome: 'LEVEL', level: 0, comment: 'stolen' };
    for (const caller of outsiders()) {
      for (const [query, input] of [
        [saveMutation, { id: v7(), cycleId, revision: 1, answers: [skill] }],
        [submitMutation, { id: v7(), cycleId, answers: [skill] }],
        [closeMutation, { cycleId }],
        [changeMutation, { cycleId, name: 'stolen', closesAt: farAway }],
        [addMutation, { cycleId, personId: house.hr.personId }],
        [reopenMutation, { cycleId, personId: house.ada.personId, until: farAway }],
        [rateMutation, { cycleId, ratings: [{ personId: house.ada.personId, ...skill }], revisions: [] }],
        [submitRatedMutation, { id: v7(), cycleId, personId: house.ada.personId, revision: 0 }],
        [proposeMutation, { cycleId: revealedId, personId: house.ada.personId, revision: 0, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 0 }] }],
        [saveNoteMutation, { id: v7(), cycleId: revealedId, personId: house.ada.personId, visibility: 'SHARED', text: 'stolen' }],
        [settleDisputeMutation, { id: disputeId, settlement: 'stolen' }],
        [importMutation, { document: { evidence: [{ id: v7(), personId: house.ada.personId, what: 'stolen', skillIds: ['security'], state: 'submitted', occurredOn: '2026-01-10' }] } }],
      ] as const) {
        const { data, errors } = await api.graphql<Record<string, { __typename: string }>>(caller, query, { input });
        expect(errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.__typename).toMatch(/^FORBIDDEN$|Refused$/);
      }
    }
    expect(await api.rowsOf(house.organisationId)).toBe(before);
  });

  it('by a colleague or a manager into an open cycle is their own, by who is not in it nothing; the draft of another stays as it was', async () => {
    const ada = new Assessing(api, house.ada, cycleId);
    const before = await ada.mine();
    for (const who of insiders.filter((one) => one !== 'ada')) {
      const mine = new Assessing(api, house[who], cycleId);
      if (who === 'hr' || who === 'admin') {
        expect(await mine.save({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 0 }] })).toMatchObject({ reason: 'NOT_A_PARTICIPANT' });
        continue;
      }
      expect(await mine.save({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 0, comment: `of ${who}` }] })).toMatchObject({ revision: 1 });
      expect(JSON.stringify(await mine.mine())).toContain(`of ${who}`);
    }
    expect(await ada.mine()).toEqual(before);
  });
});
