import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** Base 64 of a user, a colon and a password. */
function holdsCredentials(candidate: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(candidate)) return false;
  const text = Buffer.from(candidate, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon > 0 && colon < text.length - 1 && !/\p{Cc}|\ufffd/u.test(text) && !isPlaceholder(text.slice(colon + 1));
}

const encode = (text: string) => Buffer.from(text).toString('base64');
const jane = encode('jane' + ':Kx8vT2mZ!r');
const robot = encode('_json_key' + ':q7WdLx2RtY9v');

export default defineInfotype({
  title: 'Registry credentials of Docker',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // config.json and the secrets of type kubernetes.io/dockerconfigjson.
  patterns: [
    { regex: /["']auth["']\s{0,3}:\s{0,3}["'](?<value>[A-Za-z0-9+/]{8,3000}={0,2})["']/, prior: 0.8 },
    { regex: /\\"auth\\"\s{0,3}:\s{0,3}\\"(?<value>[A-Za-z0-9+/]{8,3000}={0,2})\\"/, prior: 0.8 },
  ],
  // No check digit, but few words decode to a text with a colon.
  validator: { test: holdsCredentials, chance: 0.001, unchecked: () => true },
  context: ['auths', 'docker', 'registry', 'dockerconfigjson'],
  finds: [
    { text: `{"auths":{"https://index.docker.io/v1/":{"auth":"${jane}"}}}`, match: jane, level: 'high' },
    { text: `{ "auths": { "ghcr.io": { "auth" : "${robot}" } } }`, match: robot, level: 'high' },
    { text: `.dockerconfigjson: "{\\"auths\\":{\\"r\\":{\\"auth\\":\\"${jane}\\"}}}"`, match: jane, level: 'high' },
    { text: `'auth': '${robot}'`, match: robot, level: 'high' },
  ],
  ignores: [
    { text: `{"auth":"${encode('no colon here')}"}`, because: 'no colon inside' },
    { text: '{"auth":"basicAuthentication"}', because: 'a word' },
    { text: `{"auth":"${encode('user:password')}"}`, because: 'a placeholder inside' },
    { text: '{"auths":{"ghcr.io":{}}}', because: 'none: a helper keeps it' },
  ],
});
