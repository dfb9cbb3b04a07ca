import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'QzBaDivRdf0PQqzElM2RoIc32Z1Tk6' + 'BDDoK0T7kEb8Yi9Z5UoBdtoBE6LtB' + '76pAkwdAvootgu1sTKatf2DCNgDi3';

export default defineInfotype({
  title: 'Privy app secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['privy'], '[A-Za-z0-9]{80,96}')],
  validator: randomText(3.5),
  context: ['privy', 'app secret'],
  finds: [
    { text: `PRIVY_APP_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"privyAppSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `const privyAppSecret = '${sample}';`, match: sample, level: 'high' },
    { text: `privy secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PRIVY_APP_SECRET=${sample.slice(20)}`, because: 'too short' },
    { text: `PRIVY_APP_SECRET=${sample}${sample}`, because: 'too long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `PRIVY_APP_SECRET=${'x'.repeat(88)}`, because: 'a placeholder' },
  ],
});
