import { defineInfotype } from '../../src/detect/infotype.js';

const line = '62313365396662343061393464653163363762313365396662343061393464653163363762313365';
const head = '$ANSIBLE_VAULT;1.1;AES256';
const block = `${head}\n${line}\n${line}\n3965`.replace('\n3965', `\n${line.slice(0, 40)}`);

export default defineInfotype({
  title: 'Ansible vault',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Encrypted, but with a password that can be guessed at leisure. Format 1.2 names the vault.
  patterns: [
    {
      regex: /\$ANSIBLE_VAULT;1\.[0-2];AES(?:256)?(?:;[\w.@-]{1,64})?(?:\s{1,24}[0-9a-f]{20,120}(?!\w)){1,40}/,
      prior: 0.98,
    },
  ],
  context: ['ansible', 'vault'],
  finds: [
    { text: block, match: block, level: 'high' },
    {
      text: `password: !vault |\n  ${block.replaceAll('\n', '\n  ')}\nuser: x`,
      match: block.replaceAll('\n', '\n  '),
      level: 'high',
    },
    {
      text: block.replace('1.1;AES256', '1.2;AES256;prod'),
      match: block.replace('1.1;AES256', '1.2;AES256;prod'),
      level: 'high',
    },
    { text: `# secrets\n${block}\n`, match: block, level: 'high' },
  ],
  ignores: [
    { text: head, because: 'the first line alone' },
    { text: block.replace('ANSIBLE_VAULT', 'OTHER_VAULT'), because: 'another program' },
    { text: block.replace('1.1', '7.1'), because: 'no such format' },
    { text: `${head}\nnot hexadecimal at all`, because: 'no content' },
  ],
});
