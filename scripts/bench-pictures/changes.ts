import sharp, { type Sharp } from 'sharp';

type Size = { readonly width: number; readonly height: number };
type Change = (picture: Buffer, size: Size) => Sharp;

const jpeg =
  (quality: number): Change =>
  (picture) =>
    sharp(picture).jpeg({ quality });
const resized =
  (percent: number): Change =>
  (picture, { width }) =>
    sharp(picture)
      .resize({ width: Math.round((width * percent) / 100) })
      .jpeg({ quality: 85 });

const cut =
  (percent: number): Change =>
  (picture, { width, height }) =>
    sharp(picture)
      .extract({
        left: Math.round((width * percent) / 200),
        top: Math.round((height * percent) / 200),
        width: Math.round(width * (1 - percent / 100)),
        height: Math.round(height * (1 - percent / 100)),
      })
      .jpeg({ quality: 85 });

const cutOnOneSide =
  (percent: number): Change =>
  (picture, { width, height }) =>
    sharp(picture)
      .extract({ left: 0, top: 0, width: Math.round(width * (1 - percent / 100)), height })
      .jpeg();

/** What happens to a picture that is handed in again. */
export const changes: Readonly<Record<string, Change>> = {
  'JPEG at quality 40': jpeg(40),
  'JPEG at quality 70': jpeg(70),
  'JPEG at quality 90': jpeg(90),
  'as PNG': (picture) => sharp(picture).png(),
  'resized to 50 %': resized(50),
  'resized to 75 %': resized(75),
  'resized to 150 %': resized(150),
  '2 % cut off, all sides': cut(2),
  '5 % cut off, all sides': cut(5),
  '2 % cut off one side': cutOnOneSide(2),
  '5 % cut off one side': cutOnOneSide(5),
  '15 % brighter': (picture) => sharp(picture).modulate({ brightness: 1.15 }).jpeg(),
  '15 % darker': (picture) => sharp(picture).modulate({ brightness: 0.85 }).jpeg(),
  '15 % more contrast': (picture) => sharp(picture).linear(1.15, -19).jpeg(),
  '15 % less contrast': (picture) => sharp(picture).linear(0.85, 19).jpeg(),
  'turned by 1°, white corners': (picture) => sharp(picture).rotate(1, { background: '#ffffff' }).jpeg(),
  'on its side, Exif says so': (picture) => sharp(picture).rotate(270).jpeg().withMetadata({ orientation: 6 }),
  'screenshot with a dark frame': (picture) =>
    sharp(picture)
      .resize({ width: 1180 })
      .extend({ top: 12, bottom: 12, left: 10, right: 10, background: '#202124' })
      .png(),
};
