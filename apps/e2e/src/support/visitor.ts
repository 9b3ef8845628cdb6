import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { SignIn } from './house.ts';

/** Long enough for a machine that does much else; what is there at once is seen at once. */
const patience = 60_000;

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('Set CHROMIUM_PATH to a Chromium; npm test finds or installs one.');
  // Chromium refuses its sandbox to root.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'] });
}

export interface VisitorOptions extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'storageState'> {
  readonly address: string;
}

/** One person at a browser of their own: nobody else's cookies, nobody else's window. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
  }

  static async enter(browser: Browser, { address, ...options }: VisitorOptions): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(patience);
    return new Visitor(context, await context.newPage());
  }

  /** Signs in where the page leads whoever is not. */
  async signIn({ email, password }: SignIn, path = '/'): Promise<void> {
    const { page } = this;
    await page.goto(path);
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    // To be asked who one is, is answered with 401, which the browser calls an error.
    this.complaints.length = 0;
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'attached' });
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Account menu' }).click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await this.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  }
}
