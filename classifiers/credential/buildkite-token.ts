import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `bkua_${'a40f562cd0504' + 'ff6acdae602ec982960fbc7ad19'}`;
const agent = 'mahig0tiyigzu4a8' + 'vzwk5wdcn7rlkos8mefsvh7924yxf60k4q';

export default defineInfotype({
  title: 'Buildkite API or agent token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // API access tokens, then the agent tokens.
  patterns: [
    { regex: /\bbkua_[a-z0-9]{40}\b/, prior: 0.98 },
    { regex: /\bbk(?:ct|at|aj|pt)_[A-Za-z0-9_-]{32,100}(?![\w-])/, prior: 0.9 },
    assignedTo(['buildkite agent', 'buildkite token', 'buildkite cluster'], '(?=[a-z]{0,49}\\d)[a-z0-9]{50}'),
  ],
  validator: randomText(3),
  context: ['buildkite', 'agent token', 'api token'],
  finds: [
    { text: `BUILDKITE_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `curl -H "Authorization: Bearer ${token}" https://api.buildkite.com/v2/user`, match: token, level: 'high' },
    { text: `BUILDKITE_AGENT_TOKEN=${agent}`, match: agent, level: 'high' },
    { text: `{"buildkiteAgentToken":"${agent}"}`, match: agent, level: 'high' },
  ],
  ignores: [
    { text: `BUILDKITE_API_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `BUILDKITE_API_TOKEN=${token}a`, because: 'one character too long' },
    { text: `digest ${agent}`, because: 'an agent token without its name' },
    { text: `bkua_${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
