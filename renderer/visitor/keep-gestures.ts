/**
 * Takes away what a browser does with a finger that a museum's screen must
 * not: menus on a long press, pinching the whole page, dragging pictures off
 * it. The viewers' own gestures are theirs: they listen on their own elements.
 */
export function keepGestures(page: Document): void {
  const prevent = (event: Event) => event.preventDefault();
  page.addEventListener('contextmenu', prevent);
  page.addEventListener('dragstart', prevent);
  page.addEventListener('gesturestart', prevent);
  // Ctrl + wheel, and a touch pad's pinch, which arrives as the same.
  page.addEventListener('wheel', (event) => event.ctrlKey && prevent(event), { passive: false });
  page.addEventListener('keydown', (event) => {
    const zooms = ['+', '-', '=', '0'].includes(event.key);
    if ((event.ctrlKey || event.metaKey) && zooms) prevent(event);
  });
}
