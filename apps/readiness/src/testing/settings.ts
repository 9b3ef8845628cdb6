import type { Settings } from '@waymark/scoring';

/** A value as GraphQL writes it in a query: JSON whose names have no quotes. */
export const inputOf = (value: object): string => JSON.stringify(value).replace(/"(\w+)":/g, '$1:');

/** Settings of which some parts are others. */
export const settingsWith = (settings: Settings, other: Partial<Settings>): Settings => ({ ...settings, ...other });
