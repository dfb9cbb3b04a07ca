/** What stands in documentation, templates and masks where a secret would stand. */
const placeholders = [
  /^(.)\1*$/, // xxxx, ****, 0000
  /^:?[x*•.]{3,}/i,
  /^0x[0-9a-f]+$/i, // a number of a program
  /^your[-_][\w-]*$/i,
  /\$\{|\{\{|\$\(|^\$[A-Za-z_]|^%[A-Za-z_({]|^@[A-Za-z_{(]|^#\{/, // ${VAR}, {{ var }}, $(cmd), $VAR, %s, @param
  /^<.*>?$|^\[.*\]?$|^\{.*\}?$/, // <password>, [secret], {secret}
  /^(?:your|the|some|any|enter|insert|change|replace|example|sample|dummy|fake|mock|test|redacted|hidden|masked)(?:[-_ ]?(?:me|this|here|it|your|own|new|secret|pass|password|pwd|key|token|value|api|access|db|strong|secure|now)|[-_]\d{1,3})*$/i,
  /^(?:~|\.{1,2})?(?:\/[\w.-]+)+\/?$|^[A-Za-z]:\\/, // the path of a file that holds it, or of a working directory
  /^(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|user(?:name)?|null|nil|none|undefined|true|false|todo|tbd|n\/a)$/i,
  /^(?:str|string|bool|boolean|int|bytes|text|varchar|optional|required|any|object|function|void|self|this)\b/i,
];

/** An expression of a program rather than a value: a call, an index, a member of an object. */
const expression =
  /^[A-Za-z_][\w.]*[([]|^(?:process|os|env|config|settings|self|this|ctx|req|request|params|props|options|args|data|form|secrets|var|local|vault|ENV)[.:[]|^_?[a-z][A-Za-z_]*(?:\.[A-Za-z_]+)+$|^[)\]}][,;.)\]}:&|?]|\]=|=>|->|::|^&/;

/**
 * Whether a text in the place of a secret is a placeholder or a piece of code, and so nobody's secret. Well-known
 * defaults that ask to be changed (`changeme`) count as placeholders too.
 */
export function isPlaceholder(candidate: string): boolean {
  return expression.test(candidate) || placeholders.some((pattern) => pattern.test(candidate));
}
