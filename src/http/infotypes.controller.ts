import { Readable } from 'node:stream';
import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { ServiceError } from '../app/errors.js';
import { listInfotypes, requestedInfotypes } from '../app/infotypes.js';
import { recordsOf, transferFormat } from '../app/transfer-infotypes.js';
import { custom, example, infotype, requested, shared, shownBuiltIn, shownCustom } from './infotype-schemas.js';
import { inspected } from './inspect.controller.js';
import { type Input, Route, route } from './route.js';
import { actorName, moment, name } from './schemas.js';
import { SERVICE, type Service } from './service.js';
import { ndjsonOf, readNdjson } from './transfer.js';

const tag = 'Taxonomy and catalogue';
const write = ['compliance'] as const;
const gibibyte = 2 ** 30;
const params = z.strictObject({
  id: name(200).describe('Such as custom/badge; its slash may stand as it is, or as %2F'),
});

const list = route({
  method: 'GET',
  path: '/v1/infotypes',
  tag,
  summary: 'What can be recognised: built in, and described by users; and what is excluded',
  allow: 'any',
  answer: z.strictObject({
    items: z.array(infotype),
    next: z.null().describe('All are on this one page'),
  }),
});

const create = route({
  method: 'POST',
  path: '/v1/infotypes',
  tag,
  summary: 'Describe an infotype of your own, or what is not to be reported',
  description:
    'It is looked for at once, here and by all workers; labels made without it are outdated. Content that is not ' +
    'small is uploaded afterwards.',
  allow: write,
  body: requested,
  example,
  answer: infotype,
  status: 201,
  problems: ['conflict'],
});

const read = route({
  method: 'GET',
  path: '/v1/infotypes/:id',
  tag,
  summary: 'Read an infotype; a custom one with its changes',
  allow: 'any',
  params,
  answer: z.strictObject({
    ...shared,
    ...custom,
    history: z
      .array(z.strictObject({ version: z.int(), change: z.string(), who: z.string(), at: moment }))
      .optional()
      .describe('Changes of a custom one, newest first'),
  }),
  problems: ['not_found'],
});

const change = route({
  method: 'PUT',
  path: '/v1/infotypes/:id',
  tag,
  summary: 'Replace the definition of a custom infotype; its content stays unless other content comes along',
  allow: write,
  params,
  body: requested,
  example,
  answer: infotype,
  problems: ['not_found', 'conflict'],
});

const remove = route({
  method: 'DELETE',
  path: '/v1/infotypes/:id',
  tag,
  summary: 'Delete a custom infotype; its history stays',
  allow: write,
  params,
  problems: ['not_found', 'conflict'],
});

const upload = route({
  method: 'PUT',
  path: '/v1/infotypes/:id/content',
  tag,
  summary: 'Upload the terms of a dictionary, the table of an exact data match, or a document',
  description:
    'Read as it comes, up to 4 GiB (a document: as much as is read of one). The old content is looked for until the ' +
    'new one is complete. Of values only keyed hashes are kept, of terms and documents hashes.',
  allow: write,
  params,
  query: z.strictObject({
    name: name(200).optional().describe('What to call the document; the same name replaces it'),
  }),
  upload: {
    media: {
      'text/plain': 'Terms, one a line, or a document; UTF-8',
      'text/csv': 'A table, its first line the names of the columns; UTF-8',
      '*/*': 'A document of any format that is read',
    },
    limit: 4 * gibibyte,
  },
  answer: infotype,
  problems: ['not_found'],
});

const removeContent = route({
  method: 'DELETE',
  path: '/v1/infotypes/:id/content',
  tag,
  summary: 'Remove one document of a document fingerprint',
  allow: write,
  params,
  query: z.strictObject({ name: name(200) }),
  answer: infotype,
  problems: ['not_found', 'conflict'],
});

const test = route({
  method: 'POST',
  path: '/v1/infotypes/:id/test',
  tag,
  summary: 'What one infotype finds in a text, however unsure; or, of an exclusion, what is found and what it drops',
  description: 'Nothing of the text is kept.',
  allow: ['compliance', 'lookup'],
  readOnly: true,
  params,
  body: z.strictObject({ text: z.string() }),
  example: { text: 'Her badge is B-104233.' },
  answer: inspected,
  problems: ['not_found', 'model_unread'],
});

