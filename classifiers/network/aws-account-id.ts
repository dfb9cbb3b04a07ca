import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The accounts that the documentation uses, and one digit throughout, are nobody's. */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return (
    !/^(?:123456789012|111122223333|444455556666|777788889999|210987654321)$/.test(digits) && new Set(digits).size > 2
  );
}

export default defineInfotype({
  title: 'AWS account id',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    { regex: /\b\d{12}(?=\.dkr\.ecr\.)/, prior: 0.96 },
    { regex: /\b\d{12}(?=\.signin\.aws\.amazon\.com)/, prior: 0.96 },
    { regex: /https:\/\/sqs\.[a-z0-9-]{4,20}\.amazonaws\.com\/(?<value>\d{12}\b)/, prior: 0.96 },
    { regex: /\b\d{4}-\d{4}-\d{4}\b/, prior: 0.15 },
    { regex: /\b\d{12}\b/, prior: 0.1 },
  ],
  validator: { test: assigned, chance: 0.95 },
  context: [
    'aws account',
    'aws accounts',
    'aws account id',
    'aws account number',
    'amazon account',
    'account arn',
    'aws account alias',
    'payer account',
    'linked account',
  ],
  finds: [
    { text: 'AWS account 481273995016', match: '481273995016', level: 'medium' },
    { text: 'aws_account_id = "730481920517"', match: '730481920517', level: 'medium' },
    { text: 'image: 640215738820.dkr.ecr.eu-central-1.amazonaws.com/api:7', match: '640215738820', level: 'high' },
    { text: 'AWS account number 4812-7399-5016', match: '4812-7399-5016', level: 'medium' },
    { text: 'https://sqs.us-east-1.amazonaws.com/730481920517/orders', match: '730481920517', level: 'high' },
  ],
  ignores: [
    { text: 'order 481273995016', because: 'no word about AWS' },
    { text: 'AWS account 123456789012', because: 'the account of the documentation' },
    { text: 'AWS account 48127399501', because: 'eleven digits' },
    { text: 'AWS account 000000000000', because: 'one digit throughout' },
  ],
});
