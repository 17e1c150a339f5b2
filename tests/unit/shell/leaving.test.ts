import { describe, expect, it } from 'vitest';
import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import type { LogLine } from '#kiosk/log.ts';
import { leaveGracefully } from '../../../electron/shell/leaving.ts';

/** The three members of Electron's `app` that leaving uses, and what was done with them. */
function makeApp() {
  const events = new EventEmitter();
  const done: string[] = [];
  const app = {
    on: events.on.bind(events),
    exit: (code: number) => void done.push(`exit ${code}`),
    relaunch: () => void done.push('relaunch'),
  } as unknown as Pick<App, 'on' | 'exit' | 'relaunch'>;
  const quit = () => {
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    events.emit('before-quit', event);
    return event;
  };
  const close = async () => void done.push('close');
  const log = ({ event }: LogLine) => void done.push(event);
  return { app, done, quit, close, log };
}

const settled = () => new Promise((done) => setImmediate(done));

describe('leaving', () => {
  it('closes the kiosk before the process ends', async () => {
    const { app, done, quit, close, log } = makeApp();
    leaveGracefully(app, { isSupervised: false, close, log });

    const event = quit();
    await settled();

    expect(event.isPrevented).toBe(true);
    expect(done).toEqual(['close', 'exit 0']);
  });

  it('closes once, however often it is told to end', async () => {
    const { app, done, quit, close, log } = makeApp();
    const { leave } = leaveGracefully(app, { isSupervised: false, close, log });

    quit();
    leave(1);
    quit();
    await settled();

    expect(done).toEqual(['close', 'exit 0']);
  });

  it('ends even if closing fails, and says so', async () => {
    const { app, done, log } = makeApp();
    const close = () => Promise.reject(new Error('the disk is gone'));
    const { leave } = leaveGracefully(app, { isSupervised: false, close, log });

    leave(0);
    await settled();

    expect(done).toEqual(['not-closed', 'exit 0']);
  });

  it('has itself started again by whoever supervises it, by its exit code', async () => {
    const { app, done, close, log } = makeApp();
    const { startAgain } = leaveGracefully(app, { isSupervised: true, close, log });

    startAgain();
    await settled();

    expect(done).toEqual(['close', 'exit 75']);
  });

  it('starts itself again if nobody supervises it', async () => {
    const { app, done, close, log } = makeApp();
    const { startAgain } = leaveGracefully(app, { isSupervised: false, close, log });

    startAgain();
    startAgain();
    await settled();

    expect(done).toEqual(['relaunch', 'close', 'exit 0']);
  });
});
