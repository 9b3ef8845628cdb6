import { z } from 'zod';

/** Settings that are missing or wrong, all of them at once. */
export class ConfigError extends Error {}

/** Reads the settings from the environment. @throws ConfigError that names every variable that is wrong. */
export function loadConfig<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, env: NodeJS.ProcessEnv = process.env): z.infer<z.ZodObject<Shape>> {
  // An empty variable is an unset one: container files cannot leave a variable out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new ConfigError(`These settings are missing or wrong:\n${mistakes.join('\n')}`);
}

export interface SettingDescription {
  readonly name: string;
  readonly meaning: string;
  readonly default: string | null;
  readonly required: boolean;
  readonly secret: boolean;
}

/** Marks a setting whose value must not be printed. */
export const secretSettings = z.registry<{ secret: true }>();

/** One row per setting, for the table of the documentation. */
export function describeConfig(schema: z.ZodObject): SettingDescription[] {
  return Object.entries(schema.shape).map(([name, setting]) => {
    const type = setting as z.ZodType;
    const unset = type.safeParse(undefined);
    const secret = isSecret(type);
    const value = unset.success && unset.data !== undefined && !secret ? String(unset.data) : null;
    return { name, meaning: meaningOf(type), default: value, required: !unset.success, secret };
  });
}

/** What `optional()`, `default()`, `transform()` and the like were put around. */
function insideOf(type: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = type.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? input;
}

function isSecret(type: z.ZodType): boolean {
  const inside = insideOf(type);
  // Not `has`, which does not know the setting again after `min()` and the like.
  return Boolean(secretSettings.get(type)) || (inside !== undefined && isSecret(inside));
}

function meaningOf(type: z.ZodType): string {
  const inside = insideOf(type);
  return type.description ?? (inside ? meaningOf(inside) : '');
}
