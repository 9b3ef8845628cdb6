import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { Viewer } from '../../lib/viewer.js';
import { priya, renderPage } from '../../testing/render.js';
import { PlanTemplatesPage } from './PlanTemplatesPage.js';
import { TemplatePage } from './TemplatePage.js';
import { template, TemplateServer } from './templates.fixture.js';

const hr: Viewer = { ...priya, roles: ['ENGINEER', 'HR'] };
const pages = (
  <Routes>
    <Route path="/plan-templates" element={<PlanTemplatesPage />} />
    <Route path="/plan-templates/:templateId" element={<TemplatePage />} />
  </Routes>
);

/** Of a field that lists the same as another does. */
async function choose(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, name: string) {
  await user.click(field);
  const list = await waitFor(() => document.getElementById(field.getAttribute('aria-controls') ?? '')!);
  await user.click(await within(list).findByRole('option', { name, hidden: true }));
}

async function open(at: string, server = new TemplateServer()) {
  const user = userEvent.setup();
  const { router } = renderPage(pages, { link: server.link, at, viewer: hr });
  await screen.findByRole('heading', { level: 1 });
  return { server, user, router };
}

describe('plan templates', () => {
  it('are listed with what a framework breaks of them, now or from its day on, and are retired and offered again', async () => {
    const server = new TemplateServer();
    const broken = { __typename: 'TemplateBreak' as const, stepId: 's2', isFatal: true, message: 'There is no certification Kubernetes. Nobody can meet this step.', from: null };
    server.templates = [template({ breaks: [broken, { ...broken, stepId: 's1', message: 'There is no skill Security.', from: '2026-12-03T09:00:00Z' }] }), template({ id: 't2', name: 'Old', isRetired: true, revision: 7 })];
    const { user } = await open('/plan-templates', server);
    const warning = within(screen.getByRole('alert'));
    expect(warning.getByText('The framework in force breaks “First year”')).toBeInTheDocument();
    expect(warning.getByText('Step 2, Certify: There is no certification Kubernetes. Nobody can meet this step.')).toBeInTheDocument();
    expect(warning.getByText('Step 1, Write it up: There is no skill Security. From 3 Dec 2026 on.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Offer again: Old' }));
    await waitFor(() => expect(server.asked).toEqual([['RetirePlanTemplate', { id: 't2', revision: 7, isRetired: false }]]));
    await user.click(screen.getByRole('button', { name: 'Retire: First year' }));
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toEqual({ id: 't1', revision: 2, isRetired: true }));
  });

  it('say what they are for where there is none', async () => {
    const server = new TemplateServer();
    server.templates = [];
    await open('/plan-templates', server);
    expect(screen.getByText('No template of your own yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New template' })).toHaveAttribute('href', '/plan-templates/new');
  });

  it('are written by choosing rules, and each mistake stands where it is', async () => {
    const { server, user, router } = await open('/plan-templates/new');
    for (const [name, text] of [['Name', 'Lead'], ['What it is for', 'Toward leading.'], ['What it is about', 'Write']] as const) {
      await user.click(screen.getByLabelText(name));
      await user.paste(text);
    }
    const rule = within(screen.getByRole('group', { name: 'Step 1, rule 1' }));
    await choose(user, rule.getByRole('combobox', { name: 'On one of these skills' }), 'Java');
    await user.click(screen.getByRole('button', { name: 'Add a rule to step 1' }));
    const second = within(screen.getByRole('group', { name: 'Step 1, rule 2' }));
    await choose(user, second.getByRole('combobox', { name: 'Done when' }), 'A rating is raised');
    await choose(user, second.getByRole('combobox', { name: 'To' }), 'Level 3 or above');
    server.refuse = { mistakes: [{ __typename: 'TemplateMistake', path: 'steps[0].title', message: 'At most 200 characters.' }, { __typename: 'TemplateMistake', path: 'steps[0].rules[1]', message: 'Java has no level 3.' }] };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Java has no level 3.')).toBeInTheDocument();
    expect(screen.getByText('At most 200 characters.')).toBeInTheDocument();
    server.refuse = null;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/plan-templates'));
    const [[, first], [, again]] = server.asked as [[string, object], [string, object]];
    expect(again).toEqual(first);
    expect(first).toEqual({
      id: expect.any(String), revision: 0, name: 'Lead', purpose: 'Toward leading.',
      steps: [{ id: expect.any(String), title: 'Write', isOptional: false, rules: [{ kind: 'EVIDENCE', skillIds: ['java'], alsoSkillIds: [], fields: [], minimumQuality: 0 }, { kind: 'RAISED', skillIds: [], level: 3, withEvidence: false }] }],
    });
  });

  it('are written anew from what they say, steps moved and taken away, and what somebody else saved meanwhile is shown first', async () => {
    const { server, user } = await open('/plan-templates/t1');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('First year');
    await user.click(screen.getByRole('button', { name: 'Move up: step 2' }));
    server.refuse = { template: template({ version: 3, revision: 5, name: 'Of another' }) };
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/It is at version 3 now: Of another, with the steps Write it up; Certify/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take away: step 2' }));
    server.refuse = null;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.asked.map(([, { revision, steps }]) => [revision, (steps as { id: string }[]).map(({ id }) => id)])).toEqual([[2, ['s2', 's1']], [5, ['s2']]]));
  });

  it('keep what they said before', async () => {
    const { user } = await open('/plan-templates/t1');
    await user.click(await screen.findByText('Versions before (1)'));
    expect(screen.getByRole('heading', { name: 'Version 1: Year one, 5 Oct 2026' })).toBeInTheDocument();
  });
});
