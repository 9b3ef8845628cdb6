import { z } from 'zod';

export const id = z.string().min(1).max(200);
export const ids = z.array(id);
export const names = z.array(z.string().min(1).max(200));
export const share = z.number().min(0).max(1);

/** In no other spelling: one instant has one text. */
export const instant = z.iso.datetime({ precision: 3 }).meta({ id: 'Instant', description: 'ISO 8601 in UTC with milliseconds.', examples: ['2026-01-31T09:30:00.000Z'] });
