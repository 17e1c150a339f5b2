import type { PhotoHotspot } from '../photo-viewer-types.ts';
import { spreadApart } from './spread-apart.ts';

/** Between the buttons of two hotspots. */
const GAP_PX = 12;
/** A button nearer to its place than this stands on it. */
const ON_PLACE_PX = 2;

interface Spot {
  hotspot: PhotoHotspot;
  button: HTMLButtonElement;
  /** From the button to the place that it means, if it had to make way for another. */
  leader: HTMLElement;
}

/**
 * The buttons over a picture. The overlay is always `dir=ltr`: its coordinates are the
 * picture's. Buttons that would crowd each other make way and keep a line to their place.
 */
export class Hotspots {
  readonly element = document.createElement('div');
  readonly #onPress: (id: string) => void;
  #spots: Spot[] = [];
  #open: string | undefined;

  constructor(onPress: (id: string) => void) {
    this.#onPress = onPress;
    this.element.className = 'viewer-hotspots';
    this.element.dir = 'ltr';
  }

  setWords(hotspots: readonly PhotoHotspot[]): void {
    this.element.replaceChildren();
    this.#spots = hotspots.map((hotspot, i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'viewer-hotspot';
      button.dataset['hotspot'] = hotspot.id;
      // What is seen on a button is also in its name, for those who speak to it.
      button.ariaLabel = `${i + 1}. ${hotspot.label}`;
      button.dir = 'auto';
      if (hotspot.language) button.lang = hotspot.language;
      const mark = document.createElement('span');
      mark.className = 'viewer-hotspot-mark';
      mark.textContent = String(i + 1);
      button.append(mark);
      // Fingers and mice arrive as taps; a click without them is the keyboard's or a reader's.
      button.addEventListener('click', (event) => {
        if (event.detail === 0) this.#onPress(hotspot.id);
      });
      const leader = document.createElement('span');
      leader.className = 'viewer-hotspot-leader';
      leader.hidden = true;
      this.element.append(leader, button);
      return { hotspot, button, leader };
    });
    this.open(this.#open);
  }

  idAt(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element)) return undefined;
    return target.closest<HTMLElement>('.viewer-hotspot')?.dataset['hotspot'];
  }

  open(id: string | undefined): void {
    this.#open = id;
    for (const { hotspot, button } of this.#spots) {
      button.ariaExpanded = String(hotspot.id === id);
      button.classList.toggle('is-focused', hotspot.id === id);
    }
  }

  /** @param toPixel - where a hotspot is in the view. */
  place(toPixel: (hotspot: PhotoHotspot) => { x: number; y: number }): void {
    const [first] = this.#spots;
    if (!first) return;
    const { clientWidth: widthPx, clientHeight: heightPx } = this.element;
    const apartPx = first.button.offsetWidth + GAP_PX;
    const meant = this.#spots.map(({ hotspot }) => toPixel(hotspot));
    const placed = spreadApart(meant, { apartPx, widthPx, heightPx });
    this.#spots.forEach(({ button, leader }, i) => {
      const [at, place] = [placed[i], meant[i]];
      if (!at || !place) return;
      button.style.transform = `translate(-50%, -50%) translate(${inPixels(at)})`;
      const [dxPx, dyPx] = [at.x - place.x, at.y - place.y];
      const lengthPx = Math.hypot(dxPx, dyPx);
      leader.hidden = lengthPx < ON_PLACE_PX;
      leader.style.inlineSize = `${lengthPx.toFixed(1)}px`;
      leader.style.transform = `translate(${inPixels(place)}) rotate(${Math.atan2(dyPx, dxPx).toFixed(4)}rad)`;
    });
  }
}

function inPixels({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(1)}px, ${y.toFixed(1)}px`;
}
