import { Client } from 'pg';

/** The library of jobs looks for work whenever it likes; whatever names its schema is its own. */
const ofJobs = /\bjobs\.\w/;

/** Every statement that any connection of this process sent meanwhile, as the driver was given it; those of jobs aside. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const original = Client.prototype.query as (...args: unknown[]) => unknown;
  const texts: string[] = [];
  Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
    const [first] = args;
    texts.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
    return original.apply(this, args);
  } as typeof Client.prototype.query;
  try {
    await work();
    return texts.filter((text) => !ofJobs.test(text));
  } finally {
    Client.prototype.query = original as typeof Client.prototype.query;
  }
}
