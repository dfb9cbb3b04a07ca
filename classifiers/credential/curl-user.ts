import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** A user, a colon and a password; with a key for the user the password may be empty. */
function holdsSecret(candidate: string): boolean {
  const colon = candidate.indexOf(':');
  if (colon < 0) return false;
  const [user, password] = [candidate.slice(0, colon), candidate.slice(colon + 1)];
  if (password === '') return user.length >= 16 && /\d/.test(user);
  return password.length >= 3 && !isPlaceholder(user) && !isPlaceholder(password) && !/^(?:test|x+)$/i.test(password);
}

export default defineInfotype({
  title: 'User and password given to curl',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'curl-auth-user' },
  patterns: [
    {
      regex:
        /\bcurl\b(?:[^\n\\]|\\[\s\S]){0,400}?\s(?:-u|--user|--proxy-user)[ =]?(?<value>[^\s:"'`;|&]{1,100}:[^\s"'`;|&]{0,200})/,
      prior: 0.94,
    },
    {
      regex:
        /\bcurl\b(?:[^\n\\]|\\[\s\S]){0,400}?\s(?:-u|--user|--proxy-user)[ =]?"(?<value>[^\s:"]{1,100}:[^"\n]{0,200})"/,
      prior: 0.94,
    },
    {
      regex:
        /\bcurl\b(?:[^\n\\]|\\[\s\S]){0,400}?\s(?:-u|--user|--proxy-user)[ =]?'(?<value>[^\s:']{1,100}:[^'\n]{0,200})'/,
      prior: 0.94,
    },
  ],
  validator: { test: holdsSecret, chance: 0.7 },
  finds: [
    { text: `curl -u jane:${'Kx8vT2mZ'} https://example.com`, match: 'jane:Kx8vT2mZ', level: 'high' },
    { text: `curl -s -X POST --user "svc:${'q7Wd Lx2R'}" https://example.com`, match: 'svc:q7Wd Lx2R', level: 'high' },
    { text: `curl https://example.com \\\n  -u 'bob:${'hunter22'}'`, match: 'bob:hunter22', level: 'high' },
    { text: `curl --user=${'q7WdLx2RtY9vKb4Z'}: https://example.com`, match: 'q7WdLx2RtY9vKb4Z:', level: 'high' },
  ],
  ignores: [
    { text: `curl -u "$USER:$PASSWORD" https://example.com`, because: 'variables of a shell' },
    { text: 'curl -u user:password https://example.com', because: 'a placeholder' },
    { text: 'curl -u <user>:<password> https://example.com', because: 'placeholders' },
    { text: 'curl -u jane https://example.com', because: 'a user alone; curl asks' },
    { text: 'docker run -u 1000:1000 image', because: 'another program' },
  ],
});
