import sharp from 'sharp';
import { svgOf } from './files-of.ts';
import type { Plate } from './kit/plate.ts';

/** One plate as a PNG. */
export const picture = (plate: Plate, widthPx: number): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(plate)))
    .resize(widthPx)
    .png()
    .toBuffer();

/** All plates on one sheet, four in a row, to see them as one hand's work and to find the weakest. */
export async function contactSheet(plates: readonly Plate[]): Promise<Buffer> {
  const [cell, gap, columns] = [600, 24, 4];
  const high = 400;
  const tiles = await Promise.all(
    plates.map(async (plate, i) => ({
      input: await sharp(await picture(plate, cell))
        .resize(cell, high, { fit: 'contain', background: '#3a3733' })
        .png()
        .toBuffer(),
      left: gap + (i % columns) * (cell + gap),
      top: gap + Math.floor(i / columns) * (high + gap),
    })),
  );
  const rows = Math.ceil(plates.length / columns);
  return sharp({
    create: {
      width: gap + columns * (cell + gap),
      height: gap + rows * (high + gap),
      channels: 3,
      background: '#3a3733',
    },
  })
    .composite(tiles)
    .png()
    .toBuffer();
}
