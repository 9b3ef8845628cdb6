import { beforeAll } from '@jest/globals';
import { base64url, SignJWT } from 'jose';
import { makeKey, signAs, someone, type Key } from '../testing/keys.js';
import { TokenSigner, TokenVerifier } from './token.js';

let key: Key;
let stranger: Key;
let verifier: TokenVerifier;
beforeAll(async () => {
  [key, stranger] = [await makeKey(), await makeKey()];
  verifier = new TokenVerifier(key.publicKeys);
});

const ada = someone('engineer', 'manager');
const refused = { code: 'UNAUTHENTICATED', message: 'Sign in again.' };

/** A token whose parts are written as given and signed by nobody, or with what signature is given. */
const written = (header: object, claims: object, signature = '') => [header, claims].map((part) => base64url.encode(JSON.stringify(part))).join('.') + `.${signature}`;

describe('a token', () => {
  it('says again what was signed', async () => {
    const token = await new TokenSigner(key.privateJwk).sign(ada);
    expect(await verifier.verify(token)).toEqual(ada);
  });

  it('carries nothing but person, organisation, roles and its times', async () => {
    const [, claims = ''] = (await new TokenSigner(key.privateJwk).sign(ada)).split('.');
    const { iat, exp, ...rest } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    expect(rest).toEqual({ sub: ada.personId, org: ada.organisationId, roles: ada.roles, iss: 'waymark-directory', aud: 'waymark-services' });
    expect(exp - iat).toBe(300);
  });

  it('is accepted by either key while one key gives way to another', async () => {
    const [old, next] = [await makeKey('old'), await makeKey('next')];
    const both = new TokenVerifier(JSON.stringify({ keys: [old.jwk, next.jwk] }));
    for (const { privateJwk } of [old, next]) expect(await both.verify(await new TokenSigner(privateJwk).sign(ada))).toEqual(ada);
    await expect(new TokenVerifier(next.publicKeys).verify(await new TokenSigner(old.privateJwk).sign(ada))).rejects.toMatchObject(refused);
  });

  it('cannot be told apart among several keys without names, so such keys are refused at the start', () => {
    expect(() => new TokenVerifier(JSON.stringify({ keys: [key.jwk, stranger.jwk] }))).toThrow('each needs a kid');
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ['expired', { exp: now - 1 }],
    ['without an end', { exp: undefined }],
    ['not yet valid', { nbf: now + 600 }],
    ['for another audience', { aud: 'somebody-else' }],
    ['for no audience', { aud: undefined }],
    ['of another issuer', { iss: 'somebody-else' }],
    ['without a person', { sub: undefined }],
    ['with a person that is no id', { sub: 'admin' }],
    ['without an organisation', { org: undefined }],
    ['with an organisation that is no id', { org: `' or true --` }],
    ['without roles', { roles: undefined }],
    ['with a role that is none', { roles: ['engineer', 'root'] }],
    ['with a role for roles', { roles: 'admin' }],
  ])('is refused when it is %s, though signed by our key', async (_what, otherwise) => {
    expect(await verifier.verify(await signAs(key, ada))).toEqual(ada);
    await expect(verifier.verify(await signAs(key, ada, otherwise))).rejects.toMatchObject(refused);
  });

  it('is refused when another key signed it, also one that goes by the name of ours', async () => {
    await expect(verifier.verify(await signAs(stranger, ada))).rejects.toMatchObject(refused);
    const named = new TokenVerifier((await makeKey('ours')).publicKeys);
    await expect(named.verify(await new TokenSigner((await makeKey('ours')).privateJwk).sign(ada))).rejects.toMatchObject(refused);
  });

  it('is refused when a claim was changed after signing', async () => {
    const [header, claims = '', signature] = (await signAs(key, ada)).split('.');
    const changed = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), roles: ['admin'] };
    await expect(verifier.verify([header, base64url.encode(JSON.stringify(changed)), signature].join('.'))).rejects.toMatchObject(refused);
  });

  it('is refused when nobody signed it, however it says so', async () => {
    const [, claims = ''] = (await signAs(key, ada)).split('.');
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
    for (const alg of ['none', 'None', 'NONE', '', 'EdDSA']) await expect(verifier.verify(written({ alg, typ: 'JWT' }, said))).rejects.toMatchObject(refused);
  });

  it('is refused when our public key was taken for a shared secret', async () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { org: ada.organisationId, roles: ['admin'], sub: ada.personId, iss: 'waymark-directory', aud: 'waymark-services', exp: now + 300 };
    for (const secret of [key.publicKeys, JSON.stringify(key.jwk), key.jwk.x ?? '']) {
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret.padEnd(32, '=')));
      await expect(verifier.verify(token)).rejects.toMatchObject(refused);
    }
  });

  it('is refused when it brings the key that signed it', async () => {
    const claims = { org: ada.organisationId, roles: ['admin'], sub: ada.personId, iss: 'waymark-directory', aud: 'waymark-services', exp: now + 300 };
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', jwk: stranger.jwk }).sign(stranger.privateKey);
    await expect(verifier.verify(token)).rejects.toMatchObject(refused);
  });

  it.each(['', '.', '..', 'null', 'a.b.c', 'x'.repeat(100_000)].map((text) => [text.slice(0, 9), text] as const))('is refused when it is none: "%s"', async (_shown, text) => {
    await expect(verifier.verify(text)).rejects.toMatchObject(refused);
  });
});

describe('a private key that cannot be read', () => {
  it('is not quoted in the failure', () => {
    for (const secret of ['secret-that-is-no-json', '{"kty":"OKP","d":"secret-that-is-no-json"']) {
      expect(() => new TokenSigner(secret)).toThrow(/^((?!secret-that).)*$/);
    }
  });
});
