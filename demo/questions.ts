import type { Api } from './api.js';
import { allResources } from './coverage.js';
import type { EstateDocument } from './draft.js';
import type { Printer } from './print.js';

interface Answer {
  readonly uri: string;
  readonly state: string;
  readonly flags: readonly string[];
  readonly usable: boolean;
  readonly label: { readonly level: string; readonly categories: readonly string[] } | null;
  readonly class: string | null;
  readonly reason?: string;
}

interface Check {
  readonly decisionId: string;
  readonly results: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly reasons: readonly { readonly code: string; readonly detail: string }[];
    readonly text?: string;
  }[];
  readonly answer: { readonly label: { readonly level: string } | null; readonly outcome: string };
}

const labelText = (label: Answer['label']) =>
  label === null ? 'no label' : [label.level, ...label.categories].join(' ');
const nameOf = (uri: string) => decodeURI(uri.split('/').slice(-2).join('/'));

/** Asks what a RAG pipeline asks, with the pipeline's key, and shows question and answer. */
export async function askAsPipeline(
  api: Api,
  estate: readonly EstateDocument[],
  user: string,
  printer: Printer,
): Promise<void> {
  printer.heading('What a RAG pipeline asks');
  const resources = await allResources(api);
  const pick = (level: string, kind: string) =>
    resources.find((r) => r.state === 'current' && r.kind === kind && r.label?.level === level)?.uri;
  const failed = resources.find((r) => r.state === 'failed')?.uri;
  const uris = [
    pick('internal', 'document'),
    pick('confidential', 'document'),
    pick('restricted', 'document'),
    pick('confidential', 'column'),
    failed,
    'file:///nobody/knows/this.pdf',
  ].filter((uri) => uri !== undefined);

  const looked = await api.post<{ labels: Answer[] }>('/v1/labels/lookup', { resources: uris });
  printer.exchange(
    `POST /v1/labels/lookup — which labels do these ${uris.length} have?`,
    looked.labels
      .map(
        (l) =>
          `${nameOf(l.uri)}: ${l.usable ? `${labelText(l.label)} (class ${l.class})` : `not usable, ${l.state}: ${l.reason}`}`,
      )
      .join('\n'),
  );

  const feed = await api.get<{ changes: Answer[]; next: string }>('/v1/labels/changes?limit=4');
  printer.exchange(
    'GET /v1/labels/changes?limit=4 — what has changed, so that my index follows?',
    [...feed.changes.map((c) => `${nameOf(c.uri)}: ${c.state}, ${labelText(c.label)}`), `next: ${feed.next}`].join(
      '\n',
    ),
  );

  await checkCandidates(api, estate, { uris, user, resources }, printer);
}

async function checkCandidates(
  api: Api,
  estate: readonly EstateDocument[],
  {
    uris,
    user,
    resources,
  }: {
    uris: readonly string[];
    user: string;
    resources: readonly { uri: string; state: string; label: Answer['label'] }[];
  },
  printer: Printer,
): Promise<void> {
  // A chunk as an index would hold it: a sentence with a value that was planted in the document it comes from.
  const document = estate.find(
    (d) =>
      d.planted.some((p) => p.infotype === 'identity/us-ssn') &&
      resources.some((r) => r.uri.endsWith(encodeURI(d.path)) && r.state === 'current'),
  );
  const ssn = document?.planted.find((p) => p.infotype === 'identity/us-ssn')?.value ?? '';
  const uri = resources.find((r) => document && r.uri.endsWith(encodeURI(document.path)))?.uri;
  const candidates = [
    { id: 'clean-chunk', uri: uris[2], text: 'The offices are closed on the last Friday of the month.' },
    { id: 'chunk-with-ssn', uri, text: `Her social security number ${ssn} is on file, and the review is in May.` },
    { id: 'whole-document', uri: uris[2] },
    { id: 'unknown-origin', text: 'Parking is free after six.' },
    { id: 'never-seen', uri: 'file:///nobody/knows/this.pdf', text: 'Anything.' },
  ];
  const checked = await api.post<Check>('/v1/retrieval/check', {
    subject: { type: 'user', id: user },
    purpose: 'answer a question',
    candidates,
  });
  printer.exchange(
    `POST /v1/retrieval/check — may ${user} (cleared for internal) have these ${candidates.length} candidates?`,
    [
      ...checked.results.map((r) => {
        const why = r.reasons.map((reason) => `${reason.code}: ${reason.detail}`).join('; ');
        return `${r.id}: ${r.outcome.toUpperCase()} — ${why}${r.text === undefined ? '' : `\n  “${r.text}”`}`;
      }),
      `answer: ${checked.answer.outcome}, ${checked.answer.label?.level ?? 'nothing to answer from'} (decision ${checked.decisionId})`,
    ].join('\n'),
  );
}
