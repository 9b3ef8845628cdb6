import { ApolloLink, Observable } from '@apollo/client';

const teams = [{ __typename: 'Team', id: 'payments', name: 'Payments', parentId: null }];
const framework = { __typename: 'FrameworkVersion', id: 'f1', tracks: [{ __typename: 'Track', id: 'senior', name: 'Senior' }] };
const tracks = [
  { __typename: 'TrackReadinessCounts', trackId: 'senior', trackName: 'Senior', ready: 3, readyIf: 1, notYet: 20, notEnoughData: 40 },
  { __typename: 'TrackReadinessCounts', trackId: 'lead', trackName: 'Lead', ready: 0, readyIf: 2, notYet: 22, notEnoughData: 40 },
];
export const counts = { __typename: 'ReadinessCounts', asOf: '2026-10-03T09:00:00.000Z', people: 64, formulaVersion: '1', settingsVersion: 3, frameworkNumber: 2, tracks: tracks as object[] | null };
export const end = (given: object) => ({ __typename: 'ExportEnd', at: '2026-10-03T09:00:05.000Z', outcome: 'WHOLE', rows: 128, bytes: 56_400, digest: 'abc', ...given });
export const line = (id: string, given: object) => ({
  __typename: 'Export', id, by: { __typename: 'Person', id: 'helen', name: 'Helen Marsh' }, byId: 'helen', begunAt: '2026-10-03T09:00:00.000Z', kind: 'READINESS', format: 'CSV', asOf: '2026-10-03T09:00:00.000Z',
  teamId: null, trackId: null, formulaVersion: '1', settingsVersion: 3, frameworkNumber: 2, expectedRows: 128, end: end({}), ...given,
});

/** What the page asks, and what it is told. */
export class ReportServer {
  readonly asked: [string, Record<string, unknown>][] = [];
  lines: object[] = [];
  counts = counts;
  readonly link = new ApolloLink(({ operationName = '', variables }) => {
    this.asked.push([operationName, variables]);
    const answers: Record<string, object> = {
      ReportChoices: { teams, currentFramework: framework },
      ReadinessCounts: { readinessCounts: this.counts },
      Exports: { exports: { __typename: 'ExportConnection', edges: this.lines.map((node, at) => ({ __typename: 'ExportEdge', cursor: String(at), node })), pageInfo: { __typename: 'ExportPageInfo', hasNextPage: false, endCursor: null } } },
    };
    return new Observable((observer) => {
      observer.next({ data: answers[operationName] ?? {} });
      observer.complete();
    });
  });
}
