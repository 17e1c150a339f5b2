import { Contacts, type ContactKind, type Gesture } from './contacts.ts';

/** One step of a mouse wheel. */
const WHEEL_STEP_PX = 120;

export interface GestureEvents {
  onGesture(gesture: Gesture): void;
  /** A finger landed: whatever moves by itself should stop under it. */
  onTouch(): void;
  /** The wheel turned. `steps` is positive away from the visitor (nearer). */
  onWheel(steps: number, xPx: number, yPx: number): void;
}

/**
 * Listens for fingers, pens and mice on `surface`, which must have
 * `touch-action: none`, until `signal` is aborted.
 */
export function listenForGestures(
  surface: HTMLElement,
  events: GestureEvents,
  signal: AbortSignal,
): void {
  const contacts = new Contacts((gesture) => events.onGesture(gesture));

  surface.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse' && event.button !== 0 && event.button !== 2) return;
      events.onTouch();
      contacts.down({
        id: event.pointerId,
        kind: event.pointerType as ContactKind,
        xPx: event.clientX,
        yPx: event.clientY,
        atMs: event.timeStamp,
        moves: event.button === 2 || event.shiftKey,
        target: event.target,
      });
    },
    { signal },
  );
  // On the window, not the surface: a finger may lift elsewhere, and the
  // surface may have left the page under it.
  addEventListener(
    'pointermove',
    ({ pointerId, pointerType, buttons, clientX, clientY, timeStamp }) => {
      // A mouse button let go outside the window is never reported.
      if (pointerType === 'mouse' && buttons === 0) contacts.up(pointerId, timeStamp, false);
      else contacts.move(pointerId, clientX, clientY, timeStamp);
    },
    { signal, passive: true },
  );
  addEventListener('pointerup', (event) => contacts.up(event.pointerId, event.timeStamp), {
    signal,
    capture: true,
  });
  addEventListener(
    'pointercancel',
    (event) => contacts.up(event.pointerId, event.timeStamp, false),
    { signal, capture: true },
  );
  addEventListener('blur', () => contacts.clear(), { signal });

  surface.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : 1;
      // A pinch on a touchpad arrives as small steps with Ctrl held.
      const finer = event.ctrlKey ? 8 : 1;
      events.onWheel((-event.deltaY * lines * finer) / WHEEL_STEP_PX, event.clientX, event.clientY);
    },
    { signal, passive: false },
  );
  surface.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  surface.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
}
