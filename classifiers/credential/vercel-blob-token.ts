import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EUc13ptGlBXRK48H_17ULgwRI' + 'tyHVjU7fJ0uSxojMlfgV8O';
const token = `vercel_blob_rw_${body}`;

export default defineInfotype({
  title: 'Vercel Blob read-write token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bvercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,36}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['vercel', 'blob'],
  finds: [
    { text: `BLOB_READ_WRITE_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"blobReadWriteToken": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}abcdefgh`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `vercel_blob_rw_${'x'.repeat(16)}_${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
