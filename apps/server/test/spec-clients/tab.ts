import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchBrowser } from '../../../../scripts/browser.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** A page in a real browser, for which `localhost:8000` is the server under test. */
export interface Tab {
  readonly page: Page;
  /** What its console said. */
  readonly console: Recorder<string>;
  /** Errors in the console and exceptions that nobody caught. */
  readonly errors: readonly string[];
  /** Runs classic scripts one after the other, without anything happening in between. */
  run(...scripts: string[]): Promise<void>;
}

/**
 * Opens a page of the server. The samples have its address in their code: the browser leads that address to the port
 * where the server listens, so that the code stays as it is. The browser is closed when the test ends, however it ends.
 */
export async function openTab(port: number): Promise<Tab> {
  const browser = await launchBrowser({
    args: [`--host-resolver-rules=MAP localhost:8000 127.0.0.1:${port}`],
  });
  onTestFinished(() => browser.close());
  // The server forbids inline scripts in its pages; the sample's own page would allow its own.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const console = createRecorder<string>();
  const errors: string[] = [];
  page.on('console', (message) => {
    // The browser asks for an icon by itself; it is no part of a sample that this server has none.
    const aboutIcon = message.location().url === 'http://localhost:8000/favicon.ico';
    if (message.type() === 'error' && !aboutIcon) errors.push(message.text());
    console.add(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto('http://localhost:8000/healthz');
  return {
    page,
    console,
    errors,
    async run(...scripts) {
      await page.evaluate(`for (const text of ${JSON.stringify(scripts)}) {
        const script = document.createElement('script');
        script.textContent = text;
        document.head.append(script);
      }`);
    },
  };
}
