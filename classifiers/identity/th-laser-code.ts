import { defineInfotype } from '../../src/detect/infotype.js';

/** Two letters and ten digits on the back of the card, written 3-7-2; no check digit is published. */
export default defineInfotype({
  title: 'Thai identity card laser code',
  region: ['TH'],
  categories: ['pii'],
  regulations: ['PDPA'],
  patterns: [
    { regex: /(?:เลเซอร์|หลังบัตร)[^\dA-Z\n]{0,16}(?<value>[A-Z]{2}\d-?\d{7}-?\d{2})\b/, prior: 0.86 },
    { regex: /\b[A-Z]{2}\d-\d{7}-\d{2}\b/, prior: 0.7 },
    { regex: /\b[A-Z]{2}\d{10}\b/, prior: 0.1 },
  ],
  context: [
    'laser code',
    'laser id',
    'laser no',
    'laser number',
    'เลเซอร์',
    'รหัสเลเซอร์',
    'รหัสหลังบัตร',
    'เลขหลังบัตร',
    'รหัสหลังบัตรประชาชน',
    'เลขหลังบัตรประชาชน',
  ],
  finds: [
    { text: 'Laser code: JT4-8209173-56', match: 'JT4-8209173-56', level: 'high' },
    { text: 'รหัสหลังบัตรประชาชน ME0-7302158-46', match: 'ME0-7302158-46', level: 'high' },
    { text: '"laserCode":"AA1916305482"', match: 'AA1916305482', level: 'medium' },
    { text: 'Laser ID JC2-6173048-29', match: 'JC2-6173048-29', level: 'high' },
  ],
  ignores: [
    { text: 'Laser code JT4-820917-56', because: 'six digits' },
    { text: 'Laser code J4-8209173-56', because: 'one letter' },
    { text: 'Laser code JT4-8209173-561', because: 'three digits behind' },
    { text: 'sku JT48209173561', because: 'no word about the card' },
  ],
});
