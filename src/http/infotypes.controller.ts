import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { listInfotypes } from '../app/infotypes.js';
import { Route, route } from './route.js';
import { SERVICE, type Service } from './service.js';

const aliases = z.union([z.string(), z.array(z.string())]).optional();

const list = route({
  method: 'GET',
  path: '/v1/infotypes',
  tag: 'Taxonomy and catalogue',
  summary: 'What can be recognised',
  allow: 'any',
  answer: z.strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.string(),
          title: z.string(),
          region: z.array(z.string()).describe('ISO 3166 alpha-2; empty where it is everywhere'),
          categories: z.array(z.string()),
          regulations: z.array(z.string()),
          validates: z.boolean().describe('Candidates are checked beyond their form'),
          aliases: z
            .strictObject({
              presidio: aliases,
              google: aliases,
              purview: aliases,
              macie: aliases,
              gitleaks: aliases,
              stdnum: aliases,
            })
            .describe('Names in other products'),
        })
        .meta({ id: 'Infotype' }),
    ),
    next: z.null().describe('All are on this one page'),
  }),
});

@Controller()
export class InfotypesController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  list() {
    return { items: listInfotypes(this.service.infotypes), next: null };
  }
}
