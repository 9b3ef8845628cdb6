/** To two decimals, without those that say nothing. */
export const round = (value: number) => Number(value.toFixed(2));

export const percent = (share: number) => `${round(100 * share)} %`;

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${round(count)} ${count === 1 ? one : many}`;
}
