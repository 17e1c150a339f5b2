/** Long enough that no hand rests there by chance. */
export const HOLD_MS = 5000;
/** As a share of the shorter side: about 10 cm on a large screen. */
const CORNER_SHARE = 0.12;

/**
 * The staff's hidden door: one finger held in the upper left corner of the
 * screen, in every language. Nothing is drawn there and nothing is taken away
 * from what lies under it: a short touch stays a touch.
 *
 * @returns takes the door away again
 */
export function watchStaffCorner(page: Window, onhold: () => void): () => void {
  let holding: { pointer: number; timer: number } | undefined;
  const isCorner = ({ clientX, clientY }: PointerEvent): boolean => {
    const sidePx = CORNER_SHARE * Math.min(page.innerWidth, page.innerHeight);
    return clientX < sidePx && clientY < sidePx;
  };
  const letGo = (): void => {
    if (holding) page.clearTimeout(holding.timer);
    holding = undefined;
  };
  const down = (event: PointerEvent): void => {
    letGo();
    if (!isCorner(event)) return;
    holding = { pointer: event.pointerId, timer: page.setTimeout(onhold, HOLD_MS) };
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId === holding?.pointer && !isCorner(event)) letGo();
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId === holding?.pointer) letGo();
  };
  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
  ] as const;
  for (const [name, listener] of listeners) page.addEventListener(name, listener, true);
  return () => {
    letGo();
    for (const [name, listener] of listeners) page.removeEventListener(name, listener, true);
  };
}
