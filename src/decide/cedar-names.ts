/** Types of AuthZEN that this service keeps itself, and what they are called in access policies. */
const kept: Readonly<Record<string, string>> = { user: 'User', group: 'Group', service: 'Service', agent: 'Agent' };
const keptNames = new Map(Object.entries(kept).map(([type, cedar]) => [cedar, type]));

/** What access policies call things of this service: nothing that a request names may pass for one. */
const reserved = new Set([...keptNames.keys(), 'LabelClass', 'Deployment', 'Action']);

/** Words that Cedar's grammar does not take for an identifier, here or there. */
const keywords = new Set(['true', 'false', 'if', 'then', 'else', 'in', 'is', 'like', 'has', '__cedar']);

/**
 * The Cedar entity type for a type of AuthZEN. `user`, `group`, `service` and `agent` are `User`, `Group`, `Service` and
 * `Agent`; any other name stays as it is where Cedar takes it, namespaces included. What Cedar does not take is written
 * as the character's code point in hexadecimal: `my-type` is `my_0x2d_type`. No two types have one name, so nothing
 * passes for something else; {@link authzenType} leads back.
 */
export function cedarType(type: string): string {
  const known = Object.hasOwn(kept, type) ? kept[type] : undefined;
  if (known !== undefined) return known;
  if (reserved.has(type)) return codePointEscape(type.slice(0, 1)) + type.slice(1);
  const isPath = /^[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*$/.test(type);
  return isPath ? type.split('::').map(identifier).join('::') : identifier(type);
}

/** The type of AuthZEN that a Cedar entity type stands for. */
export function authzenType(cedar: string): string {
  const unescaped = (_all: string, hex: string) =>
    hex === '' ? '' : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
  return keptNames.get(cedar) ?? cedar.replace(/_0x([0-9a-f]*)_/g, unescaped);
}

function identifier(name: string): string {
  if (name === '') return '_0x_';
  const characters = [...name];
  return characters
    .map((c, i) => {
      const cannotBegin = i === 0 && (keywords.has(name) || !/[A-Za-z_]/.test(c));
      // It would read like the beginning of an escape.
      const isAmbiguous = c === '_' && characters[i + 1] === '0' && characters[i + 2] === 'x';
      return cannotBegin || isAmbiguous || !/\w/.test(c) ? codePointEscape(c) : c;
    })
    .join('');
}

function codePointEscape(character: string): string {
  return `_0x${(character.codePointAt(0) ?? 0).toString(16)}_`;
}
