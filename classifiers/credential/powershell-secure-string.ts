import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Plain password in PowerShell',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // ConvertTo-SecureString takes the text itself when told -AsPlainText.
  patterns: [
    {
      regex:
        /\bConvertTo-SecureString(?:\s{1,3}-(?:AsPlainText|Force|String|Key)){0,4}\s{1,3}"(?<value>[^"\r\n]{3,128})"/i,
      prior: 0.96,
    },
    {
      regex:
        /\bConvertTo-SecureString(?:\s{1,3}-(?:AsPlainText|Force|String|Key)){0,4}\s{1,3}'(?<value>[^'\r\n]{3,128})'/i,
      prior: 0.96,
    },
    { regex: /["'](?<value>[^"'\s$][^"'\r\n]{2,127})["']\s{0,3}\|\s{0,3}ConvertTo-SecureString\b/i, prior: 0.96 },
    {
      regex:
        /\bNetworkCredential\(\s{0,3}["'][^"'\r\n]{1,100}["']\s{0,2},\s{0,2}["'](?<value>[^"'\s$][^"'\r\n]{2,127})["']/i,
      prior: 0.95,
    },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.7 },
  finds: [
    { text: `$p = ConvertTo-SecureString "${'Kx8vT2mZ!'}" -AsPlainText -Force`, match: 'Kx8vT2mZ!', level: 'high' },
    { text: `ConvertTo-SecureString -AsPlainText -Force -String '${'hunter 22'}'`, match: 'hunter 22', level: 'high' },
    { text: `'${'q7Wd!x2R'}' | ConvertTo-SecureString -AsPlainText -Force`, match: 'q7Wd!x2R', level: 'high' },
    { text: `new NetworkCredential("bob", "${'Sommer2024!'}", "CORP")`, match: 'Sommer2024!', level: 'high' },
  ],
  ignores: [
    { text: 'ConvertTo-SecureString "$env:PASS" -AsPlainText -Force', because: 'a variable' },
    { text: 'ConvertTo-SecureString $password -AsPlainText -Force', because: 'a variable without quotes' },
    { text: 'ConvertTo-SecureString "<password>" -AsPlainText', because: 'a placeholder' },
    { text: 'Read-Host "Enter it" -AsSecureString', because: 'it asks' },
  ],
});