const exportAll = route({
  method: 'GET',
  path: '/v1/infotypes/export',
  tag,
  summary: 'Export all custom infotypes and exclusions with their content',
  description:
    'Hashes, and the id of the key under which they were made; no values. Lines (application/x-ndjson) may be of any size.',
  allow: write,
  answer: z.strictObject({ format: z.string(), keyId: z.string(), infotypes: z.array(z.unknown()) }),
  media: { 'application/x-ndjson': 'The same, an infotype or a piece of content a line' },
});

const importAll = route({
  method: 'POST',
  path: '/v1/infotypes/import',
  tag,
  summary: 'Take over what was exported; what has the same id is replaced',
  allow: write,
  body: z.strictObject({ format: z.string(), keyId: z.string(), infotypes: z.array(z.looseObject({})).max(1_000) }),
  example: { format: transferFormat, keyId: '8f1c0a5be2d94c37', infotypes: [example] },
  upload: { media: { 'application/x-ndjson': 'The lines of an export' }, limit: 8 * gibibyte },
  answer: z.strictObject({ items: z.array(infotype), next: z.null() }),
  problems: ['conflict', 'key_mismatch'],
});

@Controller()
export class InfotypesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  async list() {
    const added = await this.service.customInfotypes.list();
    const known = new Set(added.map(({ id }) => id));
    const builtIn = listInfotypes(this.service.infotypes()).filter(({ id }) => !known.has(id));
    return { items: [...builtIn.map(shownBuiltIn), ...added.map(shownCustom)], next: null };
  }

  @Route(exportAll)
  async export({ request, reply }: Input<typeof exportAll>) {
    if (!request.headers.accept?.includes('application/x-ndjson')) return this.service.customInfotypes.exportDocument();
    reply.header('content-type', 'application/x-ndjson');
    return Readable.from(ndjsonOf(this.service.customInfotypes.exportLines()));
  }

  @Route(importAll)
  async import({ body, stream, actor }: Input<typeof importAll>) {
    const records = stream ? readNdjson(stream) : recordsOf(body);
    const items = await this.service.customInfotypes.import(actorName(actor), records);
    return { items: items.map(shownCustom), next: null };
  }

  @Route(create)
  async create({ body, actor }: Input<typeof create>) {
    return shownCustom(await this.service.customInfotypes.create(actorName(actor), body));
  }

  @Route(read)
  async read({ params: { id } }: Input<typeof read>) {
    if (id.startsWith('custom/')) {
      const { history, ...one } = await this.service.customInfotypes.get(id);
      return { ...shownCustom(one), history };
    }
    const found = listInfotypes(this.service.infotypes()).find((one) => one.id === id);
    if (!found) throw new ServiceError('not_found', 'there is no such infotype; GET /v1/infotypes lists them');
    return shownBuiltIn(found);
  }

  @Route(change)
  async change({ params: { id }, body, actor }: Input<typeof change>) {
    return shownCustom(await this.service.customInfotypes.change(actorName(actor), id, body));
  }

  @Route(remove)
  remove({ params: { id }, actor }: Input<typeof remove>) {
    return this.service.customInfotypes.remove(actorName(actor), id);
  }

  @Route(upload)
  async upload({ params: { id }, query, stream, actor }: Input<typeof upload>) {
    if (!stream)
      throw new ServiceError('unsupported_media_type', 'Content-Type: send text/plain, text/csv or a document');
    return shownCustom(await this.service.customInfotypes.upload(actorName(actor), id, { ...query, body: stream }));
  }

  @Route(removeContent)
  async removeContent({ params: { id }, query, actor }: Input<typeof removeContent>) {
    return shownCustom(await this.service.customInfotypes.removeDocument(actorName(actor), id, query.name));
  }

  @Route(test)
  async test({ params: { id }, body }: Input<typeof test>) {
    const found = id.startsWith('custom/') ? await this.service.customInfotypes.get(id) : null;
    const options = { offsets: 'utf-16', redact: false, deobfuscate: false } as const;
    if (found?.kind === 'exclusion') return this.service.inspect(body.text, options);
    const infotypes = requestedInfotypes(this.service.infotypes(), [id]);
    return this.service.inspect(body.text, { ...options, infotypes, minConfidence: 0 });
  }
}
