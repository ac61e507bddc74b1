import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { SignJWT, UnsecuredJWT } from 'jose';
import { AdapterError } from '../../../src/domain/adapter.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { jwtAuthentication, type JwtOptions } from '../../../src/gateway/jwt/jwt-authentication.js';
import { decode } from '../../../src/protocol/decode.js';
import { NumberedSource } from '../numbered-source.js';
import { AUDIENCE, ISSUER, TokenIssuer } from './token-issuer.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function opened(options: Partial<JwtOptions> = {}, alg?: string) {
  const issuer = await TokenIssuer.open(alg);
  ends.push(() => issuer.close());
  const authenticate = await jwtAuthentication({ keys: await issuer.serve(), audience: AUDIENCE, issuer: ISSUER, cooldownMs: 0, ...options });
  const viewer = (token: string | undefined) => authenticate(token, new AbortController().signal);
  const refused = async (token: string | undefined) => {
    const error: unknown = await viewer(token).then(() => undefined, (reason: unknown) => reason);
    return error instanceof AdapterError ? [error.code, error.detail] : error;
  };
  return { issuer, viewer, refused };
}

const GROUPS = { skill_groups: ['card', 'loan'], people: 'masked' };
const EXPIRED = Math.floor(Date.now() / 1000) - 31;

