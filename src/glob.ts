/** One character of a segment: itself, any, any number of any, or one of some. */
type Token = string | typeof anyOne | typeof anyMany | ((character: string) => boolean);
const anyOne = Symbol('?');
const anyMany = Symbol('*');
/** Any number of whole segments. */
const deep = Symbol('**');
type Segment = typeof deep | readonly Token[];

export interface GlobOptions {
  /** Upper and lower case are the same. */
  readonly nocase?: boolean;
  /** Compared with the last segment alone. */
  readonly basename?: boolean;
}

const longestGlob = 1_000;
/** `{a,b}` multiplied out gives at most so many patterns. */
const mostAlternatives = 64;

export const globHelp =
  'write a glob of *, **, ?, [abc] and {a,b}, with a backslash before what is meant as it stands; no !, no +(…)';

/** Whether {@link compileGlobs} takes a text. */
export function isGlob(glob: string): boolean {
  if (glob === '' || glob.length > longestGlob || glob.startsWith('!') || /(?<!\\)[?*+@!]\(/.test(glob)) return false;
  return alternatives(glob).length <= mostAlternatives;
}

/**
 * Whether a path, `/`-separated, matches one of some globs. `*` and `?` do not match a slash, `**` as a segment matches
 * any number of segments, none included; names that begin with a dot are like others. Time grows with the length of the
 * path times that of the glob, whatever they are: regular expressions made of globs can take exponential time.
 * @param globs such as {@link isGlob} accepts; others match nothing
 */
export function compileGlobs(globs: readonly string[], options: GlobOptions = {}): (path: string) => boolean {
  const fold = (text: string) => (options.nocase ? text.toLowerCase() : text);
  const patterns = globs
    .filter(isGlob)
    .flatMap(alternatives)
    .map((glob) => segmentsOf(fold(glob)));
  return (path) => {
    const segments = fold(path).split('/');
    const compared = options.basename ? segments.slice(-1) : segments;
    return patterns.some((pattern) => matchesPath(pattern, compared));
  };
}

/** The patterns that `{a,b}` stands for; one too many of them ends it. */
function alternatives(glob: string): string[] {
  let done: string[] = [];
  let open = [glob];
  while (open.length > 0 && done.length + open.length <= mostAlternatives) {
    const next: string[] = [];
    for (const one of open) {
      const braces = /(?<!\\)\{([^{}]*,[^{}]*)(?<!\\)\}/.exec(one);
      if (!braces) done = [...done, one];
      else {
        const [whole, inner = ''] = braces;
        const rest = one.slice(braces.index + whole.length);
        next.push(...inner.split(',').map((choice) => one.slice(0, braces.index) + choice + rest));
      }
    }
    open = next;
  }
  return [...done, ...open];
}

function segmentsOf(glob: string): Segment[] {
  return glob.split('/').map((segment) => (segment === '**' ? deep : tokensOf(segment)));
}

function tokensOf(segment: string): Token[] {
  const tokens: Token[] = [];
  for (const [token, escaped, not, set] of segment.matchAll(/\\(.)|\[([!^]?)(\]?[^\]]*)\]|./gsu)) {
    if (escaped !== undefined) tokens.push(escaped);
    else if (set) tokens.push(oneOf(set, not !== ''));
    else if (token === '?') tokens.push(anyOne);
    else if (token === '*') {
      if (tokens.at(-1) !== anyMany) tokens.push(anyMany);
    } else tokens.push(...token);
  }
  return tokens;
}

function oneOf(set: string, negated: boolean): (character: string) => boolean {
  const ranges = [...set.matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? '']);
  return (character) => ranges.some(([from = '', to = '']) => character >= from && character <= to) !== negated;
}

function matchesPath(pattern: readonly Segment[], path: readonly string[]): boolean {
  // Positions in the pattern that can be reached with what was read of the path.
  let reached = skipDeep(pattern, new Set([0]));
  for (const segment of path) {
    const next = new Set<number>();
    for (const at of reached) {
      const expected = pattern[at];
      if (expected === deep) next.add(at);
      else if (expected && matchesSegment(expected, [...segment])) next.add(at + 1);
    }
    reached = skipDeep(pattern, next);
  }
  return reached.has(pattern.length);
}

/** Adds what follows a `**`, which also stands for no segment. A set takes in what is added while it is walked. */
function skipDeep(pattern: readonly Segment[], reached: Set<number>): Set<number> {
  for (const at of reached) if (pattern[at] === deep) reached.add(at + 1);
  return reached;
}

/** Only the last `*` ever needs to take in more: what an earlier one could take, a later one can as well. */
function matchesSegment(tokens: readonly Token[], text: readonly string[]): boolean {
  if (text.length === 0) return tokens.length === 0;
  let star = -1;
  let resume = 0;
  let t = 0;
  for (let i = 0; i < text.length; ) {
    if (tokens[t] === anyMany) {
      star = t++;
      resume = i;
    } else if (matchesOne(tokens[t], text[i] ?? '')) {
      t++;
      i++;
    } else if (star >= 0) {
      t = star + 1;
      i = ++resume;
    } else return false;
  }
  while (tokens[t] === anyMany) t++;
  return t === tokens.length;
}

function matchesOne(token: Token | undefined, character: string): boolean {
  if (typeof token === 'function') return token(character);
  return token === anyOne || token === character;
}
