import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { Allow } from '../auth/allow.js';
import { HealthChecks } from './health-checks.js';

@Controller()
export class HealthController {
  constructor(private readonly checks: HealthChecks) {
    if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
  }

  @Get('health/live')
  @Allow('anyone')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Allow('anyone')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; failing: string[] }> {
    const failing = await this.checks.failing();
    if (failing.length > 0) void reply.status(503);
    return { status: failing.length > 0 ? 'not ready' : 'ready', failing };
  }

  @Get('metrics')
  @Allow('anyone')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', register.contentType);
    return register.metrics();
  }
}
