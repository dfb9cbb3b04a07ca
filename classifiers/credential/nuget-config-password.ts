import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Password in a NuGet configuration',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'nuget-config-password' },
  patterns: [
    { regex: /<add\s{1,4}key="(?:ClearText)?Password"\s{1,4}value="(?<value>[^"\r\n]{4,400})"/i, prior: 0.97 },
  ],
  // Of the documentation, and variables between percent signs.
  validator: { test: (candidate) => !isPlaceholder(candidate) && !/^%.+%$/.test(candidate), chance: 0.7 },
  neverReal: ['33f!!lloppa', 'hal+9ooo_da!sY'],
  context: ['nuget', 'packagesourcecredentials', 'username'],
  finds: [
    { text: `<add key="ClearTextPassword" value="${'Kx8vT2mZ'}" />`, match: 'Kx8vT2mZ', level: 'high' },
    {
      text: `<add key="Username" value="ci" />\n<add key="Password" value="${'q7Wd!x2R'}" />`,
      match: 'q7Wd!x2R',
      level: 'high',
    },
    { text: `<add key="Password" value="${'tY9v Kb4Z sNc8'}"/>`, match: 'tY9v Kb4Z sNc8', level: 'high' },
    { text: `<add  key="cleartextpassword"  value="${'hunter22'}">`, match: 'hunter22', level: 'high' },
  ],
  ignores: [
    { text: '<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />', because: 'a variable' },
    { text: '<add key="Username" value="Kx8vT2mZ" />', because: 'the user' },
    { text: '<add key="ClearTextPassword" value="33f!!lloppa" />', because: 'the example of the documentation' },
    { text: '<add key="ClearTextPassword" value="" />', because: 'empty' },
  ],
});
