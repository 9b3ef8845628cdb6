import { Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { CurrentViewer } from '../auth/current-viewer.js';
import type { Viewer } from '../auth/viewer.js';
import { failAs, secretWords } from './failing.js';

// Under another name, for the linter knows this by its own and would refuse what is left out here on purpose.
const silent = { Get };

@Controller()
export class ThingController implements BeforeApplicationShutdown {
  /** As a consumer would that first ends what it is at. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!process.env.ENDS_IN) return;
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.ENDS_IN)));
    console.error('the consumers have ended');
  }

  @Get('anyone') @Allow('anyone')
  anyone(): string { return 'yes'; }

  @Get('signed-in') @Allow('signed-in')
  signedIn(@CurrentViewer() viewer: Viewer): Viewer { return viewer; }

  @Get('hr-or-admin') @Allow('hr', 'admin')
  hrOrAdmin(): string { return 'yes'; }

  @Get('gateway') @Allow('gateway')
  gateway(): string { return 'yes'; }

  @Get('gateway-or-hr') @Allow('gateway', 'hr')
  gatewayOrHr(): string { return 'yes'; }

  @silent.Get('silent')
  silentRoute(): string { return 'yes'; }

  @Get('fails/:kind') @Allow('anyone')
  fails(@Param('kind') kind: string): never { return failAs(kind); }

  @Get('breaks-off') @Allow('anyone')
  breaksOff(): StreamableFile { return new StreamableFile(Readable.from(halfOfIt())); }

  @Get('breaks-before') @Allow('anyone')
  breaksBefore(): StreamableFile { return new StreamableFile(Readable.from(noneOfIt())); }

  @Get('slow') @Allow('anyone')
  slow(): Promise<string> { return new Promise((resolve) => setTimeout(resolve, 1500, 'at last')); }

  @Get('endless') @Allow('anyone')
  endless(): StreamableFile { return new StreamableFile(Readable.from(endlessly())); }

  @Get('endless-ended') @Allow('anyone')
  endlessEnded(): string { return String(ended); }

  @Post('takes') @Allow('anyone')
  takes(@Body() body: unknown): unknown { return body; }
}

async function* halfOfIt() {
  yield 'the first half,';
  throw new Error(secretWords);
}

async function* noneOfIt() {
  yield* await Promise.reject<string[]>(new Error(secretWords));
}

let ended = false;

async function* endlessly() {
  try {
    for (;;) {
      yield 'more ';
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  } finally {
    ended = true;
  }
}
