import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Maritime mobile service identity (MMSI)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  // ITU-R M.585: three digits of a country from 201 to 775; groups and coast stations with zeros before.
  patterns: [
    { regex: /\b(?:[2-6]\d{2}|7[0-6]\d|77[0-5])\d{6}\b/, prior: 0.1 },
    { regex: /\b(?:00|0|111|97[024]|98|99)[2-7]\d{5,8}\b(?<=\b\d{9})/, prior: 0.07 },
  ],
  context: ['mmsi', 'mmsi number', 'maritime mobile service identity', 'ais', 'vhf dsc', 'dsc'],
  finds: [
    { text: 'MMSI 211331640', match: '211331640', level: 'medium' },
    { text: 'mmsi=366053209,', match: '366053209', level: 'medium' },
    { text: '{"MMSI":"538008123"}', match: '538008123', level: 'medium' },
    { text: 'AIS base station 002191000', match: '002191000' },
  ],
  ignores: [
    { text: 'order 211331640', because: 'no word about ships' },
    { text: 'MMSI 811331640', because: 'no country begins with 8' },
    { text: 'MMSI 21133164', because: 'eight digits' },
    { text: 'MMSI 2113316401', because: 'ten digits' },
  ],
});
