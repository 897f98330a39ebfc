import { existsSync, writeFileSync } from 'node:fs';
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
  const path = `${folder}/${name}.png`;
  const picture = await sharp(shot).png({ palette: true, effort: 10 }).toBuffer();
  if (!existsSync(path) || !(await looksLike(path, picture))) writeFileSync(path, picture);
}

/** Of 255 levels: a busy machine smooths the edges of letters a little otherwise, and a changed letter is far beyond it. */
const mostNoise = 64;

/** Whether nobody could tell the two apart: then the one that is there stays, and with it the history of the repository. */
async function looksLike(path: string, picture: Buffer): Promise<boolean> {
  const [before, now] = await Promise.all([pixelsOf(path), pixelsOf(picture)]);
  return before.length === now.length && before.every((level, at) => Math.abs(level - (now[at] ?? 0)) <= mostNoise);
}

const pixelsOf = (picture: string | Buffer): Promise<Buffer> => sharp(picture).removeAlpha().raw().toBuffer();
