import { lookup, readLookUpBody, stand } from '../../../src/http/lookup-route.js';
import { NamesInBody, namesReader, restReader } from '../../../src/http/names-in-body.js';

/** The names and versions that were read; null where the body was left to others. */
function read(text: string) {
  const body = readLookUpBody(Buffer.from(text), new NamesInBody());
  if (body === null) return null;
  const { bytes, count, uri, version } = body.names;
  const piece = ({ starts, ends }: typeof uri, i: number) => bytes.toString('utf8', starts[i], ends[i]);
  const names = Array.from({ length: count }, (_, i) =>
    (version.starts[i] ?? -1) < 0 ? piece(uri, i) : { uri: piece(uri, i), version: piece(version, i) },
  );
  return { names, rest: body.rest };
}

describe('names in the bytes of a body', () => {
  test('are read as texts, and as objects with a version', () => {
    const text = ' {"maxLabelAge" : "PT1H", "resources" : [ "a" ,{"uri":"b"}, {"version": "v", "uri":"c"} ]\n} ';
    const { names, rest } = read(text) ?? {};
    expect(names).toEqual(['a', 'b', { uri: 'c', version: 'v' }]);
    expect(JSON.parse(rest ?? '')).toEqual({ maxLabelAge: 'PT1H', resources: [stand] });
  });

  test.each([
    ['an escape', '{"resources":["a\\u0041"]}'],
    ['other than ASCII', '{"resources":["é"]}'],
    ['nothing', '{"resources":[]}'],
    ['an empty name', '{"resources":[""]}'],
    ['another kind of name', '{"resources":[{"id":"res_1"}]}'],
    ['other evidence', '{"resources":[{"uri":"a","etag":"x"}]}'],
    ['a version without a name', '{"resources":[{"version":"x"}]}'],
    ['a name twice', '{"resources":[{"uri":"a","uri":"b"}]}'],
    ['two lists', '{"resources":["a"],"resources":["b"]}'],
    ['a list that does not end', '{"resources":["a"'],
    ['a comma too many', '{"resources":["a",]}'],
    ['a number', '{"resources":[1]}'],
    ['a long name', `{"resources":["${'x'.repeat(2_049)}"]}`],
    ['more than a thousand', `{"resources":[${Array(1_001).fill('"a"').join()}]}`],
    ['no list', '{"resources":"a"}'],
    ['no resources', '{}'],
    ['a field without a colon', '{"resources":[{"uri" "version":"v","uri":"b"}]}'],
    ['a version with a character that JSON has no room for', '{"resources":[{"uri":"a","version":"\u0001"}]}'],
  ])('are left to the schema where there is %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  test('are what JSON and the schema make of the body, whatever it looks like', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"resources"',
      '"uri"',
      '"version"',
      '"a"',
      '"maxLabelAge"',
      '"PT1H"',
      ' ',
    ];
    const whole = ['{"resources":["a"', ',"b"]', '}', ',{"uri":"c","version":"d"}', ']', ',"action":"index"'];
    let state = 9;
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const draw = () => (below(3) === 0 ? pieces[below(pieces.length)] : whole[below(whole.length)]);
    let taken = 0;
    for (let i = 0; i < 100_000; i++) {
      const text = whole[0] + Array.from({ length: below(6) }, draw).join('');
      const found = read(text);
      if (found === null) continue;
      const rest = parse(found.rest);
      const fits = lookup.body.safeParse(rest);
      if (!fits.success || fits.data.resources.length !== 1 || fits.data.resources[0] !== stand) continue;
      taken++;
      const { resources, ...other } = lookup.body.parse(parse(text));
      expect([text, resources]).toEqual([text, found.names]);
      expect(fits.data).toEqual({ ...other, resources: [stand] });
    }
    expect(taken).toBeGreaterThan(500);
  });
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('candidates in the bytes of a body', () => {
  const readCandidates = namesReader({ list: 'candidates', takesTexts: false, hasIds: true }, '{}');
  const idsIn = (text: string) => {
    const names = readCandidates(Buffer.from(text), new NamesInBody())?.names;
    if (!names) return null;
    const { bytes, count, id } = names;
    return Array.from({ length: count }, (_, i) => bytes.toString('utf8', id.starts[i], id.ends[i]));
  };

  test('have an id each, before or behind the URI', () => {
    const text = '{"candidates":[{"id":"1","uri":"a"},{"uri":"b","version":"v","id":"2"}],"purpose":"support"}';
    expect(idsIn(text)).toEqual(['1', '2']);
  });

  test.each([
    ['no id', '{"candidates":[{"uri":"a"}]}'],
    ['no URI', '{"candidates":[{"id":"a"}]}'],
    ['a text', '{"candidates":["a"]}'],
    ['a text to inspect', '{"candidates":[{"id":"1","uri":"a","text":"t"}]}'],
    ['an id twice', '{"candidates":[{"id":"1","uri":"a","id":"2"}]}'],
    ['an id with a line end', '{"candidates":[{"id":"1\n","uri":"a"}]}'],
    ['a long id', `{"candidates":[{"id":"${'1'.repeat(1_025)}","uri":"a"}]}`],
  ])('are left to the schema where there is %s', (_, text) => {
    expect(idsIn(text)).toBeNull();
  });
});

describe('what is left of a body', () => {
  const left = restReader((rest) => rest ?? null);

  test('is looked into as far as any body', () => {
    expect(left('{"subject":{"id":"ann"}}')).toEqual({ subject: { id: 'ann' } });
    expect(left('{"subject":{"id":"ann"}')).toBeNull();
  });

  test('is left to others where a schema would descend too far, or a prototype be reached', () => {
    const deep = 100_000;
    expect(left(`${'{"onBehalfOf":'.repeat(deep)}1${'}'.repeat(deep)}`)).toBeNull();
    expect(left('{"subject":{"__proto__":{"id":"ann"}}}')).toBeNull();
  });
});
