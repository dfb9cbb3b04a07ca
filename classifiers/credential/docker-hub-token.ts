import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 's4mqfPzFv' + '_Q3ksrEe8qeNSnJ242';
const token = `dckr_pat_${body}`;
const org = `dckr_oat_${'b13LKplf8h' + 'gI2GR61WrXOtYavJAYMxB3'}`;

export default defineInfotype({
  title: 'Docker Hub access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of a person and of an organisation.
  patterns: [{ regex: /\bdckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})(?![\w-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['docker', 'docker hub', 'dockerhub', 'access token'],
  finds: [
    { text: `DOCKERHUB_TOKEN=${token}`, match: token, level: 'high' },
    { text: `docker login -u jane -p ${token}`, match: token, level: 'high' },
    { text: `echo ${token} | docker login --password-stdin`, match: token, level: 'high' },
    { text: `{"dockerhubToken":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
    { text: `DOCKER_OAT=${org}`, match: org, level: 'high' },
  ],
  ignores: [
    { text: `DOCKERHUB_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DOCKERHUB_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DOCKERHUB_TOKEN=dckr_pat_${'x'.repeat(27)}`, because: 'a placeholder' },
    { text: `DOCKERHUB_TOKEN=dckr_xat_${body}`, because: 'no such kind of token' },
  ],
});
