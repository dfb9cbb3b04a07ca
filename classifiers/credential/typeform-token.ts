import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'r0FfhH4aJ3eW7emcmZXB8' + '5nt9PLT3bTfUVm2qQq' + 'SoaqnFzZT2IwRXSGg7H1';
const token = `tfp_${body}`;

export default defineInfotype({
  title: 'Typeform API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'typeform-api-token' },
  patterns: [{ regex: /\btfp_[\w=.-]{40,59}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['typeform'],
  finds: [
    { text: `TYPEFORM_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"typeformToken": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `tfp_${body.slice(25)}`, because: 'too short' },
    { text: `${token}ab`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `tfp_${'x'.repeat(59)}`, because: 'a placeholder' },
  ],
});
