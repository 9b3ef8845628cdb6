import { CallerError } from '@waymark/service-kit';

export const largestProof = 10 * 1024 * 1024;

export const proofTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type ProofType = (typeof proofTypes)[number];

/** What the first bytes of a file of each type are. */
const beginnings: Readonly<Record<ProofType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

const endings: Readonly<Record<ProofType, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** Bytes by which the type is known. */
export const longestBeginning = Math.max(...Object.values(beginnings).map(({ length }) => length));

/** What a file is by its content, whatever its name or sender says; null: none of the types that are taken. */
export function typeOf(bytes: Uint8Array): ProofType | null {
  return proofTypes.find((type) => beginnings[type].every((byte, at) => bytes[at] === byte)) ?? null;
}

/** A name for the file that holds nothing a user wrote. */
export function fileNameOf(certificationId: string, type: ProofType): string {
  return `${certificationId}.${endings[type]}`;
}

export function tooLarge(): CallerError {
  return new CallerError('TOO_LARGE', 'The file is larger than 10 MiB.');
}

export function wrongType(): CallerError {
  return new CallerError('BAD_INPUT', 'Send a PDF, PNG or JPEG file.', 'file');
}
