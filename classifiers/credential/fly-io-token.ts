import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `fo1_${'g0qX_PIRveqnLL' + 'mydIsnnRN9ocCUq6kXDVk88i3v1sZ'}`;
const macaroon = `fm2_${'JBQgB4Osfr9OVugR11a0wMx+F+r+B/DUFOaGRLnf5GRT0a9Qc6Khqr8glXyZ1LmJsHR02icda' + '1j71CIYCRrxBN7PGqzShuObaLJgJ/KXd6GpHqAqA0bm24zabvmvgbk/WCKZXxVK5XYerAZir3lzXD3dYhGfSsrH8JLhGSeceVyBXijXQEtFyAsxQncABQbngztfTRNDx/WrjMIUndGHJQeYx1AQ'}==`;

export default defineInfotype({
  title: 'Fly.io token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'flyio-access-token' },
  // Tokens of people, then macaroons.
  patterns: [
    { regex: /\bfo1_[A-Za-z0-9_-]{43}(?![\w-])/, prior: 0.98 },
    { regex: /\bfm(?:1[ar]|2)_[A-Za-z0-9+/]{100,3000}={0,3}(?![A-Za-z0-9+/=])/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['fly', 'flyio', 'fly api token', 'macaroon'],
  finds: [
    { text: `FLY_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `FLY_API_TOKEN="FlyV1 ${macaroon}"`, match: macaroon, level: 'high' },
    { text: `fly deploy -t ${token}`, match: token, level: 'high' },
    { text: `{"flyApiToken":"${macaroon}"}`, match: macaroon, level: 'high' },
  ],
  ignores: [
    { text: `FLY_API_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `FLY_API_TOKEN=${token}a`, because: 'one character too long' },
    { text: 'FLY_API_TOKEN=fm2_abc', because: 'too short' },
    { text: `fo1_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
