import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Its id is its own within a track or a plan alone: kept by it, one would be shown in place of another. */
const part = { keyFields: false } as const;

/** What the browser keeps of the server's answers. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      // Whatever changes one answers with the whole of it: the page follows.
      Conversation: { keyFields: ['cycleId', 'person', ['id']] },
      PlanStep: part,
      PromotionStep: part,
      ActionStep: part,
      StepProgress: part,
      PlanTemplateStep: part,
      // Each version of a template has its id.
      PlanTemplate: { keyFields: ['id', 'version'] },
      Requirement: part,
      RiskFlag: part,
      Query: { fields: { exports: relayStylePagination(), promotionCaseList: relayStylePagination(['state', 'teamId', 'trackId', 'waitsFor']), learningResources: relayStylePagination(['search', 'skillId', 'state', 'onlyLost']), deliveries: relayStylePagination(), cycleParticipants: relayStylePagination(['cycleId', 'search', 'only']), certificateRegistry: relayStylePagination(['search', 'certificationId', 'validity']), people: relayStylePagination(['search']), evidenceLog: relayStylePagination(['personId', 'skillId', 'state', 'search']) } },
    },
  });
}
