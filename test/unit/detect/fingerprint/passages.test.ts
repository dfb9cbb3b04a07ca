import { withCharactersEdited, withWordsEdited } from '../../../../bench/origins/edits.js';
import { MemoryIndex } from '../../../../bench/origins/memory-index.js';
import { seededRandom } from '../../../../bench/random.js';
import {
  joinedPassages,
  leastWords,
  mostAsked,
  mostHashes,
  type PassageKey,
  passagesIn,
  shinglesToAsk,
} from '../../../../src/detect/fingerprint/passages.js';
import { prose } from '../../../fixtures/prose.js';

const key: PassageKey = { id: 'k', hash: Uint8Array.from({ length: 16 }, (_, n) => n) };
const random = seededRandom(11);

/** Documents of some pages, and the paragraphs they are made of. */
const documents = Array.from({ length: 20 }, (_, n) => {
  const write = prose(n + 1);
  return { name: `document ${n}`, paragraphs: Array.from({ length: 30 }, () => write(60 + random.below(41))) };
});
const index = new MemoryIndex(key);
for (const { name, paragraphs } of documents) index.add(name, [paragraphs.join('\n\n')]);

const originsOf = (text: string) => index.find(text).copied.map(({ document }) => document);
/** The share of paragraphs, 0..1, that are found to be from their own document, and from it alone. */
function foundShare(change: (paragraph: string) => string): number {
  const found = documents.flatMap(({ name, paragraphs }) =>
    paragraphs.slice(0, 10).map((paragraph) => {
      const origins = originsOf(change(paragraph));
      return origins.length === 1 && origins[0] === name;
    }),
  );
  return found.filter(Boolean).length / found.length;
}

describe('a copied paragraph', () => {
  test('is found whatever became of its case, white space, punctuation and accents', () => {
    expect(foundShare((text) => text)).toBe(1);
    expect(foundShare((text) => text.toUpperCase())).toBe(1);
    expect(foundShare((text) => text.replaceAll(' ', '\r\n\t '))).toBe(1);
    expect(foundShare((text) => text.replaceAll('.', ' … ').replaceAll(' ', '\u00a0'))).toBe(1);
    expect(foundShare((text) => text.replaceAll('a', 'á').replaceAll('c', 'ç'))).toBe(1);
  });

  test('is found with one word in twenty edited', () => {
    expect(foundShare((text) => withWordsEdited(text, 20, random))).toBe(1);
  });

  test('is found with one character in twenty edited, nine times in ten', () => {
    expect(foundShare((text) => withCharactersEdited(text, 20, random))).toBeGreaterThan(0.9);
  });

  test('is found in a chunk that was cut anywhere and holds other text besides', () => {
    const other = prose(1_000);
    const share = foundShare((text) => {
      const words = text.split(' ');
      return `${other(150)} ${words.slice(random.below(10), -random.below(10) - 1).join(' ')} ${other(150)}`;
    });
    expect(share).toBe(1);
  });

  test('is found where it goes from one page to the next', () => {
    const pages = new MemoryIndex(key);
    const paragraph = prose(77)(80);
    const words = paragraph.split(' ');
    pages.add('two pages', [words.slice(0, 40).join(' '), words.slice(40).join(' ')]);
    expect(pages.find(paragraph).copied.map(({ document }) => document)).toEqual(['two pages']);
  });

  test('tells which share of a text stands in the document', () => {
    const [first] = documents;
    const whole = first?.paragraphs[0] ?? '';
    const half = `${whole} ${prose(2_000)(whole.split(' ').length)}`;
    expect(index.find(whole).copied[0]?.share).toBeGreaterThan(0.75);
    const share = index.find(half).copied[0]?.share ?? 0;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });
});

describe('a text that was not copied', () => {
  test('has no origin', () => {
    const write = prose(5_000);
    expect(Array.from({ length: 200 }, () => originsOf(write(100))).flat()).toEqual([]);
  });

  test('has none for a turn of phrase, however often, nor for words in another order', () => {
    const paragraph = documents[0]?.paragraphs[0] ?? '';
    const phrase = paragraph.split(' ').slice(0, 6).join(' ');
    const write = prose(6_000);
    expect(originsOf(`${phrase} ${write(40)} ${phrase} ${write(40)} ${phrase}`)).toEqual([]);
    expect(originsOf(random.shuffle(paragraph.split(' ')).join(' '))).toEqual([]);
  });

  test('has none under another key, and the hashes of two keys have nothing in common', () => {
    const paragraph = documents[0]?.paragraphs[0] ?? '';
    const other: PassageKey = { id: 'o', hash: Uint8Array.from({ length: 16 }, (_, n) => n + 1) };
    const hashes = new Set(passagesIn(paragraph, key)?.hashes);
    expect(hashes.size).toBeGreaterThan(10);
    expect(Array.from(passagesIn(paragraph, other)?.hashes ?? []).some((hash) => hashes.has(hash))).toBe(false);
  });
});

