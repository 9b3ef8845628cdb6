import { Client } from 'pg';

/** Every statement that any connection of this process sent meanwhile, as the driver was given it. */
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
    return texts;
  } finally {
    Client.prototype.query = original as typeof Client.prototype.query;
  }
}
