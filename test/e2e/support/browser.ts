import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A headless Chromium that comes with the packages, or the one named by CHROMIUM_PATH. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: [...chromium.args, '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    headless: true,
  });
}
