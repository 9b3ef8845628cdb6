import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { Allow, CurrentViewer, whileArriving, type Viewer } from '@waymark/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachProof, type AttachedProof } from './attach-proof.js';
import { largestProof, tooLarge, wrongType } from './proof-type.rules.js';
import { ReadProof } from './read-proof.js';

/** Proofs of certificates, up and down. */
@Controller('files/certificates')
export class ProofsController {
  constructor(
    private readonly attaching: AttachProof,
    private readonly reading: ReadProof,
  ) {}

  /** The body is the file itself: PDF, PNG or JPEG, at most 10 MiB. For the person and HR. */
  @Post(':id/proof')
  @HttpCode(200)
  @Allow('signed-in')
  async attach(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Req() { body, headers }: FastifyRequest): Promise<AttachedProof> {
    if (!(body instanceof Readable)) throw wrongType();
    // Read over all the same: answered in the middle of its request, a sender may see a broken connection and no answer.
    if (Number(headers['content-length'] ?? 0) > largestProof) return whileArriving(body, () => Promise.reject(tooLarge()));
    return this.attaching.execute(viewer, id, body);
  }

  /** For the person, their leads and HR. A file to be kept, never a page to be shown. */
  @Get(':id/proof')
  @Allow('signed-in')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { bytes, mediaType, size, fileName } = await this.reading.execute(viewer, id);
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, { type: mediaType, length: size, disposition: `attachment; filename="${fileName}"` });
  }
}
