import sharp from 'sharp';
import { renderPage } from '../textract/reader/pdf.ts';
import { drawLogo } from './layout/logo.ts';
import { stationeryFrom } from './layout/style.ts';
import { fitted, makePdf, type Sheet, write } from './pdf.ts';
import { randomFrom } from './random.ts';
import type { AdSpec } from './spec.ts';

const window = { width: 1280, height: 800, bar: 78, left: 96 } as const;

const drawBrowser = (sheet: Sheet, spec: AdSpec): void => {
  sheet.rect(0, 0, window.width, window.bar).fill('#dee1e6');
  for (const [index, color] of ['#ed6a5e', '#f5bf4f', '#61c554'].entries()) {
    sheet.circle(22 + index * 20, 18, 6).fill(color);
  }
  sheet.roundedRect(92, 6, 300, 34, 8).fill('#ffffff');
  write(sheet, `${spec.campaign} | ${spec.partner}`.slice(0, 44), 108, 16, { size: 12.5, color: '#3c4043' });
  sheet.rect(0, 36, window.width, window.bar - 36).fill('#ffffff');
  sheet.roundedRect(80, 42, window.width - 160, 30, 15).fill('#f1f3f4');
  const address = { size: 14, color: '#202124' };
  write(sheet, spec.url, 104, 50, fitted(sheet, spec.url, window.width - 208, address));
};

const drawHero = (sheet: Sheet, spec: AdSpec): void => {
  const style = stationeryFrom(spec.seed ?? 1);
  write(sheet, spec.partner, window.left, 108, { font: 'Helvetica-Bold', size: 21, color: '#23262b' });
  write(sheet, `in partnership with ${spec.brand}`, window.width - window.left, 112, {
    size: 17,
    color: '#4a4f57',
    align: 'right',
  });
  sheet.rect(0, 152, window.width, 380).fill(style.accent);
  drawLogo(sheet, window.width - 330, 226, 210, { ...style, accent: '#c9d6e2', mark: style.mark });
  write(sheet, spec.brand, window.left, 192, { font: 'Helvetica-Bold', size: 24, color: '#ffffff' });
  sheet.font('Helvetica-Bold').fontSize(42).fillColor('#ffffff');
  sheet.text(spec.headline, window.left, 236, { width: 740, lineGap: 4 });
  sheet.font('Helvetica').fontSize(19).fillColor('#eef2f6');
  sheet.text(spec.body, window.left, sheet.y + 12, { width: 700, lineGap: 5 });
  const button = Math.min(sheet.y + 22, 470);
  sheet.roundedRect(window.left, button, 230, 46, 6).fill('#ffb81c');
  write(sheet, spec.callToAction, window.left + 115, button + 15, {
    font: 'Helvetica-Bold',
    size: 17,
    color: '#1a1a1a',
    align: 'center',
  });
};

const drawBelow = (sheet: Sheet, spec: AdSpec): void => {
  write(sheet, spec.campaign, window.left, 572, { font: 'Helvetica-Bold', size: 26, color: '#23262b' });
  const points = [
    `Built with ${spec.brand} and delivered by ${spec.partner}`,
    'Live session, working demo and questions answered',
    'A written assessment for every company that takes part',
  ];
  for (const [index, point] of points.entries()) {
    sheet.circle(window.left + 5, 629 + index * 34, 4).fill('#5a6068');
    write(sheet, point, window.left + 22, 621 + index * 34, { size: 17.5, color: '#3a3f46' });
  }
  sheet.rect(0, 744, window.width, 56).fill('#f3f4f6');
  write(sheet, `${spec.partner} is an authorized ${spec.brand} partner.`, window.left, 765, {
    size: 14,
    color: '#5a6068',
  });
};

/**
 * A PNG of a browser window on the partner's co-branded page, as somebody would hand it in as proof: address bar with
 * the campaign's utm parameters, brand, partner, headline. It is a picture only; nothing in it can be read but by looking.
 */
export const drawAdScreenshot = async (spec: AdSpec): Promise<Buffer> => {
  const pdf = await makePdf('2025-01-01', { size: [window.width, window.height], margin: 0 }, (sheet) => {
    drawHero(sheet, spec);
    drawBelow(sheet, spec);
    drawBrowser(sheet, spec);
  });
  const { data, width, height } = await renderPage(pdf, 0, spec.density ?? 1.5, 'colour');
  const roll = randomFrom(spec.seed ?? 1);
  // Two screenshots of one page are never the same bytes: the brightness of the display differs a little.
  const brightness = 0.985 + roll() * 0.03;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .modulate({ brightness })
    .png({ palette: true, colours: 128 })
    .toBuffer();
};
