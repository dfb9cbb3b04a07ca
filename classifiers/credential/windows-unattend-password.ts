import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Password of an unattended Windows setup',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Plain, or base 64 of UTF-16 where PlainText is false.
  patterns: [
    {
      regex:
        /<(?:Administrator)?Password>\s{0,40}(?:<PlainText>\w{4,5}<\/PlainText>\s{0,40})?<Value>(?<value>[^<\r\n]{2,300})<\/Value>/i,
      prior: 0.98,
    },
    { regex: /<DefaultPassword>(?<value>[^<\r\n]{2,300})<\/DefaultPassword>/i, prior: 0.97 },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate) && !/\*SENSITIVE\*/.test(candidate), chance: 0.8 },
  context: ['unattend', 'autologon', 'administratorpassword', 'localaccount', 'sysprep'],
  finds: [
    {
      text: `<AdministratorPassword><Value>${'Kx8vT2mZ'}</Value><PlainText>true</PlainText></AdministratorPassword>`,
      match: 'Kx8vT2mZ',
      level: 'high',
    },
    {
      text: `<Password>\n  <Value>${'UABhAHMAcwAxADIAMwA='}</Value>\n</Password>`,
      match: 'UABhAHMAcwAxADIAMwA=',
      level: 'high',
    },
    {
      text: `<Password><PlainText>true</PlainText><Value>${'q7Wd!x2R'}</Value></Password>`,
      match: 'q7Wd!x2R',
      level: 'high',
    },
    { text: `<DefaultPassword>${'Sommer2024!'}</DefaultPassword>`, match: 'Sommer2024!', level: 'high' },
  ],
  ignores: [
    { text: '<AdministratorPassword><Value>*SENSITIVE*DATA*DELETED*</Value>', because: 'removed by the setup' },
    { text: '<Password><Value></Value></Password>', because: 'empty' },
    { text: '<Computer><Value>Kx8vT2mZ</Value></Computer>', because: 'another element' },
    { text: '<Password><Value>[password]</Value></Password>', because: 'a placeholder' },
  ],
});
