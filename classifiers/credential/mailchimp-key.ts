import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '36faa95a30adadb1e' + 'f0f073fc1d99bab';
const token = `${body}`;
const key = `${token}-us14`;

export default defineInfotype({
  title: 'Mailchimp API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'mailchimp-api-key' },
  // The data centre stands behind the key.
  patterns: [{ regex: /\b[0-9a-f]{32}-us[1-9]\d?(?![\w-])/, prior: 0.95 }],
  validator: randomText(3),
  context: ['mailchimp', 'mailchimp api key', 'mc api key', 'mailing list'],
  finds: [
    { text: `MAILCHIMP_API_KEY=${key}`, match: key, level: 'high' },
    { text: `{"apiKey": "${key}"}`, match: key, level: 'high' },
    { text: `MailchimpSDK.initialize('${token}-us6')`, match: `${token}-us6`, level: 'high' },
    { text: `curl --user any:${key} https://us14.api.mailchimp.com/3.0/`, match: key, level: 'high' },
  ],
  ignores: [
    { text: key.slice(1), because: '31 digits' },
    { text: `a${key}`, because: '33 digits' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `${'0'.repeat(32)}-us14`, because: 'a placeholder' },
    { text: `${token}-eu14`, because: 'no data centre of Mailchimp' },
    { text: token, because: 'no data centre' },
  ],
});
