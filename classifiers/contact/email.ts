import { defineInfotype } from '../../src/detect/infotype.js';

/** What looks like a top-level domain and is a file's ending (`icon@2x.png`). */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|ttf|otf|woff2?|eot|mp[34]|wav|mjs|cjs|js|css|scss|html?|json|xml|pdf|txt)$/i;
/** An address of which all but the shape was taken away: `xxx.xxx@xxxx.de`. */
const masked = /^(?:x{3,}|X{3,}|\*{3,})(?:[._-](?:x{2,}|X{2,}))*@/;
/** Domains are written in one case or capitalised; encoded bytes are not. */
const topLevel = /\.(?:[a-z]+|[A-Z][a-z]+|[A-Z]+|xn--[a-z0-9-]+|[^\x20-\x7f]+)$/;

/** RFC 5321 4.5.3.1 bounds the local part to 64 and the domain to 255 octets; dots neither lead, trail nor repeat. */
function plausible(candidate: string): boolean {
  const at = candidate.lastIndexOf('@');
  const local = candidate.slice(0, at);
  if (local.length > 64 || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  if (/gserviceaccount\.com$/.test(candidate) || masked.test(candidate)) return false;
  return local !== 'git' && topLevel.test(candidate) && !fileEnding.test(candidate);
}

/** Greek to Thai: scripts other than Latin that may stand in addresses and put blanks or marks between words. */
const others = '\\u0370-\\u03ff\\u0400-\\u052f\\u0590-\\u06ff\\u0900-\\u0e7f';
/**
 * What stands before an identifier that is written like an address: of a message (RFC 5322 3.6.4), of a part of one
 * (RFC 2392), of an event (RFC 5545 3.8.4.7), and of an envelope that a forwarder has rewritten (SRS).
 */
const noIdentifier =
  '(?<!(?:[mM]essage-[iI][dD]|[iI]n-[rR]eply-[tT]o|[cC]ontent-[iI][dD]|[rR]eferences)["\']?:\\s{0,3}["\']?<)(?<!\\b(?:cid|mid|UID):)(?<!\\bSRS[01][=+-].{1,80}=)';
/** With them the letters of European names; RFC 6531 allows all on both sides of the sign. */
const spaced = `\\u00c0-\\u024f${others}`;
/** Scripts without blanks: a name in them cannot be told from the prose before it. */
const joined = '\\u3040-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3';

// Not the user or password of a URL (`https://user:pass@host`), nor the key of a parameter (`to=a@b.example`), though
// RFC 5322 allows `=` and `/`.
const address = `(?<![\\w.%+@${spaced}-])(?<!//)(?<!://[\\w.-]{0,32}:)${noIdentifier}[\\w+${spaced}][\\w.%'+${spaced}-]{0,63}@(?:[A-Za-z0-9${spaced}][A-Za-z0-9${spaced}-]{0,62}\\.){1,8}(?:xn--[a-z0-9-]{2,40}|[A-Za-z]{2,24})(?![\\w@-])`;

/**
 * A copyright notice up to the address of its holder, or a further line of one, which begins with a year: whoever signs
 * so has published it, and hundreds in one licence are no list of customers.
 */
const notice = '(?:[cC]opyright|©|\\([cC]\\)|\\n[ \\t#*/%;-]{1,24}(?:19|20)\\d{2})[^\\n<>@]{1,100}[<(]';

export default defineInfotype({
  title: 'E-mail address',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA', 'HIPAA'],
  aliases: { presidio: 'EMAIL_ADDRESS', google: 'EMAIL_ADDRESS' },
  patterns: [
    { regex: new RegExp(`(?<!${notice})${address}`), prior: 0.97 },
    { regex: new RegExp(`(?<=${notice})${address}`), prior: 0.63 },
    // Domains of other scripts to the end, and names in Chinese characters (RFC 6531).
    {
      regex: new RegExp(
        `[\\w+${spaced}${joined}][\\w.%'+${spaced}${joined}-]{0,63}@(?:[A-Za-z0-9${spaced}${joined}-]{1,63}\\.){1,8}[${others}${joined}]{2,24}(?![\\w@${others}${joined}-])`,
      ),
      prior: 0.95,
    },
    {
      regex: new RegExp(
        `(?<![\\w.${joined}])[${joined}]{1,12}@(?:[A-Za-z0-9${spaced}${joined}-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![\\w@-])`,
      ),
      prior: 0.9,
    },
  ],
  validator: { test: plausible, chance: 0.9 },
  context: ['email', 'e mail', 'mail', 'contact', 'mailto', 'courriel', 'correo', 'posta'],
  // The name of a counter of visits, on each page that uses it.
  neverReal: ['rating@mail.ru', 'рейтинг@mail.ru'],
  finds: [
    { text: 'Copyright: 2003, 2004 J. Roe <j.roe@brightwater.io>', match: 'j.roe@brightwater.io', level: 'low' },
    { text: ' notice\n   2005-2008 T. Mill (tm@mill.example)', match: 'tm@mill.example', level: 'low' },
    { text: 'Write to jane.doe@example.com.', match: 'jane.doe@example.com', level: 'high' },
    { text: '<a href="mailto:ops+alerts@mail.example.co.uk">', match: 'ops+alerts@mail.example.co.uk', level: 'high' },
    { text: 'From: "Doe, J" <j_doe@example.org>', match: 'j_doe@example.org', level: 'high' },
    { text: 'id,email\n7,max.müller@example.de', match: 'max.müller@example.de', level: 'high' },
    { text: '/send?to=jane@example.com&body=x', match: 'jane@example.com', level: 'high' },
    { text: 'пишите на почта@пример.рф сегодня', match: 'почта@пример.рф', level: 'high' },
    { text: 'δοκιμή@παράδειγμα.ελ', match: 'δοκιμή@παράδειγμα.ελ', level: 'high' },
    { text: 'mail 用户@例子.广告', match: '用户@例子.广告', level: 'high' },
    { text: '请联系zhang.wei@example.com谢谢', match: 'zhang.wei@example.com', level: 'high' },
    { text: 'josé.garcía@xn--bcher-kva.xn--p1ai', match: 'josé.garcía@xn--bcher-kva.xn--p1ai', level: 'high' },
    { text: 'info@bäckerei.example', match: 'info@bäckerei.example', level: 'high' },
  ],
  ignores: [
    { text: 'Copyright (C) 2004 @maintainer <maintainer at brightwater.io>', because: 'no address' },
    { text: 'npm install lodash@4.17.21', because: 'a package version, not a domain' },
    { text: 'icon@2x.png', because: 'an image for dense screens' },
    { text: 'user@localhost', because: 'no top-level domain' },
    { text: 'https://user:pass@example.com/', because: 'the password of a URL' },
    { text: 'ssh://deploy@example.com/srv', because: 'the user of a URL' },
    { text: 'z!a@aPeb95Si.ebcpputyvjB', because: 'encoded bytes: capitals inside the top-level domain' },
    { text: '@example.com', because: 'no local part' },
    { text: 'a@b@example.com', because: 'two signs' },
    { text: 'Message-ID: <20260314.7741a@mx.example.com>', because: 'the identifier of a message' },
    { text: 'UID:20260314T130403Z@example.com', because: 'the identifier of an event' },
    { text: 'src="cid:logo@example.com"', because: 'the identifier of a part of a message' },
    { text: 'Return-Path: <SRS0=63fc=V7=example.org=jane@srs.example.net>', because: 'an envelope rewritten' },
    { text: 'to xxx.xxx@xxxx.de', because: 'masked' },
    { text: 'fonts/Emoji@2x.ttf', because: 'a font for dense screens' },
    { text: 'a..b@example.com', because: 'two dots in a row' },
    { text: 'git@github.com:org/repo.git', because: 'the user that repositories are cloned as, not a mailbox' },
  ],
});
