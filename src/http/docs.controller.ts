import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { docsPage } from './docs-page.js';
import type { OpenApi } from './openapi.js';
import { type Input, Route, route } from './route.js';

/** The token under which Nest hands over what writes the OpenAPI document. */
export const OPENAPI = Symbol('openapi');

const tag = 'Documentation';

const openapi = route({
  method: 'GET',
  path: '/openapi.json',
  tag,
  summary: 'This API as an OpenAPI 3.1 document',
  allow: 'any',
  forBrowsers: true,
  answer: z.looseObject({ openapi: z.literal('3.1.0') }),
});

const docs = route({
  method: 'GET',
  path: '/docs',
  tag,
  summary: 'This API as a page to read',
  allow: 'any',
  forBrowsers: true,
  media: { 'text/html': 'One page that loads nothing else' },
});

@Controller()
export class DocsController {
  #api: OpenApi | undefined;
  #page: string | undefined;

  constructor(@Inject(OPENAPI) private readonly write: () => OpenApi) {}

  /** Written when first asked for: that takes as long as half of what HTTP needs to start, and most processes never need it. */
  private get api(): OpenApi {
    this.#api ??= this.write();
    return this.#api;
  }

  @Route(openapi)
  openapi() {
    return { ...this.api };
  }

  @Route(docs)
  docs({ reply }: Input<typeof docs>) {
    reply.header('content-type', 'text/html; charset=utf-8');
    this.#page ??= docsPage(this.api);
    return this.#page;
  }
}
