import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'k6Yk7v3Ibkb87ilAbvOcYTK99sEoIFXJK+lb8GMNGjrhESKZ09jvIjV5MVi0ZltuJNbgHt1flbjiGoO1o6PXAq1374V3jAf4i7qq' +
  'rjvodm5ro9AfsPdwM7nEaHzlnbZhthznmAbApsQXRu+1BE53r0yyMOfCVBckJeupD+u430JPkJTc7kXzjkquUqr+rkafzPHKW/mpVfOHYZKfZArkR9rVLkiMCR9qseSBhllKB2ng0toUSvSsgo4MZiBfXjamnC883o87dxNvmhXOTJUMIS3IBg/DocELUxLJeI8Jcphd';
const token = `IQoJb3JpZ2luX2Vj${body}==`;
const other = `FwoGZXIvYXdzE${body}`;

export default defineInfotype({
  title: 'AWS session token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AWS_CREDENTIALS' },
  // Tokens of the security token service begin with the base 64 of what every one of them holds (“origin_ec”, “er/aws”).
  patterns: [
    {
      regex: /\b(?:IQoJb3JpZ2luX2Vj|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/]{100,2000}={0,2}(?![A-Za-z0-9+/=])/,
      prior: 0.98,
    },
    assignedTo(
      ['session token', 'security token'],
      '(?=[A-Za-z/+]{0,99}\\d)[A-Za-z0-9+/]{200,2000}={0,2}(?![A-Za-z0-9+/=])',
      0.88,
    ),
  ],
  validator: randomText(3),
  context: ['aws', 'session token', 'security token', 'sts'],
  finds: [
    { text: `AWS_SESSION_TOKEN=${token}`, match: token, level: 'high' },
    { text: `aws_session_token = ${other}`, match: other, level: 'high' },
    { text: `"SessionToken": "${body}"`, match: body, level: 'high' },
    { text: `X-Amz-Security-Token: ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `AWS_SESSION_TOKEN=IQoJb3JpZ2luX2Vj${body.slice(0, 60)}`, because: 'too short' },
    { text: `blob ${body}`, because: 'without its prefix and its name' },
    { text: `aws_session_token = ${'A'.repeat(240)}`, because: 'a placeholder' },
    { text: 'aws_session_token = $(aws sts get-session-token)', because: 'a command' },
  ],
});
