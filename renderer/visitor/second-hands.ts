/** A finger that slides farther than this drags or scrolls, and presses nothing. */
const SLACK_PX = 12;
/** So long a browser may still come with a click of its own. */
const LATE_MS = 500;
const CONTROLS = 'button, a[href], label, summary, input';
/** Their fingers belong to a model or a picture: two of them are one gesture. */
const OWN_GESTURES = '.viewer';

interface Press {
  control: HTMLElement;
  x: number;
  y: number;
  /** Another finger was on the glass at some moment of this press. */
  isShared: boolean;
}

/**
 * A browser clicks for the first finger on the glass only. While one child
 * turns a model, or a sleeve rests on a corner, nobody else's touch on a button
 * would be answered. Here every finger presses what it touches: a press that
 * the browser passes over, since other fingers are down, is clicked by the page.
 *
 * @returns takes it away again
 */
export function answerEveryHand(page: Window): () => void {
  const fingers = new Set<number>();
  const presses = new Map<number, Press>();
  /** Clicked here a moment ago; the browser's own click must not press it again. */
  const answered = new Map<HTMLElement, number>();

  const down = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    fingers.add(event.pointerId);
    const isShared = fingers.size > 1;
    if (isShared) for (const press of presses.values()) press.isShared = true;
    const control = controlAt(event.target);
    if (!control) return;
    const { clientX: x, clientY: y } = event;
    presses.set(event.pointerId, { control, x, y, isShared });
    // The browser's own `:active` is for the first finger, too.
    if (isShared) control.dataset['pressed'] = '';
  };
  const move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const press = presses.get(pointerId);
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > SLACK_PX) letGo(pointerId);
  };
  const up = ({ pointerId, clientX, clientY, timeStamp }: PointerEvent): void => {
    const press = presses.get(pointerId);
    cancel({ pointerId });
    if (!press?.isShared) return;
    if (controlAt(page.document.elementFromPoint(clientX, clientY)) !== press.control) return;
    answered.clear();
    answered.set(press.control, timeStamp + LATE_MS);
    press.control.click();
  };
  const letGo = (pointerId: number): void => {
    delete presses.get(pointerId)?.control.dataset['pressed'];
    presses.delete(pointerId);
  };
  const cancel = ({ pointerId }: Pick<PointerEvent, 'pointerId'>): void => {
    fingers.delete(pointerId);
    letGo(pointerId);
  };
  const click = (event: MouseEvent): void => {
    const control = event.isTrusted && controlAt(event.target);
    if (!control || event.timeStamp > (answered.get(control) ?? 0)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  const undo = new AbortController();
  const how = { capture: true, signal: undo.signal };
  page.addEventListener('pointerdown', down, how);
  page.addEventListener('pointermove', move, { ...how, passive: true });
  page.addEventListener('pointerup', up, how);
  page.addEventListener('pointercancel', cancel, how);
  page.addEventListener('click', click, how);
  return () => undo.abort();
}

function controlAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element) || target.closest(OWN_GESTURES)) return undefined;
  return target.closest<HTMLElement>(CONTROLS) ?? undefined;
}
