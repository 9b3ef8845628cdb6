import { v7 } from 'uuid';
import {
  addMutation, changeMutation, closeMutation, cycleFrameworkQuery, cycleParticipantsQuery, cycleQuery, cyclesQuery, openMutation, participationQuery, planMutation, rateMutation, ratedQuery, rateesQuery, reopenMutation,
  submitRatedMutation, unsubmittedQuery,
} from './queries.js';

interface Askable<Who> {
  readonly query: string;
  readonly variables: () => object;
  readonly may: readonly Who[];
}

interface Askers<Who> {
  readonly everyone: readonly Who[];
  readonly hr: readonly Who[];
  /** Who may see the person. */
  readonly ofPerson: readonly Who[];
}

interface About {
  readonly cycleId: string;
  readonly personId: string;
  /** Somebody else in the cycle. */
  readonly otherId: string;
}

const farAway = '2099-01-01T00:00:00Z';

/** Everything that can be asked about cycles, whom they are for and what managers say in them. */
export function quarterOperations<Who>(about: () => About, { everyone, hr, ofPerson }: Askers<Who>): Record<string, Askable<Who>> {
  const place = ({ cycleId, personId } = about()) => ({ cycleId, personId });
  const input = (given: () => object) => () => ({ input: given() });
  const level = { skillId: 'security', outcome: 'LEVEL', level: 0 };
  const dates = { opensAt: '2098-01-01T00:00:00Z', selfDueAt: '2098-02-01T00:00:00Z', closesAt: farAway };
  return {
    'Query.cycles': { query: cyclesQuery, variables: () => ({}), may: everyone },
    'Query.openCycle': { query: cyclesQuery, variables: () => ({}), may: everyone },
    'Query.cycle': { query: cycleQuery, variables: () => ({ id: about().cycleId }), may: everyone },
    'Query.cycleFramework': { query: cycleFrameworkQuery, variables: place, may: everyone },
    'Query.cycleParticipants': { query: cycleParticipantsQuery, variables: () => ({ cycleId: about().cycleId }), may: hr },
    'Query.participation': { query: participationQuery, variables: place, may: ofPerson },
    'Mutation.openCycle': { query: openMutation, variables: input(() => ({ id: v7(), name: 'x', closesAt: farAway })), may: hr },
    'Mutation.closeCycle': { query: closeMutation, variables: input(() => ({ cycleId: v7() })), may: hr },
    'Mutation.planCycle': { query: planMutation, variables: input(() => ({ id: v7(), name: 'x', kind: 'SELF_AND_MANAGER', ...dates })), may: hr },
    'Mutation.changeCycle': { query: changeMutation, variables: input(() => ({ cycleId: about().cycleId, name: 'A quarter' })), may: hr },
    'Mutation.addToCycle': { query: addMutation, variables: input(place), may: hr },
    'Mutation.reopenCycleForPerson': { query: reopenMutation, variables: input(() => ({ cycleId: about().cycleId, personId: about().otherId, until: farAway })), may: hr },
    // Their own alone is in the answers.
    'Query.myRatees': { query: rateesQuery, variables: () => ({ cycleId: about().cycleId, beneath: true }), may: everyone },
    'Query.managerAssessment': { query: ratedQuery, variables: place, may: everyone },
    'Query.myUnsubmittedRatings': { query: unsubmittedQuery, variables: () => ({ cycleId: about().cycleId }), may: everyone },
    'Mutation.saveManagerRatings': {
      query: rateMutation, may: everyone, variables: input(() => ({ cycleId: about().cycleId, ratings: [{ personId: about().personId, ...level }], revisions: [] })),
    },
    'Mutation.submitManagerAssessment': { query: submitRatedMutation, variables: input(() => ({ id: v7(), ...place(), revision: 0 })), may: everyone },
  };
}
