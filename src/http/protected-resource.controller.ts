import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { ServiceError } from '../app/errors.js';
import { Route, route } from './route.js';
import { SERVICE, type Service } from './service.js';

const metadata = route({
  method: 'GET',
  path: '/.well-known/oauth-protected-resource',
  tag: 'Discovery',
  summary: 'Which issuer gives tokens for this service (RFC 9728)',
  allow: 'open',
  answer: z.strictObject({
    resource: z.string(),
    authorization_servers: z.array(z.string()),
    bearer_methods_supported: z.array(z.literal('header')),
  }),
  problems: ['not_found'],
});

@Controller()
export class ProtectedResourceController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(metadata)
  metadata() {
    const { protectedResource } = this.service;
    if (protectedResource) return protectedResource;
    throw new ServiceError('not_found', 'no issuer is configured with the address of this service as an audience');
  }
}
