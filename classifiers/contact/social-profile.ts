import { defineInfotype } from '../../src/detect/infotype.js';

/** Pages of the networks that are no profile. */
const reserved =
  '(?!(?:share|sharer|sharer\\.php|intent|home|login|signup|search|hashtag|explore|groups|events|pages|policies|privacy|terms|legal|about|help|settings|i|p|tr|reel|reels|stories|tv|watch|plugins|dialog|v\\d[\\d.]*|docs|jobs|company|feed|embed|oembed|widgets|download|developers?|s|joinchat|addstickers|proxy|socks|iv|business|ads|profile\\.php)(?![\\w.-]))';
const handle = '@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,48}[A-Za-z0-9_])';
const scheme = '(?:https?://)?(?:www\\.|m\\.|mobile\\.|[a-z]{2}\\.)?';

export default defineInfotype({
  title: 'Profile on a social network',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [
    {
      regex: new RegExp(`(?<![\\w@.-])${scheme}linkedin\\.com/in/[A-Za-z0-9%\\u00c0-\\u024f_-]{3,100}(?![\\w%-])`),
      prior: 0.93,
    },
    { regex: new RegExp(`(?<![\\w@.-])${scheme}facebook\\.com/profile\\.php\\?id=\\d{5,20}\\b`), prior: 0.93 },
    {
      regex: new RegExp(
        `(?<![\\w@.-])${scheme}(?:twitter|facebook|fb|instagram|threads|pinterest|snapchat|vk|tiktok|medium)\\.(?:com|net|me)/(?:add/)?${reserved}${handle}(?![\\w-]|/\\w{1,20}/\\d)`,
      ),
      prior: 0.8,
    },
    {
      regex: new RegExp(
        `(?<![\\w@.-])${scheme}(?:x\\.com|xing\\.com/profile|reddit\\.com/u(?:ser)?|youtube\\.com(?:/user|(?=/@))|t\\.me|wa\\.me|bsky\\.app/profile|mastodon\\.[a-z]{2,10})/${reserved}${handle}(?![\\w-]|/\\w{1,20}/\\d)`,
      ),
      prior: 0.8,
    },
  ],
  context: [
    'profile',
    'linked in',
    'linkedin',
    'twitter',
    'facebook',
    'instagram',
    'tiktok',
    'tik tok',
    'social media',
    'follow me',
    'my profile',
    'social',
    'xing',
    'candidate',
  ],
  finds: [
    {
      text: 'https://www.linkedin.com/in/jane-miller-4b7a1290',
      match: 'https://www.linkedin.com/in/jane-miller-4b7a1290',
      level: 'high',
    },
    { text: 'Twitter: https://twitter.com/jmiller_84.', match: 'https://twitter.com/jmiller_84', level: 'high' },
    { text: 'my profile: instagram.com/lena.travels', match: 'instagram.com/lena.travels', level: 'high' },
    {
      text: 'facebook.com/profile.php?id=100004481920557',
      match: 'facebook.com/profile.php?id=100004481920557',
      level: 'high',
    },
    { text: 'see https://t.me/max_ivanov', match: 'https://t.me/max_ivanov' },
  ],
  ignores: [
    { text: 'https://twitter.com/intent/tweet', because: 'a page of the network' },
    { text: 'https://www.linkedin.com/company/acme', because: 'an organisation' },
    { text: 'https://www.facebook.com/sharer/sharer.php?u=x', because: 'a page of the network' },
    { text: 'https://example.com/in/jane', because: 'another site' },
    { text: 'https://www.instagram.com/', because: 'no name' },
  ],
});
