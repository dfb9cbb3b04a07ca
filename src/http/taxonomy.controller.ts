import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { name } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Taxonomy and catalogue';
const write = ['compliance'] as const;
const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and dashes')
  .describe('Stable: labels, policies and indexes know it by this');
const params = z.strictObject({ id: name(100) });
const renamed = z.strictObject({ name: name(100) });
const taxonomy = z
  .strictObject({
    levels: z.array(z.strictObject({ id: z.string(), rank: z.int(), name: z.string() })),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Taxonomy' });

const read = route({
  method: 'GET',
  path: '/v1/taxonomy',
  tag,
  summary: 'The levels, from the least to the most sensitive, and the categories',
  allow: 'any',
  answer: taxonomy,
});

const addLevel = route({
  method: 'POST',
  path: '/v1/taxonomy/levels',
  tag,
  summary: 'Add a level at a free rank',
  description: 'Id and rank never change. Whoever is cleared for a higher level is cleared for this one.',
  allow: write,
  body: z.strictObject({ id, rank: z.int().min(1).max(1_000_000), name: name(100) }),
  example: { id: 'sensitive', rank: 250, name: 'Sensitive' },
  answer: taxonomy,
  status: 201,
  problems: ['conflict'],
});

const renameLevel = route({
  method: 'PATCH',
  path: '/v1/taxonomy/levels/:id',
  tag,
  summary: 'Give a level another name',
  allow: write,
  params,
  body: renamed,
  example: { name: 'For us only' },
  answer: taxonomy,
  problems: ['not_found'],
});

const removeLevel = route({
  method: 'DELETE',
  path: '/v1/taxonomy/levels/:id',
  tag,
  summary: 'Remove a level that no label and no policy in force has used',
  allow: write,
  params,
  answer: taxonomy,
  problems: ['not_found', 'conflict'],
});

const addCategory = route({
  method: 'POST',
  path: '/v1/taxonomy/categories',
  tag,
  summary: 'Add a category',
  allow: write,
  body: z.strictObject({ id, name: name(100) }),
  example: { id: 'export-controlled', name: 'Export controlled' },
  answer: taxonomy,
  status: 201,
  problems: ['conflict'],
});

const renameCategory = route({
  method: 'PATCH',
  path: '/v1/taxonomy/categories/:id',
  tag,
  summary: 'Give a category another name',
  allow: write,
  params,
  body: renamed,
  example: { name: 'Staff' },
  answer: taxonomy,
  problems: ['not_found'],
});

const removeCategory = route({
  method: 'DELETE',
  path: '/v1/taxonomy/categories/:id',
  tag,
  summary: 'Remove a category that no label and no policy in force has used',
  allow: write,
  params,
  answer: taxonomy,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class TaxonomyController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(read)
  read() {
    return this.service.taxonomy();
  }

  @Route(addLevel)
  addLevel({ body }: Input<typeof addLevel>) {
    return this.service.taxonomyChanges.addLevel(body);
  }

  @Route(renameLevel)
  renameLevel({ params, body }: Input<typeof renameLevel>) {
    return this.service.taxonomyChanges.rename('level', params.id, body.name);
  }

  @Route(removeLevel)
  removeLevel({ params }: Input<typeof removeLevel>) {
    return this.service.taxonomyChanges.remove('level', params.id);
  }

  @Route(addCategory)
  addCategory({ body }: Input<typeof addCategory>) {
    return this.service.taxonomyChanges.addCategory(body);
  }

  @Route(renameCategory)
  renameCategory({ params, body }: Input<typeof renameCategory>) {
    return this.service.taxonomyChanges.rename('category', params.id, body.name);
  }

  @Route(removeCategory)
  removeCategory({ params }: Input<typeof removeCategory>) {
    return this.service.taxonomyChanges.remove('category', params.id);
  }
}
