/** Offers a value to the reader as a JSON file. */
export function saveJson(value: unknown, fileName: string): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun by then; keeping it longer would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
