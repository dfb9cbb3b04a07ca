import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `ATATT3xFfGF0${'20rfUMU19fcFeicSJeGBHi4ux2xHTh5fROw22i264LzfITD6bTfvozb' + 'A8dTyBg1_50qj_0qu2o6txFcG_RNkoAIq_5nQf48JlurPTHWpgVNRKLVvfRfQwkxQoOlgZjLGRySgFDMxB1lNKnT1DY2rdOkgllyDW0sU-j77oA'}=${'0BB' + 'C102F'}`;
const org = `ATCTT3xFfGN0${'F4D9WCl1dg589lelT6zWThrYLPbqGi3EPkQpy607LO_pgIr5623RCvo' + '9iDjdNxAHMMdvqCOv_e1WtP7SiE26aK9DlIAH2QqUkAh3zrPVYZioAPItOEWKlFMRZx2J365BxS2zGHOKIhTQoVhR7lp45FkROwQTxUnhmOjgaA'}=${'057' + '34B19'}`;
const older = 'wg1f2d' + '7xk64xsf5uwu0507cb';

export default defineInfotype({
  title: 'Atlassian API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'atlassian-api-token' },
  // Of a user, of an organisation or repository, then those before 2023.
  patterns: [
    { regex: /\bAT[ACS]TT3[A-Za-z0-9_=-]{50,300}(?![\w=-])/, prior: 0.98 },
    assignedTo(['atlassian', 'confluence', 'jira'], '(?=[A-Za-z]{0,23}\\d)[A-Za-z0-9]{20}[A-Fa-f0-9]{4}'),
  ],
  validator: randomText(3),
  context: ['atlassian', 'jira', 'confluence', 'api token', 'bitbucket'],
  finds: [
    { text: `JIRA_API_TOKEN=${token}`, match: token, level: 'high' },
    {
      text: `curl -u jane@example.org:${token} https://acme.atlassian.net/rest/api/3/myself`,
      match: token,
      level: 'high',
    },
    { text: `jira_token: "${older}"`, match: older, level: 'high' },
    { text: `Authorization: Bearer ${org}`, match: org, level: 'high' },
    { text: `ATLASSIAN_TOKEN=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: 'JIRA_API_TOKEN=ATATT3xFfGF0abc', because: 'too short' },
    { text: `xATATT3${token.slice(6)}`, because: 'inside a longer token' },
    { text: `token ${older}`, because: 'an older token without its name' },
    { text: `ATATT3${'x'.repeat(186)}`, because: 'a placeholder' },
    { text: `jira_token=${older}0`, because: 'one character too long' },
  ],
});
