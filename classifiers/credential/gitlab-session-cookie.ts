import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const session = '13842209ee' + '1b185de6c43baff5ec5442';

export default defineInfotype({
  title: 'Session cookie of GitLab',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'HTTP_COOKIE', gitleaks: 'gitlab-session-cookie' },
  patterns: [{ regex: /(?<!\w)_gitlab_session=(?<value>[a-z0-9]{32})(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['gitlab', 'cookie', 'session'],
  finds: [
    { text: `Cookie: _gitlab_session=${session}; path=/`, match: session, level: 'high' },
    { text: `curl -b '_gitlab_session=${session}' https://gitlab.example.org`, match: session, level: 'high' },
    { text: `set-cookie: _gitlab_session=${session}; HttpOnly`, match: session, level: 'high' },
    { text: `"_gitlab_session=${session}"`, match: session, level: 'high' },
  ],
  ignores: [
    { text: `_gitlab_session=${session.slice(1)}`, because: 'one character short' },
    { text: `_gitlab_session=${session}0`, because: 'one character too long' },
    { text: `my_gitlab_session=${session}`, because: 'another cookie' },
    { text: `_gitlab_session=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
