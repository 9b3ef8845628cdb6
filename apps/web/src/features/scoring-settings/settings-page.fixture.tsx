import { ApolloLink, Observable } from '@apollo/client';
import type { Settings } from '@waymark/scoring';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { Link, useLocation } from 'react-router';
import type { Role } from '../../generated/graphql.js';
import { priya, renderPage } from '../../testing/render.js';
import { ScoringSettingsPage } from './ScoringSettingsPage.js';
import { skills, versionOf } from './settings.fixture.js';
import type { SettingsVersion } from './settings.model.js';

/** A change as it reaches the server. */
export interface Sent {
  expectedVersion: number;
  note: string;
  settings: Settings;
}

/** What the server says to a change; nothing: it cannot be reached. */
export type Answer = { data: unknown } | { errors: readonly GraphQLError[] } | null;

export const taken = (version: SettingsVersion): Answer => ({ data: { changeScoringSettings: version } });
export const stale = (current: SettingsVersion): Answer => ({ data: { changeScoringSettings: { __typename: 'ScoringSettingsRefused', reason: 'STALE_VERSION', message: 'Somebody did.', current } } });
export const badInput = (field: string, message: string): Answer => ({ errors: [new GraphQLError(message, { extensions: { code: 'BAD_INPUT', field } })] });

/** The page for somebody of HR, another page beside it, and a server that answers changes in this order. */
export function open({ versions = [versionOf(0)], roles = ['HR'], answers = [], fail }: { versions?: SettingsVersion[]; roles?: Role[]; answers?: Answer[]; fail?: boolean } = {}) {
  const sent: Sent[] = [];
  const server = { versions, fail };
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (operationName === 'ChangeScoringSettings') sent.push(variables.input as Sent);
        const answer = operationName === 'ChangeScoringSettings' ? answers[sent.length - 1] : { data: { scoringSettingsVersions: server.versions, currentFramework: { __typename: 'FrameworkVersion', id: 'f1', skills } } };
        if (server.fail || !answer) return observer.error(new TypeError('Failed to fetch'));
        observer.next(answer as { data: Record<string, unknown> });
        observer.complete();
      }),
  );
  const { router } = renderPage(<Pages />, { link, at: '/scoring-settings', viewer: { ...priya, person: { ...priya.person, id: 'priya-raman' }, roles } });
  return { sent, server, router, user: userEvent.setup({ delay: null }) };
}

function Pages() {
  return useLocation().pathname === '/scoring-settings' ? <><ScoringSettingsPage /><Link to="/framework">Elsewhere</Link></> : <h1>Another page</h1>;
}

type User = ReturnType<typeof open>['user'];
export const field = (name: string | RegExp) => screen.getByLabelText(name, { selector: 'input:not([type=checkbox]), textarea' });
export const readyScore = /^Ready: score of at least/;

export async function fill(user: User, name: string | RegExp, text: string) {
  await user.clear(field(name));
  if (text) await user.paste(text);
}

export async function change(user: User) {
  await user.click(await screen.findByRole('button', { name: 'Change' }));
  await screen.findByRole('heading', { name: 'Change the settings' });
}

/** Opens the form, asks for another score, says why, and reviews. */
export async function reviewScore(user: User, score: string) {
  await change(user);
  await fill(user, readyScore, score);
  await fill(user, 'Why?', 'We ask for more.');
  await user.click(screen.getByRole('button', { name: 'Review the changes' }));
  return screen.findByRole('dialog', { name: 'Put these settings in force?' });
}