describe('a verified token', () => {
  it('says whose it is, what he may see, and when it ends', async () => {
    const { issuer, viewer } = await opened();
    const { expiresInMs, ...told } = await viewer(await issuer.token(GROUPS));
    assert.deepEqual(told, { name: '李雷', skillGroups: ['card', 'loan'], people: 'masked' });
    assert.ok(expiresInMs !== undefined && expiresInMs > 600_000 && expiresInMs <= 630_000, 'with the tolerance of 30 s');
  });

  it('is read by the names that the host’s issuer gives its claims', async () => {
    const { issuer, viewer } = await opened({ claims: { name: 'email', skillGroups: 'https://acme.example/groups', people: 'realm_access.roles' }, people: { 'desk-lead': 'named', analyst: 'masked' } });
    const token = await issuer.token({ 'email': 'li@acme.example', 'https://acme.example/groups': 'card', 'realm_access': { roles: ['analyst', 'desk-lead', 'offline'] } });
    const { name, people, skillGroups } = await viewer(token);
    assert.deepEqual([name, people, skillGroups], ['li@acme.example', 'named', ['card']]);
  });

  it('opens all groups by a star, nothing by a claim that somebody forgot, and no person by a role that is not known', async () => {
    const { issuer, viewer, refused } = await opened();
    assert.deepEqual((({ people, skillGroups }) => [people, skillGroups])(await viewer(await issuer.token({ skill_groups: '*', people: 'constructor' }))), ['team', undefined]);
    assert.deepEqual((await viewer(await issuer.token({ skill_groups: [] }))).skillGroups, []);
    assert.deepEqual(await refused(await issuer.token({ people: 'named' })), ['forbidden', 'the token names no skill groups in skill_groups']);
    assert.deepEqual(await refused(await issuer.token({ skill_groups: { card: true } })), ['forbidden', 'the token names no skill groups in skill_groups']);
    assert.deepEqual(await refused(await issuer.token({ ...GROUPS, name: '', sub: '' })), ['unauthorised', 'the token does not say whose it is']);
    assert.equal((await viewer(await issuer.token({ ...GROUPS, name: 7 }))).name, 'u1', 'the subject, where there is no name');
  });

  for (const alg of ['RS256', 'ES384', 'EdDSA'])
    it(`may be signed by ${alg}`, async () => {
      const { issuer, viewer } = await opened({}, alg);
      assert.equal((await viewer(await issuer.token(GROUPS))).name, '李雷');
    });

  it('does not hold when it is forged, of no signature, late, early, for somebody else or of another issuer', async () => {
    const { issuer, refused } = await opened();
    const sound = await issuer.token(GROUPS);
    const [head = '', body = '', signature = ''] = sound.split('.');
    const other = await TokenIssuer.open();
    const claims = { ...GROUPS, sub: 'u1', aud: AUDIENCE, iss: ISSUER };
    const more = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()) as object, skill_groups: ['*'] })).toString('base64url');
    const keys = JSON.stringify(await issuer.keySet());
    for (const [words, token] of [
      ['another body under its signature', `${head}.${more}.${signature}`],
      ['a signature of nobody', `${head}.${body}.${'A'.repeat(signature.length)}`],
      ['no signature', `${head}.${body}.`],
      ['the algorithm none', new UnsecuredJWT(claims).setExpirationTime('1h').encode()],
      ['none in the header of another', `${Buffer.from('{"alg":"none","kid":"first"}').toString('base64url')}.${body}.`],
      ['the public key as a shared secret', await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'first' }).setExpirationTime('1h').sign(new TextEncoder().encode(keys))],
      ['another key of the same name', await other.token(GROUPS)],
      ['a key that nobody knows', await issuer.token(GROUPS, { kid: 'unknown' })],
      ['for somebody else', await issuer.token({ ...GROUPS, aud: 'payroll' })],
      ['for nobody', await issuer.token({ ...GROUPS, aud: undefined as never })],
      ['another issuer', await issuer.token({ ...GROUPS, iss: 'https://evil.example' })],
      ['not yet', await issuer.token({ ...GROUPS, nbf: Math.floor(Date.now() / 1000) + 120 })],
      ['without an end', await issuer.token({ ...GROUPS, exp: undefined as never })],
      ['rubbish', 'rubbish'],
      ['two parts', `${head}.${body}`],
    ] as const) assert.deepEqual(await refused(token), ['unauthorised', 'the token does not hold'], words);
    assert.deepEqual(await refused(await issuer.token({ ...GROUPS, exp: EXPIRED })), ['unauthorised', 'the token has expired']);
    assert.deepEqual(await refused(undefined), ['unauthorised', 'a bearer token is missing']);
  });

  it('holds though the clocks differ by less than is tolerated', async () => {
    const { issuer, viewer } = await opened();
    assert.equal((await viewer(await issuer.token({ ...GROUPS, exp: Math.floor(Date.now() / 1000) - 20 }))).name, '李雷');
  });

  it('is verified by keys that were rotated, and no longer by those before', async () => {
    const { issuer, viewer, refused } = await opened();
    const old = await issuer.token(GROUPS);
    await viewer(old);
    await viewer(old);
    assert.equal(issuer.asked, 1, 'known keys are not asked for again');
    await issuer.rotate('second');
    assert.equal((await viewer(await issuer.token(GROUPS))).name, '李雷');
    assert.equal(issuer.asked, 2);
    assert.deepEqual(await refused(old), ['unauthorised', 'the token does not hold']);
  });

  it('asks for keys no more often than it is told, whatever key ids are made up', async () => {
    const { issuer, viewer, refused } = await opened({ cooldownMs: 60_000 });
    await viewer(await issuer.token(GROUPS));
    for (let made = 0; made < 20; made++) await refused(await issuer.token(GROUPS, { kid: `made up ${made}` }));
    assert.equal(issuer.asked, 1);
  });

  it('is neither taken nor refused while the keys cannot be had', async () => {
    const { issuer, viewer, refused } = await opened();
    issuer.isAway = true;
    const [code, detail] = (await refused(await issuer.token(GROUPS))) as [string, string];
    assert.equal(code, 'unavailable');
    assert.match(detail, /^the keys cannot be had: /);
    issuer.isAway = false;
    assert.equal((await viewer(await issuer.token(GROUPS))).name, '李雷');
  });

  it('is verified by keys out of a file, which may be another file by and by', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cockpit-keys-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'keys.json');
    const issuer = await TokenIssuer.open();
    writeFileSync(file, JSON.stringify(await issuer.keySet()));
    const { viewer, refused } = await opened({ keys: file });
    const old = await issuer.token(GROUPS);
    assert.equal((await viewer(old)).name, '李雷');
    await issuer.rotate('second');
    assert.deepEqual(await refused(await issuer.token(GROUPS)), ['unauthorised', 'the token does not hold']);
    writeFileSync(file, JSON.stringify(await issuer.keySet()));
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    assert.equal((await viewer(await issuer.token(GROUPS))).name, '李雷');
    assert.deepEqual(await refused(old), ['unauthorised', 'the token does not hold']);
    await assert.rejects(jwtAuthentication({ keys: path.join(folder, 'none.json'), audience: AUDIENCE }), /ENOENT/);
    await assert.rejects(jwtAuthentication({ keys: file, audience: [] }), /^RangeError: invalid audience: none$/);
  });

  it('is refused at every door of a gateway with the contract’s code', async () => {
    const issuer = await TokenIssuer.open();
    ends.push(() => issuer.close());
    const authenticate = await jwtAuthentication({ keys: await issuer.serve(), audience: AUDIENCE });
    const gateway = new Gateway({ adapter: new NumberedSource(), authenticate });
    ends.push(() => gateway.close(100));
    const url = await gateway.listen();
    const expired = await issuer.token({ ...GROUPS, exp: EXPIRED });
    for (const path of ['/v1/describe', '/v1/query', '/v1/live', '/v1/act']) {
      const response = await fetch(new URL(path, url), { method: path === '/v1/describe' ? 'GET' : 'POST', headers: { 'authorization': `Bearer ${expired}`, 'content-type': 'application/json' }, ...(path !== '/v1/describe' && { body: '{}' }) });
      assert.deepEqual([response.status, response.headers.get('www-authenticate'), decode('FailureReply', await response.text()).error], [401, 'Bearer', { code: 'unauthorised', detail: 'the token has expired' }], path);
    }
    assert.equal((await fetch(new URL('/v1/describe', url), { headers: { authorization: `Bearer ${await issuer.token({})}` } })).status, 403);
  });
});
