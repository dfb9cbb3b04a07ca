import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sig = '7c7edf8996908b48f301d' + '98bd2c7a9b7c7d2a768f30490c8981e80b7aee5f4a6';
const url = `https://acme.s3.eu-central-1.amazonaws.com/report.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${'AKIA' + 'Q7WDLX2RTY9VKB4Z'}%2F20250131%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20250131T080000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=${sig}`;

export default defineInfotype({
  title: 'Presigned URL of Amazon S3',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AUTH_TOKEN' },
  // Parameters in the order the SDKs write them. Surer than the id of the key in it, so that the whole is found.
  patterns: [
    {
      regex:
        /\bhttps:\/\/[\w.-]{1,200}\/[^\s"'<>?]{0,800}\?(?:[^\s"'<>&]{1,1500}&(?:amp;)?){3,10}X-Amz-Signature=[a-f0-9]{64}\b/,
      prior: 0.999,
    },
  ],
  validator: randomText(3),
  context: ['presigned', 'signed url', 's3', 'download'],
  finds: [
    { text: `download ${url}`, match: url, level: 'high' },
    { text: `"presignedUrl": "${url}"`, match: url, level: 'high' },
    { text: `curl -o report.pdf "${url}"`, match: url, level: 'high' },
    { text: `UPLOAD_URL=${url}`, match: url, level: 'high' },
  ],
  ignores: [
    { text: url.replace(/&X-Amz-Signature.*/, ''), because: 'without its signature' },
    { text: url.slice(0, -1), because: 'one character short' },
    { text: `X-Amz-Signature=${sig}`, because: 'the signature alone' },
    { text: url.replace(sig, '<signature>'), because: 'a placeholder' },
  ],
});
