import { RE2JS, RE2JSException } from 're2js';
import { standsAlone } from '../boundary.js';
import { DefinitionError } from './definition-error.js';

// Patterns that users bring run on RE2 (R. Cox, 2007–2010), as re2js has it in plain JavaScript: an automaton, so that
// one search takes time in proportion to the text whatever the pattern, nested quantifiers included. What an automaton
// cannot do, it refuses.

/** Instructions of a compiled pattern: the text is multiplied by it where the automaton grows too many states. */
const largestProgram = 2_000;
/** A match up to so long is found wherever the text is cut. */
const longestMatch = 256;
const window = 65_536;
/** Searching for all matches starts anew behind each, and a search may look to the window's end before it gives one up. */
const denseMatches = 64;
const smallWindow = longestMatch;
const noncharacter = '\uffff';

export interface CompiledRegex {
  /** Calls `accept` for each match, from left to right; a refused one is searched again from its second character. */
  each(text: string, accept: (start: number, end: number) => boolean): void;
  /** Whether the pattern describes all of a text. */
  describes(text: string): boolean;
}

/**
 * Compiles a pattern to be run in linear time. A group named `value` narrows matches to it.
 * @param field what to call it in errors
 * @throws {DefinitionError} saying what in the pattern is not taken, and why
 */
export function compileRegex(pattern: string, { ignoreCase = false } = {}, field = 'pattern'): CompiledRegex {
  const regex = compile(pattern, ignoreCase, field);
  if (regex.programSize() > largestProgram) {
    throw new DefinitionError(
      field,
      'it is too large when its counted repetitions are written out; use smaller counts',
    );
  }
  if (regex.matcher('').find()) {
    throw new DefinitionError(field, 'it matches nothing at all, the empty text; ask for at least one character');
  }
  const group = 'value' in regex.namedGroups() ? 'value' : 0;
  return {
    each: (text, accept) => search(regex, group, text, accept),
    describes: (text) => regex.matches(text),
  };
}

function compile(pattern: string, ignoreCase: boolean, field: string): RE2JS {
  const reason = unsupported(pattern);
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new DefinitionError(
      field,
      reason ?? `it is not a regular expression that RE2 takes: ${plain(error.message)}`,
    );
  }
}

/** The messages of RE2 name what they stumble over, which is the pattern's own text. */
function plain(message: string): string {
  return message.replace(/^error parsing regexp: /, '').slice(0, 200);
}

/** Why a pattern cannot be run in linear time; null when nothing speaks against it. */
function unsupported(pattern: string): string | null {
  const linear = 'custom patterns run in linear time (RE2), which';
  if (/\(\?<?[=!]/.test(pattern)) {
    return `${linear} cannot look ahead or behind; match the surroundings too, and name the part you mean (?P<value>…)`;
  }
  if (/\\[1-9]|\\k</.test(pattern)) {
    return `${linear} cannot refer back to what a group matched; write the alternatives out, or use a validator`;
  }
  if (/\(\?>|[*+?}]\+/.test(pattern)) {
    return `${linear} has no possessive quantifiers or atomic groups; leave them out, it does not backtrack anyway`;
  }
  return null;
}

/**
 * Searches window by window. In a window with many matches (or refused ones) the rest is searched in smaller ones, so
 * that the work stays in proportion to the text.
 */
function search(regex: RE2JS, group: string | 0, text: string, accept: (start: number, end: number) => boolean): void {
  let from = 0;
  let size = window;
  while (from < text.length) {
    const to = from + size;
    // One character more on the left, for \b; a match up to the window's end may be longer than what is seen of it.
    const left = Math.max(0, from - 1);
    const right = Math.min(text.length, to + longestMatch);
    const ends = right === text.length;
    // At a cut stands a character that no text has, so that $ and \b do not take the cut for the end of the text.
    const matcher = regex.matcher(text.slice(left, right) + (ends ? '' : noncharacter));
    let matches = 0;
    let next = Math.min(to, text.length);
    for (let at = from - left; matcher.find(at); ) {
      const begin = left + matcher.start();
      if (begin >= to) break;
      const whole = ends || left + matcher.end() < right;
      const [start, end] = [left + matcher.start(group), left + matcher.end(group)];
      const accepted = whole && start >= left && end > start && standsAlone(text, start, end) && accept(start, end);
      at = (accepted ? Math.max(end, begin + 1) : begin + 1) - left;
      next = Math.max(next, left + at);
      if (left + at >= Math.min(to, text.length)) break;
      if (size > smallWindow && ++matches === denseMatches) {
        next = left + at;
        break;
      }
    }
    size = matches === denseMatches || (size === smallWindow && matches > 0) ? smallWindow : window;
    from = next;
  }
}
