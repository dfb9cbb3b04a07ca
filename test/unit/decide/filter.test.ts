import { allowList } from '../../../src/decide/filter/allow-list.js';
import { FilterRefusal } from '../../../src/decide/filter/dialect.js';
import { type DialectName, dialectNames, filterFor } from '../../../src/decide/filter/filter.js';
import { label } from '../../policy.js';

const classes = [
  { name: 'c1', label: label('public') },
  { name: 'c3', label: label('confidential', 'pii') },
  { name: 'c12', label: label('internal') },
  { name: 'c40', label: label('restricted', 'pii') },
];
const everything = () => true;
const upTo = (rank: number) => (of: { readonly rank: number }) => of.rank <= rank;
const lowest = label('public');
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `c${i + 1}`, label: lowest }));

function refusal(run: () => unknown): FilterRefusal {
  try {
    run();
  } catch (error) {
    if (error instanceof FilterRefusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an allow-list', () => {
  test('is what is permitted, in the order given, with the highest rank among it', () => {
    expect(allowList(classes, upTo(300))).toEqual({ classes: ['c1', 'c3', 'c12'], maxRank: 300 });
  });

  test('follows the policy and no order of levels', () => {
    expect(allowList(classes, ({ categories }) => categories.includes('pii'))).toEqual({
      classes: ['c3', 'c40'],
      maxRank: 400,
    });
  });

  test('has no rank where it is empty', () => {
    expect(allowList(classes, () => false)).toEqual({ classes: [], maxRank: null });
    expect(allowList([], everything)).toEqual({ classes: [], maxRank: null });
  });
});

describe('a filter in the words of each store', () => {
  const ask = (dialect: DialectName, fields?: { class: string; rank: string }) => {
    const { classes: listed, ...rendered } = filterFor(dialect, { classes, permitted: upTo(200), fields });
    expect(listed).toEqual(['c1', 'c12']);
    return rendered;
  };
  const nested = { class: 'metadata.cm_class', rank: 'metadata.cm_rank' };

  test('pgvector', () => {
    expect(ask('pgvector')).toEqual({
      filter: '("cm_class" = ANY($1::text[]) AND "cm_rank" <= $2::int)',
      parameters: [['c1', 'c12'], 200],
    });
    expect(ask('pgvector', nested).filter).toContain(`("metadata"::jsonb ->> 'cm_class') = ANY($1::text[])`);
  });

  test('qdrant', () => {
    expect(ask('qdrant', nested).filter).toEqual({
      must: [
        { key: 'metadata.cm_class', match: { any: ['c1', 'c12'] } },
        { key: 'metadata.cm_rank', range: { lte: 200 } },
      ],
    });
  });

  test.each(['elasticsearch', 'opensearch'] as const)('%s', (dialect) => {
    expect(ask(dialect, nested).filter).toEqual({
      bool: {
        filter: [{ terms: { 'metadata.cm_class': ['c1', 'c12'] } }, { range: { 'metadata.cm_rank': { lte: 200 } } }],
      },
    });
  });

  test('azure-search', () => {
    expect(ask('azure-search', nested).filter).toBe(
      "search.in(metadata/cm_class, 'c1|c12', '|') and metadata/cm_rank le 200",
    );
  });

  test('weaviate', () => {
    expect(ask('weaviate').filter).toEqual({
      operator: 'And',
      operands: [
        { path: ['cm_class'], operator: 'ContainsAny', valueTextArray: ['c1', 'c12'] },
        { path: ['cm_rank'], operator: 'LessThanEqual', valueInt: 200 },
      ],
    });
  });

  test('milvus', () => {
    expect(ask('milvus').filter).toBe('cm_class in ["c1", "c12"] and cm_rank <= 200');
    expect(ask('milvus', nested).filter).toBe('metadata["cm_class"] in ["c1", "c12"] and metadata["cm_rank"] <= 200');
  });

  test.each(['pinecone', 'chroma'] as const)('%s', (dialect) => {
    expect(ask(dialect, nested).filter).toEqual({
      $and: [{ 'metadata.cm_class': { $in: ['c1', 'c12'] } }, { 'metadata.cm_rank': { $lte: 200 } }],
    });
  });

  test('lancedb', () => {
    expect(ask('lancedb', nested).filter).toBe(
      "`metadata`.`cm_class` IN ('c1', 'c12') AND `metadata`.`cm_rank` <= 200",
    );
  });

  test('redis', () => {
    expect(ask('redis').filter).toBe('(@cm_class:{c1|c12} @cm_rank:[-inf 200])');
    expect(ask('redis', nested).filter).toBe('(@metadata\\.cm_class:{c1|c12} @metadata\\.cm_rank:[-inf 200])');
  });

  test('openai', () => {
    expect(ask('openai').filter).toEqual({
      type: 'and',
      filters: [
        { type: 'in', key: 'cm_class', value: ['c1', 'c12'] },
        { type: 'lte', key: 'cm_rank', value: 200 },
      ],
    });
  });
});

describe.each(dialectNames)('%s', (dialect) => {
  const hostile: Readonly<Record<string, string>> = {
    nothing: '',
    'a quotation mark': `cm_class"`,
    'an end of the statement': 'cm_class"; DROP TABLE chunk; --',
    'a clause that always holds': "x' OR '1'='1",
    'a clause of OData': "cm_class eq 'c1' or true",
    'a second field of Redis': 'x:{c1})|(@cm_class',
    'a comment': 'cm_class/*',
    'a line feed': 'cm_class\n',
    'a zero byte': 'cm_class\0',
    'a letter that looks like another': 'cm_сlass',
    'an operator': '$or',
    'the end of a bracket': 'cm_class"] or true or x["',
    'the end of a backtick': 'cm_class` OR true OR `x',
    'half a pair of surrogates': '\ud800',
    'a very long name': 'x'.repeat(5_000),
  };
  /** What is a name like any other where keys are texts between quotes of JSON. */
  const keysAreTexts = ['pinecone', 'chroma', 'openai'].includes(dialect);
  const plainText = /^(?![$#])[\x20-\x7e]{1,64}$/;

  test.each(
    Object.entries(hostile).filter(
      ([, name]) => !(keysAreTexts && (plainText.test(name) || (name === '$or' && dialect === 'openai'))),
    ),
  )('refuses %s as the name of a field, and says which field', (_, name) => {
    for (const field of ['class', 'rank'] as const) {
      const fields = { class: 'cm_class', rank: 'cm_rank', [field]: name };
      const refused = refusal(() => filterFor(dialect, { classes, permitted: everything, fields }));
      expect(refused).toMatchObject({ code: 'field_name', field });
      // What was sent is not sent back: it may be anything.
      if (name !== '') expect(refused.message).not.toContain(name);
    }
  });

  test('refuses one field for both stamps', () => {
    const fields = { class: 'stamp', rank: 'stamp' };
    expect(refusal(() => filterFor(dialect, { classes, permitted: everything, fields })).field).toBe('rank');
  });

  test('makes no filter of something that is no name of a class', () => {
    for (const name of ["c1' OR '1'='1", 'c1"', 'c01', 'c', 'C1', 'c1 ', '']) {
      const named = [{ name, label: label('public') }];
      expect(() => filterFor(dialect, { classes: named, permitted: everything })).toThrow('no name of a label class');
    }
  });

  test('says nothing about what is permitted when nothing is', () => {
    const { filter, classes: listed } = filterFor(dialect, { classes, permitted: () => false });
    expect(listed).toEqual([]);
    expect(JSON.stringify(filter)).not.toMatch(/c\d/);
  });
});

describe('what a store cannot express', () => {
  test.each([
    ['pinecone', 10_000],
    ['chroma', 32_000],
    ['elasticsearch', 65_536],
    ['opensearch', 65_536],
  ] as const)('%s takes a list of %i classes, and one more is refused, not cut', (dialect, most) => {
    const filter = filterFor(dialect, { classes: many(most), permitted: everything });
    expect(filter.classes).toHaveLength(most);
    const refused = refusal(() => filterFor(dialect, { classes: many(most + 1), permitted: everything }));
    expect(refused).toMatchObject({ code: 'not_expressible', field: null });
    expect(refused.detail).toContain(String(most + 1));
  });

  test('only what is permitted counts', () => {
    const few = filterFor('pinecone', { classes: [...many(20_000), ...classes], permitted: ({ rank }) => rank > 100 });
    expect(few.classes).toEqual(['c3', 'c12', 'c40']);
  });

  test('a filter that would be longer than a request may be is refused', () => {
    const list = many(1_800_000);
    expect(refusal(() => filterFor('azure-search', { classes: list, permitted: everything })).code).toBe(
      'not_expressible',
    );
    expect(filterFor('pgvector', { classes: list, permitted: everything }).classes).toHaveLength(list.length);
  });
});
