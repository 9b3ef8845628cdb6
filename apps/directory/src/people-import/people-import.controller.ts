import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { Allow, CallerError, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { z } from 'zod';
import { ImportPeople } from './import-people.js';
import type { ImportReport } from './import-report.js';
import { readPeopleFile } from './people-file.js';

const question = z.object({ mode: z.enum(['preview', 'apply']), id: z.uuid().optional() });

/** People and teams from a file. */
@Controller('files')
export class PeopleImportController {
  constructor(private readonly importing: ImportPeople) {}

  /** `mode=preview` changes nothing. With an `id`, a UUID made by the client, a retry of `apply` changes nothing twice. */
  @Post('people-import')
  @HttpCode(200)
  @Allow('hr', 'admin')
  async import(@CurrentViewer() viewer: Viewer, @Query() query: unknown, @Body() body: unknown): Promise<ImportReport> {
    const { mode, id = v7() } = read(query);
    if (!(body instanceof Readable)) throw new CallerError('BAD_INPUT', 'Send the file as text/csv.');
    const hash = createHash('sha256');
    const file = await readPeopleFile(hashed(body, hash));
    return this.importing.execute(viewer, { id, mode, file, digest: hash.digest() });
  }
}

function read(query: unknown): z.infer<typeof question> {
  const parsed = question.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new CallerError('BAD_INPUT', 'The mode is preview or apply, the id a UUID.', parsed.error.issues[0]?.path.join('.'));
}

async function* hashed(bytes: Readable, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    yield chunk;
  }
}
