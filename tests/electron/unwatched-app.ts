/**
 * The packaged exhibition without a debugger on its page: Chromium does not
 * mind a page that hangs while one is attached, as Playwright's always is.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FLAGS, linesOf, unpackedApp, type LogLine } from './kiosk-app.ts';

export interface UnwatchedApp {
  log: LogLine[];
  /** Runs JavaScript in the main process and gives its value. */
  inMain<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

export async function openUnwatched(dataDir: string): Promise<UnwatchedApp> {
  const args = [...FLAGS, '--inspect=0', `--data=${dataDir}`];
  const child = spawn(unpackedApp().program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const log: LogLine[] = [];
  child.stderr.on('data', (chunk: Buffer) => log.push(...linesOf(chunk.toString())));
  const [[, address = '']] = await Promise.all([
    matched(child.stderr, /^Debugger listening on (ws:\S+)/m),
    matched(child.stdout, /^Maarid is open/m),
  ]);
  const inspector = new WebSocket(address);
  await once(inspector, 'open');
  let asked = 0;

  const inMain = async <Value>(expression: string): Promise<Value> => {
    const id = ++asked;
    const params = {
      expression,
      includeCommandLineAPI: true,
      awaitPromise: true,
      returnByValue: true,
    };
    inspector.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    for (;;) {
      const [event] = (await once(inspector, 'message')) as [MessageEvent<string>];
      const answer = JSON.parse(event.data) as { id: number; result: { result: { value: Value } } };
      if (answer.id === id) return answer.result.result.value;
    }
  };
  const close = async (): Promise<void> => {
    const gone = once(child, 'exit');
    // It would wait for us to hang up.
    inspector.close();
    child.kill('SIGTERM');
    await gone;
  };
  return { log, inMain, close };
}

function matched(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<RegExpExecArray> {
  let read = '';
  return new Promise((found) => {
    stream.on('data', (chunk: Buffer) => {
      read += chunk.toString();
      const match = pattern.exec(read);
      if (match) found(match);
    });
  });
}
