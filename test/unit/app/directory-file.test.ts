import { DirectoryFileError, parseDirectory } from '../../../src/app/directory-file.js';

const yaml = `
groups:
  - id: finance
    clearance: confidential financial, hr
    members: [user:ann@example.com]
users:
  - id: ann@example.com
    clearance: { level: internal }
    properties: { department: Finance, floor: 3 }
`;

test('a YAML file names users and groups; a clearance may be one text', () => {
  expect(parseDirectory(yaml, 'people.yaml')).toEqual({
    groups: [
      {
        id: 'finance',
        clearance: { level: 'confidential', categories: ['financial', 'hr'] },
        members: ['user:ann@example.com'],
      },
    ],
    users: [
      { id: 'ann@example.com', clearance: { level: 'internal' }, properties: { department: 'Finance', floor: 3 } },
    ],
  });
});

test('a JSON file is read as it is', () => {
  expect(parseDirectory('{"users":[{"id":"ann"}]}', 'people.json')).toEqual({
    users: [{ id: 'ann' }],
    groups: undefined,
  });
});

test('a CSV file has a principal a line', () => {
  const csv = `\uFEFFid,type,name,level,categories,groups,disabled,property.department
ann@example.com,,"Example, Ann",,,finance;staff,,Finance
finance,group,,confidential,financial;hr,,TRUE,
`;
  expect(parseDirectory(csv, 'PEOPLE.CSV')).toEqual({
    users: [
      {
        id: 'ann@example.com',
        name: 'Example, Ann',
        groups: ['finance', 'staff'],
        properties: { department: 'Finance' },
      },
    ],
    groups: [
      {
        id: 'finance',
        clearance: { level: 'confidential', categories: ['financial', 'hr'] },
        groups: [],
        disabled: true,
        properties: {},
      },
    ],
  });
});

test.each([
  ['people.yaml', 'users: [\n  - secret-word: }', /^line \d+: this is no YAML/],
  ['people.yaml', 'secret-word', /users: \[…\], groups/],
  ['people.yaml', 'a: &a [x]\nb: [*a, *a]', /no YAML that can be used/],
  ['people.csv', 'id,secret-word\nann,1\n', /^columns: use type, id/],
  ['people.csv', 'name\nAnn\n', /^columns: use type, id/],
  ['people.csv', 'id,type\nann,secret-word\n', /^line 2: type is user or group/],
  ['people.csv', 'id,disabled\nann,\nben,secret-word\n', /^line 3: disabled is true or false/],
  ['people.csv', 'id,name\nann,"secret-word\n', /no CSV/],
  ['people.csv', 'id,name\nann,1,2,secret-word\n', /no CSV/],
])('%s that cannot be used is refused without a word of it: %#', (name, text, message) => {
  const error = (() => {
    try {
      return parseDirectory(text, name);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(DirectoryFileError);
  expect(String(error)).not.toContain('secret-word');
  expect((error as Error).message).toMatch(message);
});
