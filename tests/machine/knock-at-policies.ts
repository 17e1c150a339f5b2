/**
 * Shows what Chromium's managed policies close where no debugger drives it, which
 * `try-policies.ts` cannot: downloads, a second window, camera and microphone,
 * and with the file as it is. Each door is tried without the policies, where it
 * must stand open, and with them.
 *
 *   node tests/machine/knock-at-policies.ts
 *
 * Needs root, and of Debian: chromium, xvfb, xdotool, util-linux. It runs itself in a
 * mount and a network of its own: there `build/machine/chromium/maarid.json`
 * lies where Chromium looks for policies, nothing else of this machine's
 * settings is touched, and no other machine can be reached. Chromium is started
 * with the switches of the exhibition and no driver, which the policies would
 * refuse; a page of our own knocks at the doors and tells what came of it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { kioskArguments } from '#serve/chromium-kiosk.ts';
import { chromiumPath } from '../helpers/chromium-flags.ts';

const IN_ITS_OWN = 'MAARID_TRIAL_OF_POLICIES';
/** The port that the policies name, and one that they do not. */
const PORTS = { exhibition: 8080, elsewhere: 8081, tools: 9222 };
const SETTINGS = '/etc/chromium';
/** What the page knocks at is over after this on a slow machine. */
const PATIENCE_MS = 30_000;
const policies = join(import.meta.dirname, '../../build/machine/chromium/maarid.json');

/** What a script on a page may try; a person with a keyboard has no more. */
const PAGE = `<!doctype html><title>doors</title><script>
  const pause = (ms) => new Promise((next) => setTimeout(next, ms));
  const asked = (name) => navigator.permissions.query({ name }).then(({ state }) => state !== 'denied', () => true);
  addEventListener('load', async () => {
    const frame = document.createElement('iframe');
    frame.src = 'http://127.0.0.1:8081/frame';
    document.body.append(frame);
    addEventListener('pointerup', () => window.open('http://127.0.0.1:8081/window'), { once: true });
    // What is pressed before the first picture is not heard.
    await pause(1500);
    await fetch('/ready');
    const file = document.createElement('a');
    file.href = '/file.bin';
    file.download = 'file.bin';
    document.body.append(file);
    file.click();
    await pause(4000);
    const doors = {
      'where the machine is': await asked('geolocation'),
      'messages beside the page': await asked('notifications'),
      'camera': await asked('camera'),
      'microphone': await asked('microphone'),
    };
    await fetch('/told?doors=' + encodeURIComponent(JSON.stringify(doors)));
  });
</script>`;

/** What of each door was open. */
type Doors = Record<string, boolean>;

if (process.getuid?.() !== 0) {
  console.error('This needs root.');
  process.exitCode = 2;
} else if (process.env[IN_ITS_OWN] === undefined) {
  const own = ['--mount', '--net', 'xvfb-run', '--auto-servernum', process.execPath];
  const env = { ...process.env, [IN_ITS_OWN]: 'yes' };
  const { status } = spawnSync('unshare', [...own, import.meta.filename], {
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
} else process.exitCode = await compare();

/** @returns the exit code: 1 if a door is open with the policies, or was shut without them */
async function compare(): Promise<number> {
  must('ip', 'link', 'set', 'lo', 'up');
  // Over whatever this machine has there, and seen by nobody else.
  must('mount', '-t', 'tmpfs', 'tmpfs', SETTINGS);
  const without = await knock();
  const managed = join(SETTINGS, 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  copyFileSync(policies, join(managed, 'maarid.json'));
  const under = await knock();
  const rows = Object.keys(without).map((door) => ({
    door,
    'without policies': without[door] ? 'open' : 'shut',
    'with maarid.json': under[door] ? 'open' : 'shut',
  }));
  console.table(rows);
  const { exhibition, ...others } = under;
  const areShut = Object.values(others).every((isOpen) => !isOpen);
  return exhibition && areShut && Object.values(without).every(Boolean) ? 0 : 1;
}

/** Opens the exhibition's address, lets the page try everything, and closes Chromium. */
async function knock(): Promise<Doors> {
  const home = mkdtempSync(join(tmpdir(), 'maarid-policies-'));
  const seen = new Set<string>();
  const told = Promise.withResolvers<Doors>();
  const serve = (port: number) =>
    createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      seen.add(`${port}${pathname}`);
      if (pathname === '/ready') touch();
      if (pathname === '/told')
        told.resolve(JSON.parse(searchParams.get('doors') ?? '{}') as Doors);
      const isFile = pathname === '/file.bin';
      response.setHeader('content-type', isFile ? 'application/octet-stream' : 'text/html');
      if (isFile) response.setHeader('content-disposition', 'attachment');
      response.end(isFile ? 'x' : pathname === '/' ? PAGE : 'seen');
    }).listen(port, '127.0.0.1');
  const servers = [serve(PORTS.exhibition), serve(PORTS.elsewhere)];
  const page = {
    url: `http://127.0.0.1:${PORTS.exhibition}/`,
    profileDir: join(home, 'profile'),
    screen: { widthPx: 1280, heightPx: 1024 },
    asRoot: true,
  };
  const tools = `--remote-debugging-port=${PORTS.tools}`;
  const child = spawn(chromiumPath() ?? 'chromium', [tools, ...kioskArguments(page)], {
    stdio: 'ignore',
    env: { ...process.env, HOME: home },
  });
  try {
    const late = setTimeout(PATIENCE_MS, {}, { ref: false });
    const doors: Doors = await Promise.race([told.promise, late]);
    const downloads = join(home, 'Downloads');
    return {
      exhibition: seen.has(`${PORTS.exhibition}/`),
      'a page of another address, in a frame': seen.has(`${PORTS.elsewhere}/frame`),
      'a page of another address, in a window': seen.has(`${PORTS.elsewhere}/window`),
      'a download': existsSync(downloads) && readdirSync(downloads).length > 0,
      'developer tools of the page': await canInspect(),
      ...doors,
    };
  } finally {
    child.kill();
    await new Promise((gone) => child.once('exit', gone));
    for (const server of servers) server.close().closeAllConnections();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Whether a program at the port for tools may read the page. */
async function canInspect(): Promise<boolean> {
  const address = `http://127.0.0.1:${PORTS.tools}/json/list`;
  const answer = await fetch(address).catch(() => undefined);
  const pages = answer?.ok ? ((await answer.json()) as { webSocketDebuggerUrl?: string }[]) : [];
  const [socketUrl] = pages.map((page) => page.webSocketDebuggerUrl).filter(Boolean);
  if (socketUrl === undefined) return false;
  const socket = new WebSocket(socketUrl);
  const said = new Promise<string>((heard) => {
    socket.onopen = () => {
      socket.send('{"id":1,"method":"Runtime.evaluate","params":{"expression":"6*7"}}');
    };
    socket.onmessage = ({ data }) => heard(String(data));
    socket.onerror = socket.onclose = () => heard('');
  });
  const words = await Promise.race([said, setTimeout(3000, '', { ref: false })]);
  socket.close();
  return words.includes('42');
}

/** A visitor's finger in the middle of the screen: only then may a page open a window. */
function touch(): void {
  must('xdotool', 'mousemove', '640', '800', 'click', '1');
}

function must(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
