import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'uQALDujS802K5S9CXed7w' + 'fKyCga_jBc5cVLAqrTHR4IYWZT1zaMCYb_p0EuDVGCS';
const token = `fio-u-${body}`;

export default defineInfotype({
  title: 'Frame.io developer token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'frameio-api-token' },
  patterns: [{ regex: /\bfio-u-[A-Za-z0-9_=-]{64}(?![\w=-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['frame.io', 'developer token'],
  finds: [
    { text: `FRAMEIO_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `FrameioClient('${token}')`, match: token, level: 'high' },
    { text: `{"frameioToken":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `FRAMEIO_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `FRAMEIO_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `FRAMEIO_TOKEN=fio-u-${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
