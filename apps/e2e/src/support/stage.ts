import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { keepEvidence } from './evidence.ts';
import type { House } from './house.ts';
import { Scenes } from './scenes.ts';
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
  readonly #scenes: Scenes;
  #house: House | null = null;
  #browser: Browser | null = null;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#scenes = new Scenes({ inOrder: options.inOrder ?? false, patience: sceneTime, onFailure: (scene) => this.#keepEvidence(scene) });
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
    this.#scenes.add(name, act);
  }

  async #keepEvidence(scene: string): Promise<void> {
    const folder = keepEvidence(this.#options.name, scene, this.#house?.logs() ?? {});
    for (const [name, { page, complaints }] of this.#visitors) {
      writeFileSync(join(folder, `${name}.txt`), [page.url(), ...complaints].join('\n'));
      await page.screenshot({ path: join(folder, `${name}.png`), timeout: 10_000 }).catch(() => undefined);
    }
  }
}
