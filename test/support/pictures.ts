import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Keeps what is on the page for the docs, where `npm run pictures` asks for it. */
export async function keepPicture(page: Page, name: string, height?: number): Promise<void> {
  const folder = process.env.KEEP_PICTURES;
  if (!folder) return;
  const { width = 0 } = page.viewportSize() ?? {};
  const shot = await page.screenshot({
    animations: 'disabled',
    fullPage: true,
    ...(height !== undefined && { clip: { x: 0, y: 0, width, height } }),
  });
  await sharp(shot).png({ palette: true, effort: 10 }).toFile(`${folder}/${name}.png`);
}
