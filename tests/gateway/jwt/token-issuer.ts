/** Issues real tokens, signed with real keys, and serves their public halves on this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

interface KeyPair {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const AUDIENCE = 'cockpit';
export const ISSUER = 'https://issuer.example';

export class TokenIssuer {
  #pair: KeyPair | undefined;
  #server: Server | undefined;
  /** How often the keys were asked for. */
  asked = 0;
  /** Whether nobody gets the keys. */
  isAway = false;

  static async open(alg = 'ES256'): Promise<TokenIssuer> {
    const issuer = new TokenIssuer();
    await issuer.rotate('first', alg);
    return issuer;
  }

  /** Signs with another key from now on, and forgets the one before. */
  async rotate(kid: string, alg = 'ES256'): Promise<void> {
    this.#pair = { kid, alg, ...(await generateKeyPair(alg)) };
  }

  async keySet(): Promise<object> {
    const { kid, alg, publicKey } = this.#current();
    return { keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }] };
  }

  async serve(): Promise<string> {
    const server = createServer((_, response) => {
      this.asked++;
      if (this.isAway) return void response.writeHead(503).end();
      void this.keySet().then((keys) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(keys)));
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  /** A token of these claims; in time, for here and of this issuer unless they say otherwise. */
  async token(claims: JWTPayload, header: { readonly kid?: string } = {}): Promise<string> {
    const { kid, alg, privateKey } = this.#current();
    const all = { sub: 'u1', name: '李雷', aud: AUDIENCE, iss: ISSUER, exp: Math.floor(Date.now() / 1000) + 600, ...claims };
    return new SignJWT(all).setProtectedHeader({ alg, kid, ...header }).sign(privateKey);
  }

  #current(): KeyPair {
    if (!this.#pair) throw new Error('no key');
    return this.#pair;
  }
}
