import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { type Input, Route, route } from './route.js';
import { SERVICE, type Service } from './service.js';

const tag = 'Health';

const healthz = route({
  method: 'GET',
  path: '/healthz',
  tag,
  summary: 'Whether the process is up',
  allow: 'open',
  answer: z.strictObject({ status: z.literal('ok') }),
});

const readyz = route({
  method: 'GET',
  path: '/readyz',
  tag,
  summary: 'Whether the service can answer',
  description: 'Answers 503 with the same body while something is missing.',
  allow: 'open',
  answer: z.strictObject({
    ready: z.boolean(),
    checks: z.record(z.string(), z.string()).describe('By part: "ok", or what is missing'),
  }),
});

const metrics = route({
  method: 'GET',
  path: '/metrics',
  tag,
  summary: 'Metrics for Prometheus',
  description: 'Labels are route patterns and names of rules, never ids, URIs or content.',
  allow: ['operator'],
  forBrowsers: true,
  media: { 'text/plain': 'Prometheus text format' },
});

@Controller()
export class HealthController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(healthz)
  healthz() {
    return { status: 'ok' } as const;
  }

  @Route(readyz)
  async readyz({ reply }: Input<typeof readyz>) {
    const readiness = await this.service.readiness();
    if (!readiness.ready) reply.status(503);
    return readiness;
  }

  @Route(metrics)
  async metrics({ reply }: Input<typeof metrics>) {
    reply.header('content-type', this.service.metrics.contentType);
    return this.service.metrics.metrics();
  }
}
