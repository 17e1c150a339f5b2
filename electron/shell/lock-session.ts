import type { Session } from 'electron';
import type { Log } from '#kiosk/log.ts';
import { isOurs } from './scheme.ts';

const locked = new WeakSet<Session>();

/**
 * Closes a browser session: no permission, no device, no download, and no
 * request to anything that is not ours. Electron's default is to grant.
 *
 * Does it once, however often it is asked: Electron tells of some of its own
 * sessions and not of others.
 */
export function lockSession(session: Session, log: Log): void {
  if (locked.has(session)) return;
  locked.add(session);
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log({ level: 'warn', event: 'permission-refused', permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));

  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOurs(url);
    if (cancel) log({ level: 'warn', event: 'request-refused', url });
    answer({ cancel });
  });

  session.on('will-download', (event, item) => {
    log({ level: 'warn', event: 'download-refused', url: item.getURL() });
    event.preventDefault();
  });
  // The dictionaries would be fetched from a server of Google's.
  session.setSpellCheckerEnabled(false);
}
