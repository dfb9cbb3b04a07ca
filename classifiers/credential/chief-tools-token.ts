import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'TB3UyXfpATeY' + 'bE9pZry0PUJ597ur20VLJ5g6';
const token = `ctp_${body}`;

export default defineInfotype({
  title: 'Chief Tools token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['chieftools-pat', 'chieftools-access-token', 'chieftools-refresh-token'] },
  // Personal, access and refresh tokens.
  patterns: [{ regex: /\bct[por]_[A-Za-z0-9]{30,248}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['chief tools', 'token'],
  finds: [
    { text: `CHIEF_TOOLS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `deploy-chief --token ${token}`, match: token, level: 'high' },
    { text: `{"chiefToolsToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Chief Tools with ${token}`, match: token, level: 'high' },
    { text: `refresh ctr_${body}`, match: `ctr_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `CHIEF_TOOLS_TOKEN=ctp_${body.slice(0, 29)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CHIEF_TOOLS_TOKEN=ctp_${'x'.repeat(36)}`, because: 'a placeholder' },
    { text: `CHIEF_TOOLS_TOKEN=${body}`, because: 'without its prefix' },
    { text: `ctx_${body}`, because: 'no such kind of token' },
  ],
});
