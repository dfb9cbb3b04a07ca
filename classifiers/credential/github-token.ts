import { defineInfotype } from '../../src/detect/infotype.js';

const body = '16C7e42F292c6912E7710c838347Ae178B4a';
const classic = `ghp_${body}`;
const fineGrained = `github_pat_${'11ABCDEFG0aBcDeFgHiJkL'}_${'k9'.repeat(29)}z`;

export default defineInfotype({
  title: 'GitHub token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    purview: 'GitHub Personal Access Token',
    gitleaks: ['github-pat', 'github-fine-grained-pat', 'github-oauth', 'github-app-token', 'github-refresh-token'],
  },
  // Personal, OAuth, user-to-server, server-to-server, refresh; then the fine-grained form (GitHub, token formats).
  patterns: [
    { regex: /\bgh[pousr]_[A-Za-z0-9]{36,251}\b/, prior: 0.98 },
    { regex: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/, prior: 0.99 },
  ],
  context: ['github', 'token', 'gh token'],
  finds: [
    { text: `GITHUB_TOKEN=${classic}`, match: classic, level: 'high' },
    { text: `oauth: gho_${body};`, match: `gho_${body}`, level: 'high' },
    { text: `token "${fineGrained}"`, match: fineGrained, level: 'high' },
    { text: `Authorization: token ghs_${body}`, match: `ghs_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `ghp_${body.slice(1)}`, because: '35 characters' },
    { text: `ghx_${body}`, because: 'no such kind of token' },
    { text: `aghp_${body}`, because: 'inside a longer token' },
    { text: 'ghp_xxxx', because: 'a placeholder' },
  ],
});
