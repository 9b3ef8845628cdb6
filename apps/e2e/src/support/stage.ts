import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { evidenceFolder } from './folders.ts';
import type { House } from './house.ts';
import { openBrowser, Visitor, type VisitorOptions } from './visitor.ts';

interface StageOptions {
  /** Names the evidence. */
  readonly name: string;
  readonly open: () => Promise<House>;
  /** Each scene needs those before it. */
  readonly inOrder?: boolean;
  /** The house is others' too: it stays. */
  readonly shared?: boolean;
}

const sceneTime = 300_000;
const openingTime = 600_000;

/** A house, a browser, and those who visit. What fails leaves screenshots and logs in tmp/e2e. */
export class Stage {
  readonly #options: StageOptions;
  readonly #visitors = new Map<string, Visitor>();
  #house: House | null = null;
  #browser: Browser | null = null;
  #failed: string | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
    beforeAll(() => this.#open(), openingTime);
    afterAll(() => this.#close(), openingTime);
  }

  get house(): House {
    if (!this.#house) throw new Error('The house did not open; see above.');
    return this.#house;
  }

  async #open(): Promise<void> {
    this.#house = await this.#options.open();
    this.#browser = await openBrowser();
  }

  async #close(): Promise<void> {
    await this.#browser?.close();
    if (!this.#options.shared) await this.#house?.stop();
  }

  /** Somebody by name; the first time at a new browser window. */
  async visitor(name: string, options: Omit<VisitorOptions, 'address'> = {}): Promise<Visitor> {
    const there = this.#visitors.get(name);
    if (there) return there;
    if (!this.#browser) throw new Error('The browser did not open; see above.');
    const visitor = await Visitor.enter(this.#browser, { address: this.house.address, ...options });
    this.#visitors.set(name, visitor);
    return visitor;
  }

  async farewell(name: string): Promise<void> {
    await this.#visitors.get(name)?.context.close();
    this.#visitors.delete(name);
  }

  /** One test. */
  scene(name: string, act: () => Promise<void>): void {
    it(name, async () => {
      if (this.#options.inOrder && this.#failed) throw notPlayed(this.#failed);
      try {
        await act();
      } catch (cause) {
        this.#failed = name;
        await this.#keepEvidence(name);
        throw cause;
      }
    }, sceneTime);
  }

  async #keepEvidence(scene: string): Promise<void> {
    const folder = join(evidenceFolder, `${this.#options.name} - ${scene}`.replace(/[^\w -]/g, '').slice(0, 120));
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(this.#house?.logs() ?? {})) writeFileSync(join(folder, name), text);
    for (const [name, { page, complaints }] of this.#visitors) {
      writeFileSync(join(folder, `${name}.txt`), [page.url(), ...complaints].join('\n'));
      await page.screenshot({ path: join(folder, `${name}.png`), timeout: 10_000 }).catch(() => undefined);
    }
    console.error(`Evidence of "${scene}": ${folder}`);
  }
}

/** Says no more than that: what failed has said the rest. */
function notPlayed(failed: string): Error {
  const error = new Error(`Not played: "${failed}" failed before.`);
  error.stack = error.message;
  return error;
}
