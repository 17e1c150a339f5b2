import type { PhotoHotspot } from '../photo-viewer-types.ts';

/** The buttons over a picture. The overlay is always `dir=ltr`: its coordinates are the picture's. */
export class Hotspots {
  readonly element = document.createElement('div');
  readonly #onPress: (id: string) => void;
  #buttons: { hotspot: PhotoHotspot; button: HTMLButtonElement }[] = [];
  #open: string | undefined;

  constructor(onPress: (id: string) => void) {
    this.#onPress = onPress;
    this.element.className = 'viewer-hotspots';
    this.element.dir = 'ltr';
  }

  setWords(hotspots: readonly PhotoHotspot[]): void {
    for (const { button } of this.#buttons) button.remove();
    this.#buttons = hotspots.map((hotspot, i) => {
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
      this.element.append(button);
      return { hotspot, button };
    });
    this.open(this.#open);
  }

  idAt(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element)) return undefined;
    return target.closest<HTMLElement>('.viewer-hotspot')?.dataset['hotspot'];
  }

  open(id: string | undefined): void {
    this.#open = id;
    for (const { hotspot, button } of this.#buttons) {
      button.ariaExpanded = String(hotspot.id === id);
      button.classList.toggle('is-focused', hotspot.id === id);
    }
  }

  /** @param toPixel - where a hotspot is in the view. */
  place(toPixel: (hotspot: PhotoHotspot) => { x: number; y: number }): void {
    for (const { hotspot, button } of this.#buttons) {
      const { x, y } = toPixel(hotspot);
      button.style.transform = `translate(-50%, -50%) translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }
}
