import type { CommandLine } from 'electron';

/** What would let someone look or reach into a kiosk from outside. */
const OPENINGS = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'allow-file-access-from-files',
  'load-extension',
  'js-flags',
  'proxy-server',
  'proxy-pac-url',
  'unsafely-treat-insecure-origin-as-secure',
];

const SETTINGS: [name: string, value?: string][] = [
  // No name leads anywhere. This stops what Chromium asks for on its own account before any code
  // of ours could refuse it, such as a dictionary for its spelling check.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // Without it the second or third crash of the graphics process ends WebGL for good.
  ['disable-gpu-process-crash-limit'],
  // Gestures that leave the page. The viewers handle two fingers themselves.
  ['disable-pinch'],
  ['overscroll-history-navigation', '0'],
  ['touch-events', 'enabled'],
  ['disable-features', 'OverscrollHistoryNavigation,Translate,MediaRouter'],
  ['autoplay-policy', 'no-user-gesture-required'],
  // No key ring asks for a password on a screen without a keyboard.
  ['password-store', 'basic'],
];

/** Sets Chromium's switches. Must run before Electron is ready. */
export function setSwitches(
  commandLine: Pick<CommandLine, 'appendSwitch' | 'removeSwitch'>,
  { isInspected }: { isInspected: boolean },
): void {
  if (!isInspected) for (const name of OPENINGS) commandLine.removeSwitch(name);
  for (const [name, value] of SETTINGS) commandLine.appendSwitch(name, value);
}
