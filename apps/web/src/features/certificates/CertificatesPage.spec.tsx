import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { priya, renderPage } from '../../testing/render.js';
import { certificate, CertificateServer, inDays } from './certificates.fixture.js';
import { CertificatesPage } from './CertificatesPage.js';
import { PersonCertificatesPage } from './PersonCertificatesPage.js';

const pages = (
  <Routes>
    <Route path="/certificates" element={<CertificatesPage />} />
    <Route path="/people/:personId/certificates" element={<PersonCertificatesPage />} />
  </Routes>
);

async function open({ at = '/certificates', server = new CertificateServer(), viewer = priya } = {}) {
  const user = userEvent.setup();
  renderPage(pages, { link: server.link, at, viewer });
  await screen.findByRole('heading', { level: 1 });
  return { server, user };
}

const items = async () => (await screen.findAllByRole('listitem')).map((item) => item.textContent);

describe('certificates', () => {
  it('say whether they are valid, for how long, and what they speak for', async () => {
    const server = new CertificateServer();
    server.certificates = [
      certificate('c1'),
      certificate('c2', { validity: 'EXPIRED', expiresOn: '2026-01-10', issuedOn: '2024-01-10' }),
      certificate('c3', { validity: 'VALID', expiresOn: null, proof: { __typename: 'CertificateProof', mediaType: 'application/pdf', size: 12_300, uploadedAt: '2026-11-01T12:00:00Z' } }),
    ];
    await open({ server });
    const [soon, gone, forever] = await items();
    await waitFor(() => expect(screen.getAllByText('Speaks for Kubernetes and Docker')).toHaveLength(3));
    expect(soon).toContain('Expires in 12 days');
    expect(soon).toContain('No proof yet: PDF, PNG or JPEG, at most 10 MiB');
    expect(gone).toMatch(/Expired.*expired 10 Jan 2026/);
    expect(forever).toMatch(/Valid.*does not expire.*Proof: PDF, 12 KiB, of 1 Nov 2026/);
  });

  it('of which there are none say what to do; that cannot be fetched are asked for again', async () => {
    const server = new CertificateServer();
    server.certificates = [];
    server.failure = new TypeError('fetch failed');
    const { user } = await open({ server });
    const again = await screen.findByRole('button', { name: 'Try again' });
    server.failure = null;
    await user.click(again);
    expect(await screen.findByText('You have recorded no certificate yet')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Record a certificate' })).toBeInTheDocument();
  });

  it('of somebody else are read by a lead, who may change none', async () => {
    await open({ at: '/people/amara/certificates' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Amara Okafor’s certificates' })).toBeInTheDocument();
    for (const name of [/Record/, /^Change/, /^Remove/, /^Attach/]) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    expect(screen.getByText('No proof attached')).toBeInTheDocument();
  });

  it('of somebody else are written by HR', async () => {
    const { server, user } = await open({ at: '/people/amara/certificates', viewer: { ...priya, roles: ['HR'] } });
    await user.click(await screen.findByRole('button', { name: /^Remove Certified/ }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Amara Okafor has recorded no certificate yet')).toBeInTheDocument();
    expect(server.asked).toEqual([['RemoveCertificate', { id: 'c1' }]]);
  });
});

describe('recording one', () => {
  const begin = async (server = new CertificateServer()) => {
    const { user } = await open({ server });
    await user.click(await screen.findByRole('button', { name: 'Record a certificate' }));
    const dialog = within(await screen.findByRole('dialog'));
    const choose = async (typed: string, name: RegExp) => {
      await user.type(dialog.getByRole('combobox', { name: 'Certification' }), typed);
      await user.click(await screen.findByRole('option', { name }));
    };
    const save = () => user.click(dialog.getByRole('button', { name: 'Save' }));
    const issued = (day: string) => user.type(dialog.getByLabelText('Issued on'), day);
    return { server, user, dialog, choose, save, issued };
  };

  it('finds it by another word for it, fills in when it expires, and asks under one id however often', async () => {
    const { server, dialog, choose, save, issued } = await begin();
    await save();
    expect(dialog.getByText('Choose what it certifies.')).toBeInTheDocument();
    await choose('cks', /Security Specialist.*CKS/);
    expect(await dialog.findByText(/Issued by CNCF. Speaks for Security. Valid for 24 months/)).toBeInTheDocument();
    await issued('2026-01-31');
    expect(dialog.getByLabelText('Expires on')).toHaveValue('2028-01-31');
    server.refuse = { problems: [{ __typename: 'CertificateProblem', field: 'number', message: 'At most 100 characters.' }] };
    await save();
    expect(await dialog.findByText('At most 100 characters.')).toBeInTheDocument();
    server.refuse = null;
    await save();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const [first, second] = server.asked;
    expect(first?.[1]).toEqual({ id: expect.any(String), personId: 'priya', certification: 'cks', number: null, issuedOn: '2026-01-31', expiresOn: '2028-01-31' });
    expect(second).toEqual(first);
    expect(await items()).toHaveLength(2);
  });

  it('goes on at the first one once it is saved, since the button that led there goes away', async () => {
    const server = new CertificateServer();
    server.certificates = [];
    const { choose, save, issued } = await begin(server);
    await choose('cks', /Security/);
    await issued('2026-01-31');
    await save();
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveFocus());
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Certified Kubernetes Security Specialist');
  });

  it('offers what may have been meant where the framework has changed', async () => {
    const { server, user, dialog, choose, save, issued } = await begin();
    await choose('cks', /Security/);
    await issued('2026-01-31');
    server.refuse = { message: 'The framework knows no such certification.', suggestions: [{ __typename: 'Certification', id: 'ckad', name: 'CKAD instead' }] };
    await save();
    await user.click(await dialog.findByRole('button', { name: 'CKAD instead' }));
    server.refuse = null;
    await save();
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ certification: 'ckad' }));
  });

  it('keeps what was entered when no answer comes', async () => {
    const { server, dialog, choose, save, issued } = await begin();
    await choose('kube dev', /Developer/);
    await issued('2026-01-31');
    server.failure = new TypeError('fetch failed');
    await save();
    expect(await dialog.findByText(/What you entered is still here/)).toBeInTheDocument();
    expect(dialog.getByLabelText('Issued on')).toHaveValue('2026-01-31');
  });
});

describe('changing one', () => {
  it('that was changed elsewhere says what it is now, and replaces that one only when asked again', async () => {
    const { server, user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change Certified/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText('Expires on')).toHaveValue(inDays(12));
    await user.click(dialog.getByRole('checkbox', { name: 'It does not expire' }));
    server.refuse = { reason: 'STALE_REVISION', certificate: certificate('c1', { revision: 7, number: 'LF-77' }) };
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/It says now:.*LF-77/)).toBeInTheDocument();
    server.refuse = null;
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.asked.map(([, input]) => [input.revision, input.expiresOn])).toEqual([[1, null], [7, null]]));
  });

  it('that was removed elsewhere says so', async () => {
    const { server, user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change Certified/ }));
    server.failure = new CombinedGraphQLErrors({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] });
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/It was removed in the meantime/)).toBeInTheDocument();
  });
});
