import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `hvs.${'TVGW6bFs9v3y96G81eVQs29OGuMXYFM' + 'TLaWn6Ke0FKtjN_HGTtFSAUn8nqW6rQ6VWLAFzEKnP9OREIk2GQ6cM8uMp_MRfU9'}`;
const batch = `hvb.${'s_G3y0z_-DrDxPmRnJ5Ed9X2q3yDnyQWo-x_oehYNnvaXqBigJZg7AseLu5G' + 'IWCXo5N9YyRp61eCxAL-zOOCO4TSIFMP2YVtE92CIzz0aGOjPvJqEytDo_FponnPIZVZFzhk1oN_c-JSqCZ3KZGFoFRp2hT9ZspGc4-YVgvui_CfZFW8ZgRu'}`;
const older = `s.${'C8PStjHm' + 'mfADSjiSHyuvGKAN'}`;

export default defineInfotype({
  title: 'HashiCorp Vault token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['vault-service-token', 'vault-batch-token'] },
  // Service, batch and recovery tokens; before Vault 1.10 one letter stood for the kind.
  patterns: [
    { regex: /\bhv[sbr]\.[A-Za-z0-9_-]{24,400}(?![\w-])/, prior: 0.97 },
    {
      regex:
        /(?<![\w.$)\]'"-])s\.(?=[A-Za-z]{0,23}\d)(?=[A-Z0-9]{0,23}[a-z])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?(?![\w.(-])/,
      prior: 0.86,
    },
    assignedTo(
      ['vault token', 'vault dev root token', 'vault root token', 'vault'],
      '[sbr]\\.(?=[A-Za-z]{0,22}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{24}(?:\\.[A-Za-z0-9]{5})?',
    ),
  ],
  validator: randomText(3),
  context: ['vault', 'hashicorp', 'vault token', 'root token'],
  finds: [
    { text: `VAULT_TOKEN=${token}`, match: token, level: 'high' },
    { text: `vault login ${token}`, match: token, level: 'high' },
    { text: `X-Vault-Token: ${batch}`, match: batch, level: 'high' },
    { text: `Initial Root Token: ${older}`, match: older, level: 'high' },
    { text: `VAULT_TOKEN=${older}`, match: older, level: 'high' },
    { text: `{"client_token":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: 'VAULT_TOKEN=hvs.abc', because: 'too short' },
    { text: `VAULT_TOKEN=hvx.${token.slice(4)}`, because: 'no such kind of token' },
    { text: 'x = s.thisIsTheNameOfOneMember', because: 'a member of an object' },
    { text: `VAULT_TOKEN=hvs.${'x'.repeat(95)}`, because: 'a placeholder' },
    { text: `s.${older.slice(2, 20)}`, because: 'an older one too short' },
  ],
});
