import type { Attachment } from 'svelte/attachments';

/** A finger that moved less than this has tapped, in CSS pixels. */
const TAP_SLACK_PX = 12;

interface Carry {
  start: PointerEvent;
  ghost: HTMLElement | undefined;
  over: Element | undefined;
}

/**
 * Lets a piece be carried by finger or mouse to an element with `data-place`.
 * A tap stays a tap: the piece's own click. Only the finger that took the
 * piece moves it; what else touches the glass changes nothing.
 *
 * @param ondrop is given the `data-place` over which the piece was let go.
 */
export function carry(ondrop: (place: string) => void): Attachment<HTMLElement> {
  return (piece) => {
    let carrying: Carry | undefined;

    function take(event: PointerEvent): void {
      if (carrying || event.button !== 0) return;
      carrying = { start: event, ghost: undefined, over: undefined };
    }

    function move(event: PointerEvent): void {
      if (!carrying || event.pointerId !== carrying.start.pointerId) return;
      const dx = event.clientX - carrying.start.clientX;
      const dy = event.clientY - carrying.start.clientY;
      if (!carrying.ghost) {
        if (Math.hypot(dx, dy) < TAP_SLACK_PX) return;
        piece.setPointerCapture(event.pointerId);
        carrying.ghost = ghostOf(piece);
      }
      carrying.ghost.style.translate = `${dx}px ${dy}px`;
      hover(placeAt(event));
    }

    function hover(place: Element | undefined): void {
      if (!carrying || carrying.over === place) return;
      carrying.over?.removeAttribute('data-over');
      place?.setAttribute('data-over', '');
      carrying.over = place;
    }

    function letGo(event: PointerEvent): void {
      if (!carrying || event.pointerId !== carrying.start.pointerId) return;
      const wasCarried = carrying.ghost !== undefined;
      const place = carrying.over?.getAttribute('data-place');
      putDown();
      if (!wasCarried) return;
      // The click that follows is the end of the way, not a tap.
      piece.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => piece.removeEventListener('click', swallow, { capture: true }), 0);
      if (place) ondrop(place);
    }

    function putDown(): void {
      hover(undefined);
      carrying?.ghost?.remove();
      piece.removeAttribute('data-carried');
      carrying = undefined;
    }

    piece.addEventListener('pointerdown', take);
    piece.addEventListener('pointermove', move);
    piece.addEventListener('pointerup', letGo);
    piece.addEventListener('pointercancel', putDown);
    return () => {
      putDown();
      piece.removeEventListener('pointerdown', take);
      piece.removeEventListener('pointermove', move);
      piece.removeEventListener('pointerup', letGo);
      piece.removeEventListener('pointercancel', putDown);
    };
  };
}

/** A picture of the piece over everything else, so that no scrolling frame cuts it off. */
function ghostOf(piece: HTMLElement): HTMLElement {
  const ground = piece.closest('main') ?? document.body;
  const from = piece.getBoundingClientRect();
  const to = ground.getBoundingClientRect();
  const ghost = piece.cloneNode(true) as HTMLElement;
  piece.setAttribute('data-carried', '');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.setAttribute('inert', '');
  ghost.setAttribute('data-ghost', '');
  Object.assign(ghost.style, {
    position: 'absolute',
    left: `${from.left - to.left}px`,
    top: `${from.top - to.top}px`,
    width: `${from.width}px`,
    height: `${from.height}px`,
    margin: '0',
    zIndex: '20',
    pointerEvents: 'none',
  });
  ground.append(ghost);
  return ghost;
}

function placeAt({ clientX, clientY }: PointerEvent): Element | undefined {
  return document.elementFromPoint(clientX, clientY)?.closest('[data-place]') ?? undefined;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
