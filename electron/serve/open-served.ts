import { join, resolve } from 'node:path';
import type { Log } from '#kiosk/log.ts';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { holdDataFolder } from './data-folder-hold.ts';
import { listen } from './listen.ts';
import { systemClock } from './system-clock.ts';

export interface Served {
  /** `http://127.0.0.1:N/` */
  url: string;
  /** Hangs up, ends what is open, closes the database and lets the folder go. */
  close: () => Promise<void>;
}

interface Where {
  dataDir: string;
  port: number;
  /** The folder that `npm run build` fills. */
  distDir: string;
  log: Log;
}

/** What `npm run build` made: `MAARID_DIST` if a test built it elsewhere. */
export const distDir = resolve(
  process.env['MAARID_DIST'] ?? join(import.meta.dirname, '..', '..', 'dist'),
);

/**
 * Opens the kiosk of a data folder and serves it.
 *
 * @throws KioskError whatever `holdDataFolder`, `openKiosk` and `listen` refuse;
 * nothing stays open then
 */
export async function openServed({ dataDir, port, distDir, log }: Where): Promise<Served> {
  // What was opened last is closed first.
  const open: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const part of open.splice(0).reverse()) await part();
  };
  try {
    open.push(await holdDataFolder(dataDir));
    const kiosk = await openKiosk({
      dataDir,
      packsDir: join(dataDir, 'packs'),
      bundledPackDir: join(distDir, 'packs', 'volunteering'),
      pagesDir: join(distDir, 'pages'),
      clock: systemClock,
      log,
    });
    open.push(() => kiosk.close());
    const server = await listen(kiosk, port);
    open.push(() => server.close());
    return { url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
