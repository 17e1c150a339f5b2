import type { PhotoSize } from '../../../renderer/viewer/photo-viewer.ts';

/** Draws a picture of four coloured quarters and gives its address. */
export async function makePicture(widthPx: number, heightPx: number): Promise<PhotoSize> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw');
  ['#a33', '#3a3', '#33a', '#aa3'].forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect((i % 2) * (widthPx / 2), i < 2 ? 0 : heightPx / 2, widthPx / 2, heightPx / 2);
  });
  const url = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
  return { url, widthPx, heightPx };
}

export const unreadable: PhotoSize = { url: '/no/such/picture.webp', widthPx: 480, heightPx: 300 };
