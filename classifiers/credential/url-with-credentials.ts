import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

const holdsSecret = (candidate: string) => {
  const secret = /:\/\/[^:@/]*:([^@]+)@/.exec(candidate)?.[1];
  return secret !== undefined && !isPlaceholder(secret);
};

export default defineInfotype({
  title: 'URL with a user and password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\b(?:https?|wss?|ftps?|sftp|ssh|git|svn|ldaps?|smbs?|smtps?|imaps?|pop3s?|rtsps?|socks[45]h?|webdavs?):\/\/[^\s:@/?#"'<>`]{1,128}:[^\s:@/?#"'<>`]{1,256}@[A-Za-z0-9_.-]{1,253}(?::\d{1,5})?/,
      prior: 0.98,
    },
  ],
  validator: { test: holdsSecret, chance: 0.8 },
  finds: [
    { text: 'curl https://admin:s3cr3t@example.com/x', match: 'https://admin:s3cr3t@example.com', level: 'high' },
    { text: 'ftp://bob:Pa55!@files.example.org:2121', match: 'ftp://bob:Pa55!@files.example.org:2121', level: 'high' },
    {
      text: 'origin https://oauth2:tok9en@gitlab.example/a.git',
      match: 'https://oauth2:tok9en@gitlab.example',
      level: 'high',
    },
    { text: 'proxy=http://u1:kX9mP2@10.1.2.3:3128', match: 'http://u1:kX9mP2@10.1.2.3:3128', level: 'high' },
  ],
  ignores: [
    { text: 'https://example.com:8080/@user', because: 'a port and a path' },
    { text: 'https://user@example.com', because: 'no password' },
    { text: 'https://user:password@example.com', because: 'a placeholder for the password' },
    { text: `https://\${USER}:\${PASS}@example.com`, because: 'variables of a template' },
    { text: 'https://example.com/?q=a:b@c', because: 'a query' },
  ],
});
