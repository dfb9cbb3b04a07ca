import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = '9zc8Q' + '~qFFqKigkV4goYU6V83QXBF102KEDz7iej5';
const odd = 'a~.7Q' + '~v4uoCPygw_f7KPk.~YtZv0u1xrDXnIT';

export default defineInfotype({
  title: 'Microsoft Entra (Azure AD) client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    purview: ['Azure AD client secret', 'Azure AD client access token', 'Azure Bot service app secret'],
    gitleaks: 'azure-ad-client-secret',
  },
  // A digit, Q~ and 31 to 34 characters behind three; the last of them no dot, which would end a sentence.
  patterns: [{ regex: /(?<![\w.~+/-])[\w.~-]{3}\dQ~[\w.~-]{30,33}[\w~-](?![\w~+/-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['azure', 'client secret', 'entra', 'aad', 'app registration'],
  finds: [
    { text: `AZURE_CLIENT_SECRET=${secret}`, match: secret, level: 'high' },
    { text: `az login --service-principal -u a -p ${secret} --tenant b`, match: secret, level: 'high' },
    { text: `"clientSecret": "${odd}"`, match: odd, level: 'high' },
    { text: `The new secret is ${secret}.`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_CLIENT_SECRET=${secret.slice(0, -4)}`, because: 'too short' },
    { text: `AZURE_CLIENT_SECRET=${secret}abcd`, because: 'too long' },
    { text: `AZURE_CLIENT_SECRET=${secret.replace('8Q~', '8Qa')}`, because: 'without the signature' },
    { text: `AZURE_CLIENT_SECRET=xxx8Q~${'x'.repeat(34)}`, because: 'a placeholder' },
  ],
});
