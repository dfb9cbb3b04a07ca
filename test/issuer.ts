import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An issuer of tokens that really listens, with keys of its own. */
export interface TestIssuer {
  readonly url: string;
  /** A token for Ann, of the audience `clearmark`, good for five minutes, but for what is said. */
  token(claims?: JWTPayload, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Makes another key, which signs from now on; the old one is not published any more. */
  rotate(alg?: string): Promise<void>;
  /** How often its keys were asked for. */
  asked(): number;
  /** What it answers with instead of its documents: a status, or `hang` for nothing at all. */
  fail(how: number | 'hang' | null): void;
  close(): Promise<void>;
}

export async function startTestIssuer(alg = 'ES256'): Promise<TestIssuer> {
  let signer = await newSigner(alg);
  let asked = 0;
  let failure: number | 'hang' | null = null;
  const server = createServer((request, response) => {
    if (failure === 'hang') return;
    if (failure !== null) {
      response.writeHead(failure).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
    } else {
      asked++;
      response.end(JSON.stringify({ keys: [signer.jwk] }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload = { iss: url, aud: 'clearmark', sub: 'ann@example.com', iat: now, exp: now + 300, ...claims };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: signer.alg, kid: signer.kid, typ: 'at+jwt', ...header })
        .sign(signer.key);
    },
    async rotate(next = alg) {
      signer = await newSigner(next);
    },
    asked: () => asked,
    fail(how) {
      failure = how;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

let keys = 0;
async function newSigner(alg: string) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = `key-${++keys}`;
  return { key: privateKey, kid, alg, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}