describe('what stands in many documents', () => {
  const footer = prose(9)(70);
  const many = new MemoryIndex(key);
  for (let n = 0; n < 100; n++) many.add(`letter ${n}`, [`${prose(100 + n)(200)}\n\n${footer}`]);

  test('is common to them, and copied from none', () => {
    const { copied, common } = many.find(footer);
    expect(copied).toEqual([]);
    expect(common).toHaveLength(1);
    expect(common[0]?.length).toBeGreaterThan(16);
  });

  test('does not hide the passage beside it', () => {
    const text = `${footer}\n${prose(142)(200)}`;
    expect(many.find(text).copied.map(({ document }) => document)).toEqual(['letter 42']);
  });
});

describe('text without spaces', () => {
  const signs = Array.from(
    '天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡',
  );
  const written = (seed: number, length: number) => {
    const draw = seededRandom(seed);
    return Array.from({ length }, (_, n) => draw.pick(signs) + (n % 17 === 16 ? '。' : '')).join('');
  };

  test('is found again, edited in one of twenty characters too', () => {
    const chinese = new MemoryIndex(key);
    for (let n = 0; n < 20; n++) chinese.add(`文 ${n}`, [written(n, 2_000)]);
    const passage = written(3, 2_000).slice(400, 520);
    expect(chinese.find(passage).copied.map(({ document }) => document)).toEqual(['文 3']);
    const edited = Array.from(passage, (sign, n) => (n % 20 === 7 ? '的' : sign)).join('');
    expect(chinese.find(edited).copied.map(({ document }) => document)).toEqual(['文 3']);
    expect(chinese.find(written(99, 200)).copied).toEqual([]);
  });

  test('is found again in Thai, kana and Hangul', () => {
    const passages = [
      'การประชุมคณะกรรมการบริษัทครั้งที่เจ็ดมีมติอนุมัติแผนการควบรวมกิจการกับบริษัทคู่แข่งภายในไตรมาสที่สี่ของปีหน้า',
      'とうしゃは、らいねんのだいよんしはんきまでに、きょうごうするかいしゃとのがっぺいをかんりょうするけいかくをしょうにんしました',
      '이사회는 내년 사분기까지 경쟁사와의 합병을 마무리하는 계획을 승인하였으며 관련 자료는 외부에 공개하지 않기로 결정하였다고 밝혔다 임원들은 이번 거래가 끝날 때까지 주식을 사고팔 수 없으며 모든 문서는 법무팀이 보관한다',
    ];
    for (const [n, passage] of passages.entries()) {
      const one = new MemoryIndex(key);
      one.add(`${n}`, [passage]);
      expect(one.find(passage.replaceAll('、', ' ')).copied).toHaveLength(1);
    }
  });
});

describe('an index', () => {
  test('holds a quarter of the shingles of a document, and of a long one so many', () => {
    const text = prose(4)(4_000);
    const { hashes, length } = passagesIn(text, key) ?? { hashes: [], length: 0 };
    expect(hashes.length).toBeGreaterThan(800);
    expect(hashes.length).toBeLessThan(1_100);
    expect(length).toBe(Math.ceil(4_000 / 64));
    const parts = Array.from({ length: 20 }, (_, n) => passagesIn(prose(n)(4_000), key)).filter(
      (part) => part !== null,
    );
    const joined = joinedPassages(parts);
    expect(joined?.hashes).toHaveLength(mostHashes);
    expect(new Set(joined?.hashes).size).toBe(mostHashes);
  });

  test('holds nothing of what is too short to be a passage', () => {
    const write = prose(4);
    expect(passagesIn(write(leastWords - 1), key)).toBeNull();
    expect(passagesIn('', key)).toBeNull();
    expect(joinedPassages([])).toBeNull();
  });

  test('is asked about a long text by so many hashes, in the order of the text', () => {
    const { shingles } = shinglesToAsk(Array.from({ length: 300_000 }, (_, n) => `word${n}`).join(' '), key);
    expect(shingles).toHaveLength(mostAsked);
    expect(shingles.every(({ at }, n) => n === 0 || at > (shingles[n - 1]?.at ?? 0))).toBe(true);
  });

  test('takes time in proportion to a text made to be hard', () => {
    for (const hostile of [
      'a '.repeat(60_000),
      'aaa'.repeat(60_000),
      `${'\u0301'.repeat(60_000)}x`,
      '!'.repeat(200_000),
    ]) {
      expect(passagesIn(hostile, key)?.hashes.length ?? 0).toBeLessThan(10);
      expect(index.find(hostile).copied).toEqual([]);
    }
  });
});
