import { jest } from '@jest/globals';
import { Refused, type DirectoryDoor, type MintedToken } from './directory-door.js';
import { SessionTokens } from './session-tokens.js';

const caller = { address: '1.2.3.4', trace: 't' };

/** A door that the spec opens by hand: each call waits to be answered. */
function handDoor() {
  const waiting: { answer: (seconds?: number) => void; refuse: (error: Error) => void }[] = [];
  let count = 0;
  const mintToken = () =>
    new Promise<MintedToken>((resolve, reject) => {
      const token = `token-${(count += 1)}`;
      waiting.push({ answer: (seconds = 300) => resolve({ token, expiresAt: new Date(Date.now() + seconds * 1000) }), refuse: reject });
    });
  return { door: { mintToken } as unknown as DirectoryDoor, waiting, calls: () => count };
}

describe('the tokens of sessions', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are minted once for all who wait', async () => {
    const { door, waiting, calls } = handDoor();
    const tokens = new SessionTokens(door);
    const asked = [tokens.of('s', caller), tokens.of('s', caller), tokens.of('s', caller)];
    waiting[0]!.answer();
    expect(await Promise.all(asked)).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await tokens.of('s', caller)).toBe('token-1');
    expect(calls()).toBe(1);
  });

  it('are never shared between sessions', async () => {
    const { door, waiting } = handDoor();
    const tokens = new SessionTokens(door);
    const asked = [tokens.of('s1', caller), tokens.of('s2', caller)];
    waiting[1]!.answer();
    waiting[0]!.answer();
    expect(await Promise.all(asked)).toEqual(['token-1', 'token-2']);
  });

  it('are minted anew half a minute before they end', async () => {
    jest.useFakeTimers();
    const { door, waiting, calls } = handDoor();
    const tokens = new SessionTokens(door);
    const first = tokens.of('s', caller);
    waiting[0]!.answer(300);
    await first;
    jest.advanceTimersByTime(265_000);
    expect(await tokens.of('s', caller)).toBe('token-1');
    jest.advanceTimersByTime(10_000);
    const second = tokens.of('s', caller);
    waiting[1]!.answer();
    expect(await second).toBe('token-2');
    expect(calls()).toBe(2);
  });

  it('that end within that half minute serve those who waited, and are not kept', async () => {
    const { door, waiting, calls } = handDoor();
    const tokens = new SessionTokens(door);
    const first = tokens.of('s', caller);
    waiting[0]!.answer(20);
    expect(await first).toBe('token-1');
    void tokens.of('s', caller);
    expect(calls()).toBe(2);
  });

  it('that were being minted when the session was dropped are not kept', async () => {
    const { door, waiting, calls } = handDoor();
    const tokens = new SessionTokens(door);
    const first = tokens.of('s', caller);
    tokens.drop('s');
    waiting[0]!.answer();
    await first;
    void tokens.of('s', caller);
    expect(calls()).toBe(2);
  });

  it('are none for a session that is over; and a failure is not remembered', async () => {
    const { door, waiting } = handDoor();
    const tokens = new SessionTokens(door);
    const over = tokens.of('s', caller);
    waiting[0]!.refuse(new Refused(401, { code: 'UNAUTHENTICATED', message: 'Over.' }));
    expect(await over).toBeNull();
    const failing = tokens.of('s', caller);
    waiting[1]!.refuse(new Error('down'));
    await expect(failing).rejects.toThrow('down');
    const well = tokens.of('s', caller);
    waiting[2]!.answer();
    expect(await well).toBe('token-3');
  });
});
