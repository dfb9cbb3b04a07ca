import { defineInfotype } from '../../src/detect/infotype.js';

const edge = (what: string) => `-----${what} OPENSSH PRIVATE KEY-----`;
const body = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\nAAAAtzc2gtZWQyNTUxOQAAACB4vQ7mZk2Lr9Xw';
const key = `${edge('BEGIN')}\n${body}\n${edge('END')}`;
const escaped = key.replaceAll('\n', '\\n');

export default defineInfotype({
  title: 'OpenSSH private key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { macie: 'OPENSSH_PRIVATE_KEY', google: 'ENCRYPTION_KEY', gitleaks: 'private-key' },
  // A key that is cut off before its END line is found as far as it goes; so is that of SSH2 (RFC 4716 and kin).
  patterns: [
    {
      regex:
        /-----BEGIN OPENSSH PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\]|-(?!----)){32,16384}(?:-----END OPENSSH PRIVATE KEY-----)?/,
      prior: 0.98,
    },
    {
      regex: /---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----[\w\s+/=:;,."()@-]{32,8192}?---- END SSH2/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => /[A-Za-z0-9+/]{40}/.test(candidate), chance: 0.9 },
  context: ['ssh', 'id_rsa', 'id_ed25519', 'private key'],
  finds: [
    { text: `x\n${key}\ny`, match: key, level: 'high' },
    { text: `cat > ~/.ssh/id_ed25519 <<EOF\n${key}\nEOF`, match: key, level: 'high' },
    { text: `{"ssh_key":"${escaped}\\n"}`, match: escaped, level: 'high' },
    { text: `SSH_KEY="${key}"`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ssh-ed25519 ${body.replace('\n', '')} jane@host`, because: 'a public key' },
    { text: `${edge('BEGIN')}\n...\n${edge('END')}`, because: 'nothing between' },
    { text: `The file begins with ${edge('BEGIN')} and so on.`, because: 'no key below the line' },
    { text: key.replaceAll('PRIVATE', 'PUBLIC'), because: 'a public key in the same armour' },
  ],
});
