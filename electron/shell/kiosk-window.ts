import { BrowserWindow, Menu, screen } from 'electron';

/** The paper of `renderer/styles/tokens.css`: what is seen until the first page is painted. */
const PAPER = '#f6f0e4';

/** What closes a page off from the machine. */
export const PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  devTools: false,
  spellcheck: false,
  disableDialogs: true,
  // The attract loop must go on when something covers the window for a moment.
  backgroundThrottling: false,
};

/** The one window: the whole screen, without a frame, a menu, tools or dialogs. */
export function openWindow(): BrowserWindow {
  // The default menu answers to chords before the page does.
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    ...screen.getPrimaryDisplay().bounds,
    kiosk: true,
    fullscreen: true,
    frame: false,
    roundedCorners: false,
    backgroundColor: PAPER,
    title: 'Maarid',
    webPreferences: PREFERENCES,
  });
  fillScreen(window);
  return window;
}

/** Follows the screen when it is turned, replaced, plugged in or out. */
function fillScreen(window: BrowserWindow): void {
  const fill = (): void => {
    const { bounds } = screen.getPrimaryDisplay();
    window.setBounds(bounds);
    window.setKiosk(true);
    // Under X11 without a window manager Chromium takes a pixel from a window that would
    // just cover the screen. One that is a pixel higher it leaves alone.
    if (window.getBounds().height < bounds.height) {
      window.setBounds({ ...bounds, height: bounds.height + 1 });
    }
    window.webContents.setZoomFactor(1);
  };
  fill();
  // For the life of the process: the window is never closed before it.
  screen.on('display-metrics-changed', (_event, _display, changes) => {
    // Going full screen changes the work area itself, by hiding a bar or a dock.
    if (changes.some((change) => change !== 'workArea')) fill();
  });
  screen.on('display-added', fill);
  screen.on('display-removed', fill);
}
