import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = 're60y8TlYRu2te5ah2wx' + 'ZIuH664zxtZLUGxYRcrmem8gZvNUAUMAgcstOAry';

export default defineInfotype({
  title: 'Azure App Service publish profile password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: ['Azure publish setting password', 'Azure App Service deployment password'] },
  patterns: [
    { regex: /\buserPWD=\\?["'](?<value>[A-Za-z0-9]{60})\\?["']/, prior: 0.97 },
    assignedTo(
      ['publish password', 'publishing password', 'deployment password'],
      '(?=[A-Za-z]{0,59}\\d)[A-Za-z0-9]{60}',
    ),
  ],
  validator: randomText(3),
  context: ['publish profile', 'publishprofile', 'userpwd', 'msdeploy', 'azurewebsites'],
  finds: [
    {
      text: `<publishProfile profileName="acme - FTP" userName="acme\\\\$acme" userPWD="${secret}" />`,
      match: secret,
      level: 'high',
    },
    { text: `userName='$acme' userPWD='${secret}'`, match: secret, level: 'high' },
    { text: `publishingPassword: ${secret}`, match: secret, level: 'high' },
    { text: `{"publishingPassword":"${secret}"}`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: `userPWD="${secret.slice(1)}"`, because: 'one character short' },
    { text: `userPWD="${secret}a"`, because: 'one character too long' },
    { text: `commit ${secret}`, because: 'without its name' },
    { text: `userPWD="${'x'.repeat(60)}"`, because: 'a placeholder' },
  ],
});
