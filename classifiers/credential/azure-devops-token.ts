import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = '3tl5mFn5VRYHBieQlxaDyrabXFlAvUT6L1y2VSzDu1geGl1OlnKZJQQJ9' + '9BCACAAAAAZg6lNAAAS' + 'AZDO5nXZ';
const older = 'iqtjdlkhaidqveuug' + 'n5uoxhryf7eppm4nmch4hvm6kotdut2kaxa';

export default defineInfotype({
  title: 'Azure DevOps personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: ['Azure DevOps personal access token', 'Azure DevOps app secret'] },
  // Tokens since 2024 end in a signature; those before are base 32. The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    { regex: /AZDO(?<=\b(?=(?<value>[A-Za-z0-9]{84})\b)[A-Za-z0-9]{76}AZDO)/, prior: 0.98 },
    assignedTo(
      [
        'azure devops',
        'azdo',
        'vsts',
        'ado pat',
        'ado token',
        'system accesstoken',
        'personal access token',
        'vss nuget',
        'pat',
      ],
      '(?=[a-z]{0,51}[2-7])[a-z2-7]{52}',
    ),
    {
      regex: /\bhttps:\/\/[\w.-]{0,64}:?(?<value>[a-z2-7]{52})@(?:dev\.azure\.com|[\w-]{1,63}\.visualstudio\.com)/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['azure devops', 'azdo', 'vsts', 'visualstudio', 'personal access token', 'pat'],
  finds: [
    { text: `AZURE_DEVOPS_EXT_PAT=${token}`, match: token, level: 'high' },
    { text: `AZURE_DEVOPS_EXT_PAT=${older}`, match: older, level: 'high' },
    { text: `curl -u :${token} https://dev.azure.com/acme/_apis/projects`, match: token, level: 'high' },
    { text: `"azdoToken": "${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZDO_PAT=${older.slice(1)}`, because: 'one character short' },
    { text: `AZDO_PAT=x${token}`, because: 'one character too long' },
    { text: `digest ${older}`, because: 'an older token without its name' },
    { text: `AZDO_PAT=${'x'.repeat(52)}`, because: 'a placeholder' },
  ],
});
