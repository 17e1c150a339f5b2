/*
 * The viewers' code, which is large: fetched once, when a picture or a model is
 * wanted or likely to be.
 */
export const fetchPhotoViewer = () => import('../viewer/photo-viewer.ts');
export const fetchModelViewer = () => import('../viewer/model-viewer.ts');

/**
 * When what is on the page now has been painted. A viewer takes tens of milliseconds to
 * set up; the words and the glimpse of its picture do not wait for that.
 */
export async function afterPaint(): Promise<void> {
  // In a window that is not seen no frame is drawn.
  if (!document.hidden) await new Promise(requestAnimationFrame);
  await new Promise((next) => setTimeout(next));
}
