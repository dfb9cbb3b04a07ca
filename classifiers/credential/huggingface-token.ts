import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'AUZKiBDpMtj' + 'NCHvZlIbcTNzBzZBAeSbWty';
const token = `hf_${body}`;

/** A constant or a name has one case, a token both. */
const random = randomText(3);

export default defineInfotype({
  title: 'Hugging Face token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['huggingface-access-token', 'huggingface-organization-api-token'] },
  // Of a person and, before 2023, of an organisation.
  patterns: [{ regex: /\b(?:hf|api_org)_[A-Za-z0-9]{34,40}\b/, prior: 0.97 }],
  // Letters in both cases: a name in snake case has one.
  validator: {
    ...random,
    test: (candidate) => /[a-z]/.test(candidate.slice(-34)) && /[A-Z]/.test(candidate) && random.test(candidate),
  },
  context: ['hugging face', 'huggingface', 'hf', 'token'],
  finds: [
    { text: `HF_TOKEN=${token}`, match: token, level: 'high' },
    { text: `huggingface-cli login --token ${token}`, match: token, level: 'high' },
    { text: `InferenceClient(token='${token}')`, match: token, level: 'high' },
    { text: `{"hfToken":"${token}"}`, match: token, level: 'high' },
    { text: `- token: ${token}  # Hugging Face`, match: token, level: 'high' },
    { text: `HF_ORG_TOKEN=api_org_${body}`, match: `api_org_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `HF_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `HF_TOKEN=${token}abcdefg`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `HF_TOKEN=hf_${'x'.repeat(34)}`, because: 'a placeholder' },
  ],
});
