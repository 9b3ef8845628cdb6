/** What a proof may be, by the endings that its names have. */
const types: Readonly<Record<string, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };
const names: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' };

const mebibyte = 1024 * 1024;
export const largestProof = 10 * mebibyte;

/** What may be chosen, in words and as a file picker takes it. */
export const takenInWords = 'PDF, PNG or JPEG, at most 10 MiB';
export const taken = Object.values(names).map((name) => `.${name.toLowerCase()}`).concat('.jpg', Object.keys(names)).join(',');

export function proofTypeText(mediaType: string): string {
  return names[mediaType] ?? 'File';
}

/** "840 B", "12 KiB", "3.4 MiB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < mebibyte) return `${Math.round(bytes / 1024)} KiB`;
  return `${(bytes / mebibyte).toFixed(1)} MiB`;
}

/** The type that a file is sent as: some systems know endings alone. The server looks at what is in it. */
export function typeOf({ name, type }: Pick<File, 'name' | 'type'>): string | null {
  if (type in names) return type;
  return type === '' ? (types[name.toLowerCase().split('.').at(-1) ?? ''] ?? null) : null;
}

/** Why a file is not sent at all; null where nothing speaks against it. */
export function unfit(file: Pick<File, 'name' | 'type' | 'size'>): string | null {
  if (typeOf(file) === null) return `${file.name} is none of PDF, PNG and JPEG.`;
  if (file.size > largestProof) return `${file.name} is larger than 10 MiB (${sizeText(file.size)}).`;
  return file.size === 0 ? `${file.name} is empty.` : null;
}
