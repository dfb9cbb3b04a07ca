import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'd25047c0ee3503006d7c8' + 'f1845d20ad80b886c61';
const token = `sqp_${body}`;

export default defineInfotype({
  title: 'SonarQube or SonarCloud token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sonar-api-token' },
  // Of a project, a user, an analysis; older ones have no prefix.
  patterns: [
    { regex: /\bsq[pua]_[0-9a-f]{40}(?![\w-])/, prior: 0.97 },
    // `-Dsonar.login=` is a property of the scanner.
    assignedTo(
      ['sonar login', 'dsonar login', 'dsonar token', 'sonar token', 'sonarqube token', 'sonarcloud token'],
      '[A-Za-z0-9=_-]{40}',
    ),
  ],
  validator: randomText(3),
  context: ['sonar', 'sonarqube', 'sonarcloud'],
  finds: [
    { text: `SONAR_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"sonarToken": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
    { text: `-Dsonar.login=${body}`, match: body, level: 'high' },
    { text: `squ_${body}`, match: `squ_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sqp_${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
