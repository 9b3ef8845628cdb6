import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

async function look(page: Page, part: string): Promise<string[]> {
  // In the middle of a change of colours a text has one scheme's colour on the other's ground.
  await page.evaluate('Promise.all(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => null))).then(() => null)');
  // Sent by the debugger's road: the page's own policy would let no stranger's script in.
  await page.evaluate(source);
  const violations = await page.evaluate<Violation[]>(`axe.run(${JSON.stringify(part)}, { resultTypes: ["violations"] }).then(({ violations }) => violations)`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary ?? ''}`).join('; ')}`);
}

/** What axe-core finds wrong with the page as it stands, or with a part of it, one line each: what a second look, half a second later, finds too. */
export async function violationsOf(page: Page, part = 'html'): Promise<string[]> {
  const first = await look(page, part);
  if (first.length === 0) return first;
  // On a busy machine the browser was seen painting one text of a page in the scheme of a moment ago.
  await setTimeout(500);
  return look(page, part);
}
