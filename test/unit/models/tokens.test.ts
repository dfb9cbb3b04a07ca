import { Gap, longestPiece, Tokens } from '../../../src/models/tagger/tokens.js';

function tokensOf(text: string): string[] {
  const tokens = new Tokens(10_000);
  for (let at = 0; at < text.length; ) at = tokens.addPiece(text, at);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('the tokeniser', () => {
  it('parts letters, digits and signs', () => {
    expect(tokensOf("Dr. O'Brien, 42nd St")).toEqual(['Dr', '.', 'O', "'", 'Brien', ',', '42', 'nd', 'St']);
  });

  it('keeps accents and joined marks within words', () => {
    expect(tokensOf('José Müller-Nuñez')).toEqual(['José', 'Müller', '-', 'Nuñez']);
  });

  it('makes one token of a line end and all blank lines behind it', () => {
    expect(tokensOf('Name:\r\n \n\n Ada')).toEqual(['Name', ':', '\r', 'Ada']);
  });

  it('makes a token of each character where a script puts no blanks', () => {
    expect(tokensOf('東京 タワー')).toEqual(['東', '京', 'タ', 'ワ', 'ー']);
  });

  it('tells what stands before a token', () => {
    const tokens = new Tokens(10);
    tokens.addPiece('a b,c', 0);
    expect([...tokens.gap.subarray(0, tokens.length)]).toEqual([Gap.lineStart, Gap.blank, Gap.none, Gap.none]);
  });

  it('takes a long line piece by piece', () => {
    const text = 'word '.repeat(200);
    const tokens = new Tokens(1000);
    const first = tokens.addPiece(text, 0);
    expect(tokens.length).toBe(longestPiece);
    expect(first).toBeLessThan(text.length);
  });

  it.each([
    ['', []],
    ['   \n', ['\n']],
    ['😀', ['😀']],
    ['a\u0000b', ['a', 'b']],
  ])('takes %j apart', (text, wanted) => {
    expect(tokensOf(text)).toEqual(wanted);
  });
});
