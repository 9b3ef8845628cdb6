import fs from 'node:fs';
import { jest } from '@jest/globals';

/** Everything written to standard output and error of this process meanwhile, whichever way the logger chooses. */
export async function writtenMeanwhile(work: () => Promise<void>): Promise<string> {
  const texts: string[] = [];
  const take = (text: unknown) => (texts.push(String(text)), Buffer.byteLength(String(text)));
  const write = (_fd: number, text: unknown, ...rest: unknown[]) => (rest.at(-1) as (error: null, written: number) => void)(null, take(text));
  const spies = [
    jest.spyOn(fs, 'write').mockImplementation(write as typeof fs.write),
    jest.spyOn(fs, 'writeSync').mockImplementation(((_fd: number, text: unknown) => take(text)) as typeof fs.writeSync),
    ...[process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((text) => Boolean(take(text)))),
  ];
  try {
    await work();
    return texts.join('');
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
