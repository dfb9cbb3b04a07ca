import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { Route, route } from './route.js';
import { SERVICE, type Service } from './service.js';

const read = route({
  method: 'GET',
  path: '/v1/taxonomy',
  tag: 'Taxonomy and catalogue',
  summary: 'The levels, from the least to the most sensitive, and the categories',
  allow: 'any',
  answer: z.strictObject({
    levels: z.array(z.strictObject({ id: z.string(), rank: z.int(), name: z.string() })),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
});

@Controller()
export class TaxonomyController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(read)
  read() {
    return this.service.taxonomy();
  }
}
