import { defineInfotype } from '../../src/detect/infotype.js';

const hidden = 'j1Uyj3Vx8TY9LtLZil2uAuZkFQA' + '/4latT76ZwgdHdhw';

export default defineInfotype({
  title: 'Password of a group policy (cpassword)',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Encrypted with a key that Microsoft has published (MS14-025).
  patterns: [{ regex: /\bcpassword=["'](?<value>[A-Za-z0-9+/]{16,400}={0,2})["']/i, prior: 0.98 }],
  validator: { test: (candidate) => new Set(candidate).size >= 8, chance: 0.7 },
  context: ['group policy', 'groups.xml', 'newname', 'sysvol', 'runas', 'username'],
  finds: [
    {
      text: `<Properties action="U" newName="" cpassword="${hidden}" userName="admin"/>`,
      match: hidden,
      level: 'high',
    },
    { text: `cpassword='${hidden}'`, match: hidden, level: 'high' },
    { text: `<Task runAs="CORP\\svc" cpassword="${hidden}==">`, match: `${hidden}==`, level: 'high' },
    { text: `CPASSWORD="${hidden}"`, match: hidden, level: 'high' },
  ],
  ignores: [
    { text: '<Properties action="U" cpassword="" userName="admin"/>', because: 'empty' },
    { text: 'cpassword="short"', because: 'too short' },
    { text: `cpassword="${'A'.repeat(44)}"`, because: 'a placeholder' },
    { text: 'The attribute cpassword was removed.', because: 'prose' },
  ],
});
