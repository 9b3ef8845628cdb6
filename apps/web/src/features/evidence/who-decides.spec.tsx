import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { renderPage } from '../../testing/render.js';
import { EvidencePage } from './EvidencePage.js';
import { amara, EvidenceServer, ingrid, item } from './evidence-server.fixture.js';
import { NewEvidencePage } from './NewEvidencePage.js';

beforeEach(() => localStorage.clear());

async function open(server: EvidenceServer, at: string) {
  const pages = (
    <Routes>
      <Route path="/evidence/new" element={<NewEvidencePage />} />
      <Route path="/evidence/:evidenceId" element={<EvidencePage />} />
    </Routes>
  );
  const { unmount } = renderPage(pages, { link: server.link, at });
  await screen.findByRole('heading', { level: 1 });
  return unmount;
}

describe('evidence of somebody', () => {
  it('is decided on by those of whom the server says so, and not by everybody who leads a team', async () => {
    const server = new EvidenceServer();
    server.items = [item('e1', { person: amara, verifierPerson: ingrid }), item('e2', { person: amara, mayDecide: true })];
    const unmount = await open(server, '/evidence/e1');
    expect(screen.queryByRole('button', { name: /ccept/ })).not.toBeInTheDocument();
    unmount();
    await open(server, '/evidence/e2');
    expect(screen.getAllByRole('button', { name: /ccept/ }).map(({ textContent }) => textContent)).toEqual(['Accept', 'Do not accept']);
  });
});

describe('evidence of one’s own', () => {
  it('tells two who can confirm it and have one name apart by their teams', async () => {
    const server = new EvidenceServer();
    const verifier = (id: string, team: string | null, relation: string) => ({ __typename: 'EvidenceVerifier', relation, team, person: { __typename: 'Person', id, name: 'Sam Lee' } });
    server.verifiers = [verifier('s1', 'Payments', 'TEAM'), verifier('s2', 'Search', 'OTHER')];
    await open(server, '/evidence/new');
    await userEvent.click(screen.getByRole('combobox', { name: 'Who can confirm it' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Sam LeeIn your team · Payments', 'Sam LeeSearch']);
  });
});
