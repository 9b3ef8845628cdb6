import { compareRules, FORMULA_VERSION, fromInputDocument, riskFlags, scoreReadiness, toResultDocument } from '@waymark/scoring';
import type { PacketDocument } from './packet.model.js';

/** What this browser makes of a packet: the same to the byte, another result, or nothing, where it has another formula. */
export type Recomputed = 'same' | 'other' | 'other formula';

/** Scores the packet's input by the function of everywhere and holds it against the packet's result. */
export function recomputed({ input, result, formulaVersion: asked }: PacketDocument): Recomputed {
  if (asked !== FORMULA_VERSION) return 'other formula';
  const given = fromInputDocument(input);
  const readiness = scoreReadiness(given);
  const again = toResultDocument(readiness, riskFlags(given), compareRules(readiness));
  return JSON.stringify(again) === JSON.stringify(result) ? 'same' : 'other';
}

/** SHA-256 of a text in base64url; null where the browser offers none, as on a page without encryption. */
export async function digestOf(text: string): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
