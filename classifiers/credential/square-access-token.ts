import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'OL1ckSY-i5F8V1Go6bBQb' + 'PSkYwbwnbZMtAddikdb' + '_VlBUGhtM_eEGRPUzeU2';
const token = `EAAA${body}`;

export default defineInfotype({
  title: 'Square access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'square-access-token' },
  patterns: [
    { regex: /\b(?:EAAA[\w-]{60}|sq0atp-[\w-]{22})(?![\w-])/, prior: 0.97 },
    assignedTo(['square'], '(?:EAAA|sq0atp-)[\\w-]{22,60}'),
  ],
  validator: randomText(3.5),
  context: ['square', 'access token'],
  finds: [
    { text: `SQUARE_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"squareAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
    { text: `token sq0atp-${body.slice(0, 22)}`, match: `sq0atp-${body.slice(0, 22)}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `EAAA${'x'.repeat(60)}`, because: 'a placeholder' },
  ],
});
