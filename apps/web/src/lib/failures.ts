import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a failed request means to the page; `offline` also covers a server that does not answer. */
export type Failure = 'signed-out' | 'no-access' | 'not-found' | 'offline' | 'refused' | 'broken';

const byCode: Readonly<Record<string, Failure>> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'no-access',
  NOT_FOUND: 'not-found',
  BAD_INPUT: 'refused',
  CONFLICT: 'refused',
  TOO_LARGE: 'refused',
};

function ofStatus(status: number): Failure {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'no-access';
  return status >= 502 && status <= 504 ? 'offline' : 'broken';
}

/** Names the failure behind an error of Apollo Client or fetch. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const codes = error.errors.map(({ extensions }) => byCode[String(extensions?.code)]);
    return codes.find((failure) => failure !== undefined) ?? 'broken';
  }
  if (ServerError.is(error)) return ofStatus(error.statusCode);
  return error instanceof TypeError ? 'offline' : 'broken';
}
