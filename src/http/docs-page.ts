import type { JsonSchema, OpenApi, Operation, Parameter } from './openapi.js';
import { problemKinds } from './problem.js';

/** A page to read the API at: one document without scripts, made of the OpenAPI document, that loads nothing. */
export function docsPage(api: OpenApi): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = api.tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<section id="${slug(name)}"><h2>${text(name)}</h2>${own.map(operationHtml).join('')}</section>`;
  });
  const menu = [...api.tags.map((tag) => tag.name), 'Schemas', 'Problems'];
  const schemas = Object.entries(api.components.schemas).map(
    ([name, schema]) => `<article id="schema-${slug(name)}"><h3>${text(name)}</h3>${schemaHtml(schema)}</article>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clearmark API</title><style>${style}</style></head><body>
<nav aria-label="Contents"><strong>Clearmark API</strong>${menu.map((m) => `<a href="#${slug(m)}">${text(m)}</a>`).join('')}
<a href="/openapi.json">openapi.json</a></nav>
<main><h1>Clearmark API</h1>
<p>${text(String(api.info.description ?? ''))} Version ${text(String(api.info.version ?? ''))}.</p>
<p>Send an API key with each request: <code>Authorization: Bearer cm_…</code>. Bodies are JSON, up to 16 MiB; fields that
are not known are refused. Lists come in pages: ask again with <code>cursor</code> set to <code>next</code> until that is
null. Repeat a write safely with an <code>Idempotency-Key</code>. Every answer has an <code>X-Request-ID</code>.</p>
${sections.join('\n')}
<section id="schemas"><h2>Schemas</h2>${schemas.join('')}</section>
<section id="problems"><h2>Problems</h2>
<p>Every error is <code>application/problem+json</code> (RFC 9457). Act on its <code>code</code>.</p>${problemsTable()}</section>
</main></body></html>`;
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { requestBody } = operation;
  const content = requestBody?.content['application/json'];
  return `<article id="${text(operation.operationId)}">
<h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${text(path)}</code></h3>
<p><strong>${text(operation.summary)}</strong></p>${operation.description
    .split('\n\n')
    .map((p) => `<p>${text(p)}</p>`)
    .join('')}
${operation.parameters.length > 0 ? `<h4>Parameters</h4>${parametersTable(operation.parameters)}` : ''}
${content ? `<h4>Body</h4>${schemaHtml(content.schema)}${exampleHtml(method, path, content.example)}` : ''}
<h4>Answers</h4>${answersHtml(operation)}</article>`;
}

function parametersTable(parameters: readonly Parameter[]): string {
  return table(
    ['Name', 'In', 'Type', ''],
    parameters.map((p) => [
      `<code>${text(p.name)}</code>${p.required ? ' <em>required</em>' : ''}`,
      p.in,
      typeHtml(p.schema),
      text(p.description ?? ''),
    ]),
  );
}

function answersHtml({ responses }: Operation): string {
  const rows = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const types = Object.entries(content).filter(([type]) => type !== 'application/problem+json');
    const shown = types.map(([type, { schema }]) =>
      type === 'application/json'
        ? schemaHtml(schema)
        : `<p><code>${text(type)}</code> ${text(schema.description ?? '')}</p>`,
    );
    const codes = content['application/problem+json'] ? `<code>${text(description)}</code>` : text(description);
    return [text(status), `${codes}${shown.join('')}`];
  });
  return table(['Status', ''], rows);
}

function exampleHtml(method: string, path: string, example: unknown): string {
  if (example === undefined) return '';
  const json = JSON.stringify(example, null, 2).replaceAll("'", "'\\''");
  return `<pre><code>${text(`curl -X ${method.toUpperCase()} "$CLEARMARK_URL${path}" \\
  -H "Authorization: Bearer $CLEARMARK_KEY" -H "Content-Type: application/json" \\
  -d '${json}'`)}</code></pre>`;
}

function schemaHtml(schema: JsonSchema): string {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return `<p>${typeHtml(schema)}</p>`;
  const required = new Set(schema.required ?? []);
  const rows = fields.map(([name, field]) => {
    const inner = typeof field === 'boolean' ? {} : field;
    const nested = nestedObject(inner);
    return [
      `<code>${text(name)}</code>${required.has(name) ? ' <em>required</em>' : ''}`,
      typeHtml(inner),
      `${text(inner.description ?? '')}${nested ? schemaHtml(nested) : ''}`,
    ];
  });
  return table(['Field', 'Type', ''], rows);
}

/** The object whose fields are worth a table of their own: of the field itself, or of its items. */
function nestedObject(schema: JsonSchema): JsonSchema | null {
  const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : null;
  const options = [schema, items, ...(schema.anyOf ?? []), ...(items?.anyOf ?? [])];
  return options.find((option) => typeof option === 'object' && option?.properties !== undefined) || null;
}

function typeHtml(schema: JsonSchema | boolean): string {
  if (typeof schema === 'boolean') return 'anything';
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#schema-${slug(name)}">${text(name)}</a>`;
  }
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((v) => `<code>${text(String(v))}</code>`).join(' | ');
  if (schema.anyOf ?? schema.oneOf) return (schema.anyOf ?? schema.oneOf ?? []).map(typeHtml).join(' or ');
  if (schema.type === 'array') {
    return `list of ${typeof schema.items === 'object' && !Array.isArray(schema.items) ? typeHtml(schema.items) : 'anything'}${boundsHtml(schema.minItems, schema.maxItems)}`;
  }
  const bounds = boundsHtml(schema.minimum ?? schema.minLength, schema.maximum ?? schema.maxLength);
  return `${text(String(schema.type ?? 'anything'))}${bounds}${schema.default === undefined ? '' : `, default <code>${text(JSON.stringify(schema.default))}</code>`}`;
}

function boundsHtml(from: number | undefined, to: number | undefined): string {
  const upper = to === undefined || to >= Number.MAX_SAFE_INTEGER ? undefined : to;
  const lower = from === undefined || from <= Number.MIN_SAFE_INTEGER ? undefined : from;
  if (upper === undefined) return lower === undefined ? '' : ` ≥ ${lower}`;
  return lower === undefined ? ` ≤ ${upper}` : ` ${lower}…${upper}`;
}

function problemsTable(): string {
  return table(
    ['Code', 'Status', ''],
    Object.entries(problemKinds).map(([code, { status, title }]) => [
      `<code>${text(code)}</code>`,
      String(status),
      text(title),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  return `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `:root{color-scheme:light dark;--line:#8884}*{box-sizing:border-box}
body{margin:0;font:15px/1.5 system-ui,sans-serif;display:grid;grid-template-columns:13rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1rem;border-right:1px solid var(--line);display:flex;flex-direction:column;gap:.4rem}
main{padding:1rem 2rem;max-width:60rem}article{border-top:1px solid var(--line);padding:.5rem 0;overflow-x:auto}
h3{margin:.5rem 0}h4{margin:.8rem 0 .2rem}table{border-collapse:collapse;width:100%;margin:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--line)}
td table{margin-left:.5rem}em{opacity:.7;font-size:.85em}pre{background:#8882;padding:.6rem;overflow:auto}
.method{font:600 12px/1 monospace;padding:.2rem .4rem;border:1px solid;border-radius:.2rem}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto}}`;
