import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { session } from '../../lib/session.js';
import { renderPage } from '../../testing/render.js';
import { waitInWords } from './Countdown.js';
import { SessionExpired } from './SessionExpired.js';
import { SignInPage } from './SignInPage.js';
import { WelcomePage } from './WelcomePage.js';

interface Sent {
  path: string;
  body: unknown;
}

/** Answers /auth with a status and says what was sent. */
function answer(status: number, headers: Record<string, string> = {}, body: object = {}): Sent[] {
  const sent: Sent[] = [];
  const response = { ok: status < 300, status, headers: new Map(Object.entries(headers)), json: () => Promise.resolve(body) };
  globalThis.fetch = jest.fn<typeof fetch>().mockImplementation((path, init) => {
    sent.push({ path: String(path), body: JSON.parse(String(init?.body)) });
    return Promise.resolve(response as unknown as Response);
  });
  return sent;
}

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('E-mail'), ' amara@northwind.example');
  await user.type(screen.getByLabelText('Password'), 'right horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

afterEach(() => jest.useRealTimers());

describe('signing in', () => {
  it('leads on to where the reader was heading', async () => {
    const user = userEvent.setup();
    const sent = answer(204);
    const { router } = renderPage(<SignInPage />, { at: '/sign-in?next=%2Fmatrix%3Fteam%3Dt1' });
    await fill(user);
    expect(sent).toEqual([{ path: '/auth/sign-in', body: { email: 'amara@northwind.example', password: 'right horse' } }]);
    expect(router.state.location).toMatchObject({ pathname: '/matrix', search: '?team=t1' });
  });

  it('says when it is wrong, not which of the two', async () => {
    const user = userEvent.setup();
    answer(401);
    renderPage(<SignInPage />);
    await fill(user);
    expect(screen.getByRole('alert')).toHaveTextContent('This e-mail and password do not belong together');
  });

  it('says how long a lockout lasts, and opens again when it is over', async () => {
    answer(429, { 'retry-after': '95' });
    const user = userEvent.setup({ advanceTimers: (milliseconds) => jest.advanceTimersByTime(milliseconds) });
    jest.useFakeTimers();
    renderPage(<SignInPage />);
    await fill(user);
    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(screen.getByRole('alert')).toHaveTextContent('You can try again in 2 minutes.');
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled();
    for (let second = 0; second < 96; second += 1) await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  });

  it('tells an outage from a wrong password', async () => {
    const user = userEvent.setup();
    answer(503);
    renderPage(<SignInPage />);
    await fill(user);
    expect(screen.getByRole('alert')).toHaveTextContent('Waymark cannot be reached');
  });

  it('waiting times are in words and never promise too little', () => {
    expect([1, 59, 60, 61, 900].map(waitInWords)).toEqual(['1 second', '59 seconds', '1 minute', '2 minutes', '15 minutes']);
  });
});

describe('an invitation', () => {
  it('asks for the password twice and sends the token of the address', async () => {
    const user = userEvent.setup();
    const sent = answer(204);
    renderPage(<WelcomePage />, { at: '/welcome#token=one-time' });
    await user.type(screen.getByLabelText('Password'), 'correct horse battery');
    await user.type(screen.getByLabelText('Password again'), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Set password and sign in' }));
    expect(screen.getByText('The two are not the same')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('Password again'), ' battery');
    await user.click(screen.getByRole('button', { name: 'Set password and sign in' }));
    expect(sent).toEqual([{ path: '/auth/accept-invitation', body: { token: 'one-time', password: 'correct horse battery' } }]);
  });

  it('without its token says what to do', () => {
    renderPage(<WelcomePage />, { at: '/welcome' });
    expect(screen.getByRole('heading', { name: 'This link is not complete' })).toBeInTheDocument();
  });
});

describe('a session that ends in the middle of work', () => {
  it('covers the page with a sign-in for the same person, and goes when they are back', async () => {
    const user = userEvent.setup();
    const sent = answer(204);
    renderPage(<SessionExpired />);
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => session.expire());
    expect(await screen.findByRole('dialog', { name: 'Your session has ended' })).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toHaveValue('priya@northwind.example');
    expect(screen.getByLabelText('E-mail')).toHaveAttribute('readonly');
    await user.type(screen.getByLabelText('Password'), 'right horse');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(sent).toHaveLength(1);
    expect(session.current()).toBe('present');
  });
});
