import { z } from 'zod';
import { inputSchema } from './input-schema.ts';
import { resultSchema } from './result-schema.ts';

function textOf(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
}

/** The JSON Schema files of the two documents, by path: for editors, and for other languages. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return { 'docs/score/input.schema.json': textOf(inputSchema), 'docs/score/result.schema.json': textOf(resultSchema) };
}
