import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { priya, renderPage } from '../../testing/render.js';
import { PersonPlanPage } from './PersonPlanPage.js';
import { PlanPage } from './PlanPage.js';
import { evidence, item, plan, PlanServer, raise, template } from './plans.fixture.js';

const pages = (
  <Routes>
    <Route path="/plan" element={<PlanPage />} />
    <Route path="/people/:personId/plan" element={<PersonPlanPage />} />
  </Routes>
);

async function open(at: string, server = new PlanServer(), viewer = priya) {
  const user = userEvent.setup();
  renderPage(pages, { link: server.link, at, viewer });
  await screen.findByRole('heading', { level: 1 });
  return { server, user };
}

describe('a plan', () => {
  it('is drafted from the gap toward a track; not where nothing is missing', async () => {
    const server = new PlanServer();
    server.plan = null;
    const { user } = await open('/plan', server);
    expect(screen.getByRole('button', { name: 'Draft a plan toward Technical Lead' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Draft a plan toward Senior Backend Developer' }));
    expect(server.asked).toEqual([['DraftPlan', { id: expect.any(String), personId: 'priya', trackId: 'backend' }]]);
    expect(await screen.findByRole('heading', { name: /Raise Security from 1 to 3/ })).toBeInTheDocument();
  });

  it('says of each item why, what one does at the next level, and what closes it; nothing can be ticked', async () => {
    await open('/plan');
    const [first] = screen.getAllByRole('listitem');
    const row = within(first!);
    expect(row.getByText(/For the must-have Secures production. Alone it adds 33.3 points/)).toHaveTextContent('Closes when a manager’s or an agreed rating puts it at 3 or above.');
    expect(row.getByText('Threat-models a change.')).toBeInTheDocument();
    expect(row.getByText('due 1 Mar 2099')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('shows what closed an item, why it is open again, what is under way, late, or not needed any more', async () => {
    const server = new PlanServer();
    const closing = { __typename: 'Closing' as const, closedAt: '2026-10-20T09:00:00Z', by: 'EVIDENCE' as const, reopenedAt: null, because: null };
    server.plan = {
      ...plan,
      items: [
        { ...evidence, isClosed: true, closings: [closing] },
        item({ id: 'i3', key: 'certify:k', kind: 'CERTIFY', name: 'Kubernetes', closings: [{ ...closing, by: 'CERTIFICATE', reopenedAt: '2026-11-01T09:00:00Z', because: 'CERTIFICATE_EXPIRED' }] }),
        { ...raise, evidenceIds: ['e1'] },
        item({ id: 'i4', key: 'confirm:java', kind: 'CONFIRM', name: 'Java', from: 3, notNeeded: 'NOT_ASKED' }),
        item({ id: 'i5', key: 'rate:go', kind: 'RATE', name: 'Go', isLate: true, dueOn: '2026-01-01' }),
      ],
    };
    await open('/plan', server);
    expect(screen.getByText('Closed by accepted evidence since 20 Oct 2026.')).toBeInTheDocument();
    expect(screen.getByText('Open again since 1 Nov 2026: the certificate has expired.')).toBeInTheDocument();
    expect(screen.getByText('Under way: 1 piece of evidence is accepted.')).toBeInTheDocument();
    expect(screen.getByText('The track does not ask for it any more.')).toBeInTheDocument();
    expect(screen.getByText('was due on 1 Jan 2026')).toBeInTheDocument();
    expect(screen.getByText(/1 of 5 items are closed. 1 is late./)).toBeInTheDocument();
  });

  it('is reordered, reworded, cut and added to, always as a whole and from the revision that was seen', async () => {
    const { server, user } = await open('/plan');
    await user.click(screen.getByRole('button', { name: 'Move up: Bring evidence: Secures production' }));
    await waitFor(() => expect(server.asked.at(-1)).toEqual(['ChangePlan', { planId: 'p1', personId: 'priya', revision: 3, items: [evidence, raise].map(({ id, dueOn, words }) => ({ id, dueOn, words })) }]));
    await user.click(screen.getByRole('button', { name: 'Drop: Raise Security from 1 to 3' }));
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ items: [{ id: 'i2' }] }));
    await user.click(screen.getByRole('button', { name: 'Add: Have Mentoring rated' }));
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ items: [{ id: 'i1' }, { id: 'i2' }, { key: 'rate:mentoring', dueOn: '2099-03-01' }] }));
    await user.click(screen.getByRole('button', { name: 'Reword or date: Raise Security from 1 to 3' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'In your own words' }), 'With Ben');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ items: [{ id: 'i1', words: 'With Ben' }, { id: 'i2' }] }));
  });

  it('has the nine-step action plan beneath, with what met a step, and says of the optional that they move nothing', async () => {
    const server = new PlanServer();
    server.templates = [
      template('nine-steps', [
        { id: 'certify', title: 'Certify', isMet: true, metBy: [{ __typename: 'StepProof', kind: 'CERTIFICATE', id: 'c' }, { __typename: 'StepProof', kind: 'EVIDENCE', id: 'e7' }] },
        { id: 'devops', title: 'DevOps', missingSkillIds: ['ci-cd'], isBroken: true },
        { id: 'visibility', title: 'Visibility', doneWhen: 'A link.', isOptional: true },
      ]),
    ];
    await open('/plan', server);
    const section = within(await screen.findByRole('region', { name: 'The nine-step action plan' }));
    expect(section.getByText(/1 of 2 steps are met, the optional one aside/)).toBeInTheDocument();
    expect(section.getByText(/Met by a certificate and evidence/)).toBeInTheDocument();
    expect(section.getByRole('link', { name: 'See the evidence' })).toHaveAttribute('href', '/evidence/e7');
    expect(section.getByText('The framework in force has no skill ci-cd. By the framework in force nobody can meet this step.')).toBeInTheDocument();
    expect(section.getByText('Done when: A link. It never moves readiness.')).toBeInTheDocument();
    // What is met, what nobody can meet and what is planned is not to be added.
    expect(section.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Add to the plan: Visibility']);
  });

  it('takes up a step of a template, which says when it closes and where it comes from', async () => {
    const server = new PlanServer();
    const step = item({ id: 'i9', key: 'step:t1:talk', kind: 'STEP', name: 'Give a talk', doneWhen: 'Evidence on Communication is accepted.', templateName: 'First year' });
    server.plan = { ...plan, items: [raise, step] };
    server.templates = [template('t1', [{ id: 'talk', title: 'Give a talk' }, { id: 'shadow', title: 'Shadow somebody' }])];
    const { user } = await open('/plan', server);
    expect(screen.getByText(/Closes while this holds: Evidence on Communication is accepted. A step of “First year”/)).toBeInTheDocument();
    const section = within(await screen.findByRole('region', { name: 'Templates of your organisation' }));
    await user.click(section.getByText('Template t1: 0 of 2 steps are met.'));
    expect(section.getByText('In the plan')).toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Add to the plan: Shadow somebody' }));
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ revision: 3, items: [{ id: 'i1' }, { id: 'i9' }, { key: 'step:t1:shadow', dueOn: '2099-03-01' }] }));
  });

  it('is drafted from a template where one is chosen, also where nothing is missing toward the track', async () => {
    const server = new PlanServer();
    server.plan = null;
    server.templates = [template('nine-steps', [{ id: 'certify', title: 'Certify', isMet: true }]), template('t1', [{ id: 'talk', title: 'Give a talk' }, { id: 'met', title: 'Met', isMet: true }, { id: 'more', title: 'More', isOptional: true }])];
    const { user } = await open('/plan', server);
    const start = await screen.findByRole('combobox', { name: 'Start from' });
    await user.click(start);
    await user.click(await screen.findByRole('option', { name: 'The nine-step action plan', hidden: true }));
    expect(screen.getByRole('button', { name: 'Draft a plan toward Technical Lead' })).toBeDisabled();
    await user.click(start);
    await user.click(await screen.findByRole('option', { name: 'Template t1', hidden: true }));
    expect(screen.getAllByText('1 step is still to be met.')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Draft a plan toward Technical Lead' }));
    await waitFor(() => expect(server.asked).toEqual([['DraftPlan', { id: expect.any(String), personId: 'priya', trackId: 'lead', templateId: 't1' }]]));
  });

  it('shows beside an open item what there is to learn from at its next level, asked for once', async () => {
    const server = new PlanServer();
    const resource = { __typename: 'LearningResource', id: 'l1', title: 'Threats', link: 'https://example.org/threats', kind: 'BOOK', effortHours: 6 };
    server.learning = [{ __typename: 'LearningFor', skillId: 'security', level: 2, resources: [resource, { ...resource, id: 'l2', title: 'A week on call', link: null, kind: 'PRACTICE', effortHours: null }] } as never];
    await open('/plan', server);
    const row = within(screen.getAllByRole('listitem')[0]!);
    expect(await row.findByRole('link', { name: 'Threats' })).toHaveAttribute('href', 'https://example.org/threats');
    expect(row.getByText('Book, 6 hours')).toBeInTheDocument();
    expect(row.getByText('Practice')).toBeInTheDocument();
    expect(server.wanted).toEqual([[{ skillId: 'security', level: 2 }, { skillId: 'security', level: null }]]);
  });

  it('says in words why nothing was changed', async () => {
    const server = new PlanServer();
    server.refuse = 'The plan was changed in the meantime.';
    const { user } = await open('/plan', server);
    await user.click(screen.getByRole('button', { name: 'Agree to it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The plan was changed in the meantime.');
  });

  it('of another is agreed to by who leads them, and only read by HR', async () => {
    const server = new PlanServer();
    server.plan = { ...plan, role: 'MANAGER', personAgreedAt: '2026-10-06T09:00:00Z' };
    const { user } = await open('/people/amara/plan', server);
    expect(screen.getByText('Amara Okafor has agreed. It waits for the manager.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Agree to it' }));
    await waitFor(() => expect(server.asked).toEqual([['AgreeToPlan', { planId: 'p1', personId: 'amara', revision: 3 }]]));
  });

  it('says what became of plans before and what moved in each cycle, and that nobody can tell why', async () => {
    await open('/plan');
    const before = within((await screen.findByRole('heading', { name: 'Plans before' })).nextElementSibling as HTMLElement);
    expect(before.getByText('5 Jan 2026 to 5 Apr 2026, 3 items')).toBeInTheDocument();
    expect(before.getByText('2 items closed, 1 level up and score 61 to 88. Not yet before, Ready after.')).toBeInTheDocument();
    const cycles = within(screen.getByRole('region', { name: 'The last cycles' }));
    expect(cycles.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Cycle of 1 Jul 2026']);
    expect(cycles.getByText(/Nobody can tell that it moved because of them. What readiness said before 1 Aug 2026 was not kept here/)).toBeInTheDocument();
  });

  it('says that the manager changed, who agreed and who leads now; the new one agrees anew, and nobody else is asked to', async () => {
    const server = new PlanServer();
    const person = (name: string) => ({ __typename: 'Person', id: name, name });
    const changed = { ...plan, personAgreedAt: '2026-10-06T09:00:00Z', managerAgreedAt: '2026-10-07T09:00:00Z', agreedAt: '2026-10-07T09:00:00Z', manager: person('Ingrid'), managersNow: [person('Cleo'), person('Dan')], managerChanged: true };
    server.plan = { ...changed, role: 'MANAGER' };
    const { user } = await open('/people/amara/plan', server);
    expect(screen.getByText(/Ingrid agreed to this plan on 7 Oct 2026 and does not lead Amara Okafor any more. Cleo and Dan lead Amara Okafor now. The plan goes on as it is/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Agree to it anew' }));
    await waitFor(() => expect(server.asked).toEqual([['AgreeToPlan', { planId: 'p1', personId: 'amara', revision: 3 }]]));
  });

  it('tells the person that their manager changed, and asks nothing of them', async () => {
    const server = new PlanServer();
    server.plan = { ...plan, personAgreedAt: '2026-10-06T09:00:00Z', managerAgreedAt: '2026-10-07T09:00:00Z', agreedAt: '2026-10-07T09:00:00Z', manager: null, managersNow: [], managerChanged: true };
    await open('/plan', server);
    expect(screen.getByText(/Somebody who has left agreed to this plan on 7 Oct 2026 and does not lead you any more. Nobody leads you now./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Agree to it anew' })).not.toBeInTheDocument();
  });

  it('is only read by HR', async () => {
    const server = new PlanServer();
    server.plan = { ...plan, role: 'HR' };
    await open('/people/amara/plan', server, { ...priya, roles: ['ENGINEER', 'HR'] });
    expect(screen.getByRole('heading', { name: /Raise Security/ })).toBeInTheDocument();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
