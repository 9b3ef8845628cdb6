const number = new Intl.NumberFormat('en-GB');

/** "12,345". */
export function countText(count: number): string {
  return number.format(count);
}

/** "1 row", "12,345 rows". */
export function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}
