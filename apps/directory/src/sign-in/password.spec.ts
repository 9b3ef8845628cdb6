import { hashPassword, isOutdated, isPassword } from './password.js';

describe('a password', () => {
  it('is known again, by its letters however they were typed, and no other is', async () => {
    const hash = await hashPassword('correct horse, Zoë');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isOutdated(hash)).toBe(false);
    expect(await isPassword('correct horse, Zoe\u0308', hash)).toBe(true);
    for (const other of ['correct horse, Zoe', 'Correct horse, Zoë', '', ' correct horse, Zoë']) expect(await isPassword(other, hash)).toBe(false);
  });

  it('has another hash each time', async () => {
    expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'));
  });

  it('is none where none is kept', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('correct horse', null)).toBe(false);
  });
});
