import { type ByteSet, boundaryBytes, isSubset, wordBytes } from './byte-set.js';
import type { Tree } from './regex-tree.js';

/** More repetitions than this are not counted: the automaton then goes round, and the regex counts. */
const COUNTED = 96;
/** More optional repetitions than this become a loop. */
const OPTIONAL = 4;

/**
 * An automaton without empty steps (Glushkov, The abstract theory of automata, 1961): a state is a position of the
 * regex that is to take the next byte.
 */
export interface Automaton {
  /** What each position takes. */
  readonly takes: readonly ByteSet[];
  /** What may not stand before each, where that is known. */
  readonly notBefore: readonly (ByteSet | undefined)[];
  /** The positions that may come after each. */
  readonly follow: readonly (readonly number[])[];
  readonly first: readonly number[];
  /** Whether a match may end with a position. */
  readonly ends: readonly boolean[];
}

interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const nothing: Fragment = { first: [], last: [], nullable: true };

class Builder {
  readonly takes: ByteSet[] = [];
  readonly notBefore: (ByteSet | undefined)[] = [];
  readonly follow: number[][] = [];

  position(set: ByteSet, notBefore?: ByteSet): Fragment {
    const at = this.takes.push(set) - 1;
    this.notBefore.push(notBefore);
    this.follow.push([]);
    return { first: [at], last: [at], nullable: false };
  }

  link(from: readonly number[], to: readonly number[]): void {
    for (const at of from) {
      const follow = this.follow[at];
      if (follow) for (const next of to) if (!follow.includes(next)) follow.push(next);
    }
  }

  join(a: Fragment, b: Fragment): Fragment {
    this.link(a.last, b.first);
    return {
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...b.last, ...a.last] : b.last,
      nullable: a.nullable && b.nullable,
    };
  }

  build(tree: Tree): Fragment {
    switch (tree.kind) {
      case 'bytes':
        return this.position(tree.set, tree.notBefore);
      case 'sequence':
        return tree.parts.reduce<Fragment>((left, part) => this.join(left, this.build(part)), nothing);
      case 'choice': {
        const options = tree.options.map((option) => this.build(option));
        return {
          first: options.flatMap((o) => o.first),
          last: options.flatMap((o) => o.last),
          nullable: options.some((o) => o.nullable),
        };
      }
      case 'repeat':
        return this.repeat(tree.part, tree.min, tree.max);
    }
  }

  repeat(part: Tree, min: number, max: number): Fragment {
    if (max === 0) return nothing;
    let whole = nothing;
    const counted = Math.min(min, COUNTED);
    for (let i = 1; i < counted; i++) whole = this.join(whole, this.build(part));
    if (min > COUNTED || max - min > OPTIONAL) {
      const round = this.build(part);
      this.link(round.last, round.first);
      return this.join(whole, { ...round, nullable: round.nullable || min === 0 });
    }
    if (counted > 0) whole = this.join(whole, this.build(part));
    for (let i = min; i < max; i++) whole = this.join(whole, { ...this.build(part), nullable: true });
    return whole;
  }
}

/**
 * The automaton of a tree. With `bounded`, a match that ends in a word character must be followed by something else:
 * positions that take the byte behind the match stand for that.
 */
export function automatonOf(tree: Tree, bounded: boolean): Automaton {
  const builder = new Builder();
  const { first, last } = builder.build(tree);
  const ends = builder.takes.map(() => false);
  const closing: number[] = [];
  for (const at of new Set(last)) {
    if (bounded && isSubset(builder.takes[at] ?? boundaryBytes, wordBytes)) closing.push(at);
    else ends[at] = true;
  }
  if (closing.length > 0) {
    const after = builder.position(boundaryBytes);
    builder.link(closing, after.first);
    ends.push(true);
  }
  return { takes: builder.takes, notBefore: builder.notBefore, follow: builder.follow, first, ends };
}

/** The tree that matches the texts of another read from behind. */
export function reversed(tree: Tree): Tree {
  switch (tree.kind) {
    case 'bytes':
      return tree;
    case 'sequence':
      return { kind: 'sequence', parts: [...tree.parts].reverse().map(reversed) };
    case 'choice':
      return { kind: 'choice', options: tree.options.map(reversed) };
    case 'repeat':
      return { ...tree, part: reversed(tree.part) };
  }
}
