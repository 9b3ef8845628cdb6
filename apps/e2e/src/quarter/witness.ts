import type { Route } from 'playwright-core';
import type { Visitor } from '../support/visitor.ts';

/** Everything that one person's browser was ever told: each answer of GraphQL, and each page as it could be read. */
export class Witness {
  readonly #visitor: Visitor;
  readonly #heard: string[] = [];

  private constructor(visitor: Visitor) {
    this.#visitor = visitor;
  }

  /** Listens from here on. */
  static async of(visitor: Visitor): Promise<Witness> {
    const witness = new Witness(visitor);
    // In between and not beside: of a page that is left at once the browser forgets what it was told.
    await visitor.context.route('**/graphql', (route) => witness.#listen(route));
    return witness;
  }

  async #listen(route: Route): Promise<void> {
    try {
      const response = await route.fetch();
      const text = await response.text();
      this.#heard.push(text);
      // What the browser says of it is its status alone.
      if (!response.ok()) this.#visitor.complaints.push(`${route.request().postData()?.slice(0, 300)}: ${text.slice(0, 500)}`);
      await route.fulfill({ response });
    } catch {
      // The page was left meanwhile: nobody was told anything.
      await route.abort().catch(() => undefined);
    }
  }

  /** Opens pages one after the other and reads each once it has all that it asks for. */
  async read(...paths: string[]): Promise<void> {
    const { page } = this.#visitor;
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      this.#heard.push(await page.locator('body').innerText());
    }
  }

  get answers(): number {
    return this.#heard.length;
  }

  /** What was heard with these words in it, shortened. */
  heardOf(words: string): string[] {
    return this.#heard.filter((text) => text.includes(words)).map((text) => {
      const at = text.indexOf(words);
      return text.slice(Math.max(0, at - 200), at + words.length + 50);
    });
  }
}
