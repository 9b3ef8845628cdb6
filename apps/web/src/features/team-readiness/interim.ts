import type { State } from '@waymark/scoring';

interface Counts { __typename: 'TeamStateCounts'; ready: number; readyIf: number; notYet: number; notEnoughData: number }

export interface TeamAnswer {
  __typename: 'TeamReadiness'; teamId: string; teamName: string; trackId: string; trackName: string; asOf: string; formulaVersion: string; version: string;
  counts?: Counts | null;
  requirements: {
    __typename: 'TeamRequirement'; requirementId: string; name: string; skillIds: string[]; target: number; mustHave: boolean; holders?: number | null; onlyHolderId?: string | null;
    blocking?: { __typename: 'TeamBlocking'; people: number; belowLevel: number; notKnown: number; notConfirmed: number; withoutEvidence: number; notSustained: number } | null;
  }[];
  people: {
    __typename: 'TeamPerson'; personId: string; name: string; title?: string | null; teamId: string; state: State; score?: number | null; low?: number | null; high?: number | null; coverage: number;
    planCost?: number | null; steps: string[]; stepsFrom: number[]; stepsTo: number[]; levels: number[]; meets: number[]; gates: number[]; keeps: number[]; flags: string[];
    leaving?: { __typename: 'TeamDeparture'; withoutHolder: number[]; withOneHolder: number[]; counts: Counts } | null;
  }[];
}
