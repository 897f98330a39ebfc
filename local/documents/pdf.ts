import PDFDocument from 'pdfkit';

/** A page being drawn; lengths in points (1/72 inch). */
export type Sheet = PDFKit.PDFDocument;

/** Runs the drawing and gives the PDF's bytes. `date` (ISO) goes into the file instead of the clock, to keep bytes stable. */
export const makePdf = (
  date: string,
  options: PDFKit.PDFDocumentOptions,
  draw: (sheet: Sheet) => void,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const created = new Date(`${date}T09:00:00Z`);
    const sheet = new PDFDocument({ info: { CreationDate: created, ModDate: created }, ...options });
    const chunks: Buffer[] = [];
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.on('error', reject);
    draw(sheet);
    sheet.end();
  });

/** Where one line of text goes and how it looks. `align: 'right'` makes `x` the right edge. */
export type TextStyle = {
  font?: string;
  size?: number;
  color?: string;
  align?: 'left' | 'right' | 'center';
};

/** Writes one line that never wraps. */
export const write = (sheet: Sheet, text: string, x: number, y: number, style: TextStyle = {}): void => {
  sheet
    .font(style.font ?? 'Helvetica')
    .fontSize(style.size ?? 10)
    .fillColor(style.color ?? '#1a1a1a');
  const width = sheet.widthOfString(text);
  const shift = style.align === 'right' ? width : style.align === 'center' ? width / 2 : 0;
  sheet.text(text, x - shift, y, { lineBreak: false });
};

/** Writes lines under one another and returns the y below the last. */
export const writeLines = (
  sheet: Sheet,
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  style: TextStyle = {},
): number => {
  for (const [index, line] of lines.entries()) write(sheet, line, x, y + index * leading, style);
  return y + lines.length * leading;
};

/** Parts a text at its blanks so that no line is wider than `width` in the given style. */
export const wrap = (sheet: Sheet, text: string, width: number, style: TextStyle): string[] => {
  sheet.font(style.font ?? 'Helvetica').fontSize(style.size ?? 10);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [lines.at(-1) ?? '', word].filter((part) => part !== '').join(' ');
    if (lines.length > 0 && sheet.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** The style, made smaller where a text would be wider than `width`. */
export const fitted = (sheet: Sheet, text: string, width: number, style: TextStyle): TextStyle => {
  const size = style.size ?? 10;
  const natural = sheet
    .font(style.font ?? 'Helvetica')
    .fontSize(size)
    .widthOfString(text);
  return natural <= width ? style : { ...style, size: (size * width) / natural };
};

/** A thin horizontal rule. */
export const rule = (sheet: Sheet, x1: number, x2: number, y: number, color = '#b8bcc4', width = 0.6): void => {
  sheet.moveTo(x1, y).lineTo(x2, y).lineWidth(width).strokeColor(color).stroke();
};
