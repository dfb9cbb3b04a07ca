import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

const handle = '@?[A-Za-z0-9_](?:[A-Za-z0-9._]{1,28}[A-Za-z0-9_])(?![\\w@(\\[{:/-]|\\.\\w)';
const labels = [
  'twitter handle',
  'twitter username',
  'twitter account',
  'twitter id',
  'x handle',
  'instagram handle',
  'instagram username',
  'instagram account',
  'insta',
  'ig handle',
  'tiktok handle',
  'tiktok username',
  'snapchat username',
  'mastodon handle',
  'bluesky handle',
  'facebook username',
  'linkedin username',
  'github username',
  'reddit username',
  'social handle',
  'social media handle',
];

export default defineInfotype({
  title: 'Name of an account on a social network',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [
    labelled(labels, handle, 0.2),
    labelled(
      ['twitter', 'instagram', 'tiktok', 'ig', 'threads', 'snapchat', 'mastodon', 'x'],
      '@[A-Za-z0-9_](?:[A-Za-z0-9._]{1,28}[A-Za-z0-9_])(?:@[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,3})?(?![\\w@(])',
      0.3,
      '(?<![\\w.])',
    ),
  ],
  context: [
    'tik tok',
    'tweet',
    'twitter',
    'twitter handle',
    'x handle',
    'instagram',
    'instagram handle',
    'tiktok',
    'snapchat',
    'mastodon',
    'handle',
    'social handle',
    'bluesky',
    'insta',
    'threads',
  ],
  finds: [
    { text: 'Twitter handle: @jmiller_84', match: '@jmiller_84', level: 'high' },
    { text: 'Instagram: @lena.travels', match: '@lena.travels', level: 'high' },
    { text: '{"instagramUsername":"lena.travels"}', match: 'lena.travels', level: 'high' },
    { text: 'TikTok: @maxdances22,', match: '@maxdances22', level: 'high' },
  ],
  ignores: [
    { text: 'Twitter: follow us', because: 'no account' },
    { text: '@Override public', because: 'an annotation of a program' },
    { text: 'twitter: true', because: 'a setting' },
    { text: 'Instagram handle:', because: 'nothing behind the label' },
  ],
});
