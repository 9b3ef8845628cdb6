import type { Settings } from './types.js';

/** Published with every result: results of two versions are never compared as if they were one. */
export const FORMULA_VERSION = '1';

export const defaultSettings: Settings = { managerWeight: 0.7, selfWeight: 0.3 };
