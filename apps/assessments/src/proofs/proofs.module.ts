import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AccessModule } from '@waymark/access';
import type { FastifyInstance } from 'fastify';
import { AttachProof } from './attach-proof.js';
import { proofTypes } from './proof-type.rules.js';
import { ProofsController } from './proofs.controller.js';
import { ReadProof } from './read-proof.js';

@Module({ imports: [AccessModule], controllers: [ProofsController], providers: [AttachProof, ReadProof] })
export class ProofsModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  /** A file is handed on as it arrives; whoever reads it counts its bytes. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser([...proofTypes], (_request, payload, done) => done(null, payload));
  }
}
