import type { Language } from '../notification-policy.js';
import { de } from './de.js';
import { en } from './en.js';

/** Every text that a message may need; a language without one of them is no program. ICU MessageFormat. */
export type Texts = typeof en;
export type TextKey = keyof Texts;

export const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, de };

/** By which dates and numbers are written. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
