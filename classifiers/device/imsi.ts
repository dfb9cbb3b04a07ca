import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Mobile country codes (ITU-T E.212), as ranges and single codes. */
const countries =
  '202 204 206 208 212-214 216 218-222 225 226 228 230-232 234 235 238 240 242 244 246-248 250 255 257 259 260 262 266 ' +
  '268 270 272 274 276 278 280 282-284 286 288-290 292-295 297 302 308 310-316 330 332 334 338 340 342 344 346 348 350 ' +
  '352 354 356 358 360 362-366 368 370 372 374 376 400-402 404-406 410 412-422 424-432 434 436-438 440 441 450 452 ' +
  '454-457 460 461 466 467 470 472 502 505 510 514 515 520 525 528 530 536 537 539-553 555 602-659 702 704 706 708 710 ' +
  '712 714 716 722 724 730 732 734 736 738 740 742 744 746 748 750 901';
const ranges = countries.split(' ').map((range) => range.split('-').map(Number));

function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const code = Number(digits.slice(0, 3));
  return ranges.some(([from = 0, to = from]) => code >= from && code <= to) && new Set(digits.slice(3)).size > 1;
}

export default defineInfotype({
  title: 'IMSI of a mobile subscriber',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'IMSI_ID' },
  patterns: [
    { regex: /\b[2-79]\d{13,14}\b/, prior: 0.06 },
    { regex: /\b[2-79]\d{2}[ -]\d{2,3}[ -]\d{9,10}\b/, prior: 0.1 },
  ],
  // 250 of the 700 codes that begin so; a network and a subscriber behind them bear no check digit.
  validator: { test: assigned, chance: 0.36, unchecked: () => true },
  context: [
    'imsi',
    'imsi number',
    'international mobile subscriber identity',
    'subscriber identity',
    'supi',
    'mobile subscriber',
  ],
  finds: [
    { text: 'IMSI: 262011234567891', match: '262011234567891', level: 'medium' },
    { text: 'imsi=310260482017735;', match: '310260482017735', level: 'medium' },
    { text: '{"imsi":"208019471120034"}', match: '208019471120034', level: 'medium' },
    { text: 'IMSI 234-15-0912837465 attached', match: '234-15-0912837465', level: 'medium' },
  ],
  ignores: [
    { text: 'order 262011234567891', because: 'no word about subscribers' },
    { text: 'IMSI 299011234567891', because: 'no such country' },
    { text: 'IMSI 2620112345678', because: 'thirteen digits' },
    { text: 'IMSI 2620112345678912', because: 'sixteen digits' },
  ],
});
