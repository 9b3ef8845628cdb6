import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { priya, renderPage } from '../../testing/render.js';
import { certificate, CertificateServer } from './certificates.fixture.js';
import { RegistryPage } from './RegistryPage.js';

async function open(at = '/certificates/registry', certificates = ['c1', 'c2', 'c3'].map((id) => certificate(id, { number: id }))) {
  const user = userEvent.setup();
  const server = new CertificateServer();
  server.certificates = certificates;
  const { router } = renderPage(<RegistryPage />, { link: server.link, at, viewer: { ...priya, roles: ['HR'] } });
  await screen.findByRole('heading', { level: 1 });
  return { user, server, router };
}

const rows = () => within(screen.getByRole('table', { name: 'Certificates' })).getAllByRole('row').slice(1);

describe('the registry', () => {
  it('has every certificate with its holder, page by page', async () => {
    const { user } = await open();
    expect(await screen.findByText('3 certificates, the first 2 shown')).toBeInTheDocument();
    expect(rows()[0]).toHaveTextContent(/Amara Okafor.*Certified Kubernetes Application Developer.*Expires in 12 days.*None/);
    expect(within(rows()[0]!).getByRole('link', { name: 'Amara Okafor' })).toHaveAttribute('href', '/people/amara/certificates');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('3 certificates')).toBeInTheDocument();
    expect(rows()).toHaveLength(3);
  });

  it('is filtered by what stands in the address, and writes it there', async () => {
    const { user, server, router } = await open('/certificates/registry?certification=ckad&state=expired');
    await screen.findByText(/3 certificates/);
    expect(server.asked[0]?.[1]).toMatchObject({ search: null, certificationId: 'ckad', validity: 'EXPIRED' });
    await user.click(screen.getByRole('combobox', { name: 'State' }));
    await user.click(await screen.findByRole('option', { name: 'Expires soon' }));
    await waitFor(() => expect(router.state.location.search).toBe('?certification=ckad&state=expiring'));
    await waitFor(() => expect(server.asked.at(-1)?.[1]).toMatchObject({ validity: 'EXPIRING' }));
  });

  it('of which nothing is found offers all again', async () => {
    const { user } = await open('/certificates/registry?search=nobody');
    await user.click(await screen.findByRole('button', { name: 'Show all' }));
    expect(await screen.findByText(/3 certificates/)).toBeInTheDocument();
  });

  it('that is empty says how it fills', async () => {
    await open('/certificates/registry', []);
    expect(await screen.findByText('Nobody has recorded a certificate yet')).toBeInTheDocument();
  });
});
