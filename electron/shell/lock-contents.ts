import type { WebContents } from 'electron';
import type { Log } from '#kiosk/log.ts';
import { isAllowedKey } from './key-chords.ts';
import { isOurs } from './scheme.ts';

interface Lock {
  log: Log;
  /** Called for Ctrl+Q, or Command+Q; absent on a kiosk, where nobody may leave. */
  onLeave?: () => void;
}

/** Keeps a page where it is: at our origin, at its own size, in its own window. */
export function lockContents(contents: WebContents, { log, onLeave }: Lock): void {
  const refuse = (event: { url: string; preventDefault(): void }): void => {
    if (isOurs(event.url)) return;
    log({ level: 'warn', event: 'navigation-refused', url: event.url });
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log({ level: 'warn', event: 'window-refused', url });
    return { action: 'deny' };
  });
  // Here preventing means: the page is not asked whether it may be left.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('context-menu', (event) => event.preventDefault());
  // The system's own dialog would cover the exhibition; a page without this offers no printing.
  // Of the frame and at once, not of the page: that would wait until it is loaded.
  contents.on('did-navigate', () => {
    contents.mainFrame.executeJavaScript('window.print = undefined').catch(() => {});
  });

  contents.on('before-input-event', (event, input) => {
    if (isAllowedKey(input)) return;
    event.preventDefault();
    if (isLeaveKey(input)) onLeave?.();
  });
  keepSize(contents);
}

/** Zoom comes back by itself when a screen is plugged in: it is set after every load. */
function keepSize(contents: WebContents): void {
  const reset = (): void => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  };
  contents.on('did-finish-load', reset);
  contents.on('zoom-changed', reset);
}

function isLeaveKey({ type, key, control, meta, alt }: Electron.Input): boolean {
  return type === 'keyDown' && key.toLowerCase() === 'q' && control !== meta && !alt;
}
