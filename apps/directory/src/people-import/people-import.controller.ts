import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { Allow, CallerError, CurrentViewer, whileArriving, type Viewer } from '@waymark/service-kit';
import type { FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { z } from 'zod';
import { ImportPeople, type ImportInput } from './import-people.js';
import type { ImportReport } from './import-report.js';
import { ImportTurns } from './import-turns.js';
import { readPeopleFile } from './people-file.js';
import { largestFile, tooLarge } from './people-file.text.js';

const question = z.object({ mode: z.enum(['preview', 'apply']), id: z.uuid().optional() });

/** People and teams from a file. */
@Controller('files')
export class PeopleImportController {
  constructor(
    private readonly importing: ImportPeople,
    private readonly turns: ImportTurns,
  ) {}

  /** `mode=preview` changes nothing. With an `id`, a UUID made by the client, a retry of `apply` changes nothing twice. */
  @Post('people-import')
  @HttpCode(200)
  @Allow('hr', 'admin')
  async import(@CurrentViewer() viewer: Viewer, @Query() query: unknown, @Req() { body, headers }: FastifyRequest): Promise<ImportReport> {
    const { mode, id = v7() } = read(query);
    if (!(body instanceof Readable)) throw new CallerError('BAD_INPUT', 'Send the file as text/csv.');
    if (Number(headers['content-length'] ?? 0) > largestFile) throw tooLarge();
    return this.turns.take(viewer.organisationId, async () => this.importing.execute(viewer, { id, mode, ...(await whileArriving(body, readWhole)) }));
  }
}

function read(query: unknown): z.infer<typeof question> {
  const parsed = question.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new CallerError('BAD_INPUT', 'The mode is preview or apply, the id a UUID.', parsed.error.issues[0]?.path.join('.'));
}

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<Pick<ImportInput, 'file' | 'digest'>> {
  const hash = createHash('sha256');
  const file = await readPeopleFile(hashed(bytes, hash));
  return { file, digest: hash.digest() };
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
