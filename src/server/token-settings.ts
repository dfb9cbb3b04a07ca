import { readFile } from 'node:fs/promises';
import type { KeyPlace } from '../app/token-keys.js';
import type { TokenSettings } from '../app/tokens.js';
import { ConfigError, type OidcConfig } from '../config.js';

/** What verifies tokens, as it is configured. @throws {ConfigError} when a file with keys cannot be used */
export async function tokenSettings(oidc: OidcConfig): Promise<TokenSettings> {
  const { jwks, ...settings } = oidc;
  return { ...settings, keys: await placeOf(oidc.issuer, jwks) };
}

async function placeOf(issuer: string, jwks: string | undefined): Promise<KeyPlace> {
  if (jwks === undefined) return { kind: 'discovered', issuer };
  if (/^https?:\/\//.test(jwks)) return { kind: 'url', url: jwks };
  const text = await readFile(jwks, 'utf8').catch(() => {
    throw new ConfigError(['CLEARMARK_OIDC_JWKS: the file cannot be read; name one that can, or a URL']);
  });
  const keys = keySet(text);
  if (!keys) throw new ConfigError(['CLEARMARK_OIDC_JWKS: the file holds no JSON Web Key Set, {"keys": […]}']);
  return { kind: 'given', keys };
}

function keySet(text: string): Extract<KeyPlace, { kind: 'given' }>['keys'] | null {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value?.keys) ? value : null;
  } catch {
    return null;
  }
}
