import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, chromiumPath } from '../../helpers/chromium-flags.ts';

/** A page that nothing watches. */
export interface PlainPage {
  /** Runs a function in the page; what it is given and what it answers are JSON. */
  evaluate<Given, Told>(work: (given: Given) => Told | Promise<Told>, given?: Given): Promise<Told>;
  /** Settles when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Memory of the page after its garbage was collected. */
  weigh(): Promise<Weight>;
  /** What of the page's heap is its own data: neither what V8 has compiled of its code nor the browser's objects. */
  weighData(): Promise<number>;
  /** Fingers as a panel tells of them: all that are down now, of which those that changed are told. */
  touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    touchPoints: readonly { id: number; x: number; y: number }[],
  ): Promise<void>;
  isCrashed(): boolean;
}

export interface Weight {
  heapBytes: number;
  nodes: number;
  listeners: number;
  /** Of the page's process and of that which draws: memory that no other process shares. Linux tells it. */
  processBytes: number;
}

interface PlainOptions {
  /** Less than 1 draws the same page with fewer pixels, on a machine that draws in software. */
  pixelRatio?: number;
  /** V8 compiles each function when it is first called and leaves it so: what then grows of its heap is no code. */
  compilesOnce?: boolean;
}

const COMPILES_ONCE =
  '--js-flags=--always-sparkplug --no-maglev --no-turbofan --no-lazy-feedback-allocation --no-flush-bytecode';

type Answer = Record<string, unknown>;

/**
 * A browser for measuring memory. Playwright has the browser tell it of every
 * request, and what it tells is kept in the very processes that are to be
 * measured, up to hundreds of megabytes; so this speaks to it directly, and asks for nothing.
 *
 * @param prepare - each runs in every document before its own code
 */
export async function withPlainPage<Result>(
  prepare: readonly (() => void)[],
  use: (page: PlainPage) => Promise<Result>,
  { pixelRatio = 1, compilesOnce = false }: PlainOptions = {},
): Promise<Result> {
  const profile = await mkdtemp(join(tmpdir(), 'maarid-bench-browser-'));
  const size = ['--window-size=1920,1080', '--touch-events=enabled', '--remote-debugging-port=0'];
  // A page in no window that is seen would have to wait for everything else on the machine.
  const awake = ['--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];
  const scale = `--force-device-scale-factor=${pixelRatio}`;
  const child = spawn(
    chromiumPath() ?? 'chromium',
    [
      ...CHROMIUM_FLAGS,
      '--headless=new',
      ...size,
      ...awake,
      scale,
      ...(compilesOnce ? [COMPILES_ONCE] : []),
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  try {
    const line = await Line.to(await addressIn(profile, child));
    return await use(await openPage(line, prepare));
  } finally {
    if (child.exitCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function openPage(line: Line, prepare: readonly (() => void)[]): Promise<PlainPage> {
  const { targetId } = await line.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await line.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params: Answer = {}) => line.ask(method, params, String(sessionId));
  let isCrashed = false;
  let snapshot: string[] = [];
  line.onEvent = (method, params) => {
    isCrashed ||= method === 'Inspector.targetCrashed';
    if (method === 'HeapProfiler.addHeapSnapshotChunk') snapshot.push(String(params['chunk']));
  };
  await ask('Inspector.enable');
  await ask('Page.enable');
  await ask('Performance.enable');
  for (const work of prepare) {
    await ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${work.toString()})()` });
  }

  const page: PlainPage = {
    async evaluate(work, given) {
      const expression = `(${work.toString()})(${JSON.stringify(given) ?? ''})`;
      const { result, exceptionDetails } = (await ask('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: never }; exceptionDetails?: unknown };
      if (exceptionDetails) throw new Error(`In the page: ${JSON.stringify(exceptionDetails)}`);
      return result.value;
    },
    async goto(url) {
      await ask('Page.navigate', { url });
      for (;;) {
        const isThere = await page
          .evaluate(
            (wanted: string) =>
              location.href.startsWith(wanted) && document.readyState === 'complete',
            url,
          )
          .catch(() => false);
        if (isThere) return;
        await new Promise((next) => setTimeout(next, 50));
      }
    },
    async weigh() {
      for (let again = 0; again < 3; again += 1) await ask('HeapProfiler.collectGarbage');
      const { metrics } = (await ask('Performance.getMetrics')) as {
        metrics: { name: string; value: number }[];
      };
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      const { processInfo } = (await line.ask('SystemInfo.getProcessInfo')) as {
        processInfo: { type: string; id: number }[];
      };
      const sizes = processInfo
        .filter(({ type }) => /renderer|GPU/i.test(type))
        .map(({ id }) => privateBytes(id));
      return {
        heapBytes: value('JSHeapUsedSize'),
        nodes: value('Nodes'),
        listeners: value('JSEventListeners'),
        processBytes: (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0),
      };
    },
    async weighData() {
      await ask('HeapProfiler.enable');
      await ask('HeapProfiler.takeHeapSnapshot');
      await ask('HeapProfiler.disable');
      const taken = snapshot.join('');
      snapshot = [];
      return dataIn(JSON.parse(taken) as HeapSnapshot);
    },
    async touch(type, touchPoints) {
      await ask('Input.dispatchTouchEvent', { type, touchPoints });
    },
    isCrashed: () => isCrashed,
  };
  return page;
}

/** One connection for everything, as the DevTools protocol has it. */
class Line {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #last = 0;
  onEvent: (method: string, params: Answer) => void = () => {};

  static async to(url: string): Promise<Line> {
    const socket = new WebSocket(url);
    await new Promise<void>((open, failed) => {
      socket.addEventListener('open', () => open());
      socket.addEventListener('error', () => failed(new Error(`No browser answers at ${url}`)));
    });
    return new Line(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser is gone'));
    });
  }

  ask(method: string, params: Answer = {}, sessionId?: string): Promise<Answer> {
    const id = (this.#last += 1);
    const waiting = Promise.withResolvers<Answer>();
    this.#waiting.set(id, waiting);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return waiting.promise;
  }

  #take(text: string): void {
    const { id, method, params, result, error } = JSON.parse(text) as {
      id?: number;
      method?: string;
      params?: Answer;
      result?: Answer;
      error?: { message: string };
    };
    if (method !== undefined) this.onEvent(method, params ?? {});
    const waiting = this.#waiting.get(id ?? -1);
    if (!waiting) return;
    this.#waiting.delete(id ?? -1);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result ?? {});
  }
}

/** As V8 writes it: of each node so many numbers, in the order of their names. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

function dataIn({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const step = meta.node_fields.length;
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')];
  const isOther = meta.node_types[0].map((name) => /^(code|native|synthetic)$/.test(name));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += step) {
    if (!isOther[nodes[at + type] ?? 0]) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}

/** The browser writes into its profile where it listens. */
async function addressIn(profile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, path] = text.trim().split('\n');
    if (path) return `ws://127.0.0.1:${port}${path}`;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('The browser did not start');
}

async function privateBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kB = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return (kB('Private_Clean') + kB('Private_Dirty')) * 1024;
}
