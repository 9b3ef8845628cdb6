import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';

/** One person toward one track, by the headings of the file. */
export type ReportRow = Readonly<Record<string, string>>;

/** Cells of a line; none of ours spans lines. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

export interface Report {
  readonly fileName: string;
  readonly rows: readonly ReportRow[];
  /** What the page says of it. */
  readonly said: string;
}

/** Downloads the report as the page is set. */
export async function downloadReport(page: Page): Promise<Report> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download report' }).click();
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  if (!text.startsWith('\uFEFF')) throw new Error('The file does not begin with the mark that Excel needs.');
  const [header = '', ...lines] = text.slice(1).split('\r\n').filter(Boolean);
  const names = cellsOf(header);
  const rows = lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? '', cell])));
  const said = await page.getByRole('status').filter({ hasText: 'Report downloaded' }).innerText();
  return { fileName: download.suggestedFilename(), rows, said };
}

/** Downloads the workbook of the same report: its rows as text, under their headings, and what its second sheet says. */
export async function downloadWorkbook(page: Page): Promise<{ readonly rows: readonly ReportRow[]; readonly about: Readonly<Record<string, string>> }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download report' }).click();
  const download = await coming;
  const [rows, about] = await readExcelFile(await download.path());
  const texts = (rows?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const [names = [], ...lines] = texts;
  return {
    rows: lines.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? '']))),
    about: Object.fromEntries((about?.data ?? []).map(([name, value]) => [String(name), String(value)])),
  };
}

/** What a person's page says of each track: "Meets 3 of 22; score 71" and "15 % of it is known". */
export async function tracksOnScreen(page: Page): Promise<{ track: string; met: number; requirements: number; score: number | null; coverage: number }[]> {
  const cards = page.getByRole('group', { name: 'Tracks' }).getByRole('button');
  await cards.first().waitFor();
  const texts = await cards.allInnerTexts();
  return texts.map((text) => {
    const [track = ''] = text.trim().split('\n');
    const line = /Meets (\d+) of (\d+); (?:score ([\d.]+)|too little)/.exec(text);
    const known = /(\d+) % of it is known/.exec(text);
    if (!line || !known) throw new Error(`A track that says something else: ${text}`);
    return { track: track.trim(), met: Number(line[1]), requirements: Number(line[2]), score: line[3] ? Math.round(Number(line[3])) : null, coverage: Number(known[1]) };
  });
}
