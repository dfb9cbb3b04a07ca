import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sig = 'pd9kKAIr4pjD8p2wtXca%2B' + 'QXGbt4XHaB8EOJsCm3gmmG%3D';
const token = `sv=2022-11-02&ss=bfqt&srt=sco&sp=rwdlacup&se=2026-01-31T08:00:00Z&st=2025-01-31T00:00:00Z&spr=https&sig=${sig}`;
const blob = `sp=r&st=2025-01-31T00:00:00Z&se=2026-01-31T08:00:00Z&spr=https&sv=2022-11-02&sr=b&sig=${sig}`;
const bus = `SharedAccessSignature sr=https%3A%2F%2Facme.servicebus.windows.net%2Forders&sig=${sig}&se=1767225600&skn=send`;

export default defineInfotype({
  title: 'Azure shared access signature',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    google: 'AZURE_AUTH_TOKEN',
    purview: [
      'Azure SAS',
      'Azure Storage account shared access signature',
      'Azure Storage account shared access signature for high risk resources',
      'Azure service bus shared access signature',
    ],
  },
  // Parameters in any order with the signature among them: of storage, then of Service Bus and IoT Hub.
  patterns: [
    {
      regex:
        /\b(?:s[vetprsi]|srt|spr|sip|sk[a-z]{1,3})=[^\s&"'<>#]{1,100}(?:(?:&|&amp;|\\u0026)(?:s[vetprsidq]|srt|spr|sip|sk[a-z]{1,3}|sdd|saoid|suoid|scid|ses|api-version|comp|restype|rsc[a-z])=[^\s&"'<>#\\]{0,100}){2,16}(?:&|&amp;|\\u0026)sig=[A-Za-z0-9%/+]{42,80}(?:%3[Dd]|=)(?:(?:&|&amp;|\\u0026)(?:s[vetprsi]|srt|spr|sip)=[^\s&"'<>#\\]{1,100}){0,8}/,
      prior: 0.97,
    },
    {
      regex:
        /\bSharedAccessSignature sr=[^\s&"'<>]{1,300}(?:&s(?:e=\d{9,11}|kn=[^\s&"'<>]{0,100})){0,2}&sig=[A-Za-z0-9%/+]{42,80}(?:%3[Dd]|=)(?:&s(?:e=\d{9,11}|kn=[^\s&"'<>]{0,100})){0,2}/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['sas', 'shared access signature', 'blob', 'storage', 'servicebus'],
  finds: [
    { text: `https://acme.blob.core.windows.net/invoices?${token}`, match: token, level: 'high' },
    { text: `AZURE_STORAGE_SAS_TOKEN="?${token}"`, match: token, level: 'high' },
    { text: `https://acme.blob.core.windows.net/x/report.pdf?${blob}`, match: blob, level: 'high' },
    { text: `Authorization: ${bus}`, match: bus, level: 'high' },
  ],
  ignores: [
    { text: `https://acme.blob.core.windows.net/x?${token.replace(/&sig=.*/, '')}`, because: 'without its signature' },
    { text: '?sv=2022-11-02&sr=b&sig=abc', because: 'the signature too short' },
    { text: '?st=1&se=2&q=shoes', because: 'parameters of another kind' },
    { text: '?sv=2022-11-02&sr=b&sp=r&sig=<signature>', because: 'a placeholder' },
  ],
});
