import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { join } from 'node:path';
import sharp from 'sharp';
import { damaged } from './arbitrary-of.ts';
import type { Door } from './door.ts';
import type { Look, Seen } from './media-child.ts';

/** The validator itself is ended after ten seconds. */
const LONGEST_MS = 15_000;
const MOST_BYTES = 768 * 2 ** 20;
const MODEL = join(import.meta.dirname, '../../exhibits/volunteering/models/r2-khettara.first.glb');

/** Models and pictures, looked at in a process with a limit of time and of memory. */
export async function mediaDoor(folder: string): Promise<Door> {
  const model = await readFile(MODEL);
  const picture = await sharp({
    create: { width: 64, height: 48, channels: 3, background: '#8a5a2b' },
  })
    .webp()
    .toBuffer();
  const child = new Process();
  // Most of a model is vertices: what can be wrong stands in front of them.
  const words = model.readUInt32LE(12) + 20;
  const spoilt = (kind: Look['kind'], bytes: Buffer) =>
    damaged(bytes).map((made) => ({ kind, bytes: made }));
  return {
    name: 'models and pictures',
    share: 0.2,
    thing: fc.oneof(
      damaged(model.subarray(0, words)).map((head) => ({
        kind: 'model' as const,
        bytes: Buffer.concat([head, model.subarray(words)]),
      })),
      spoilt('model', model),
      fc.constantFrom(
        { kind: 'model' as const, bytes: model },
        { kind: 'picture' as const, bytes: picture },
      ),
      spoilt('picture', picture),
    ),
    bring: async ({ kind, bytes }: { kind: Look['kind']; bytes: Buffer }) => {
      const file = join(folder, `thing.${kind}`);
      await writeFile(file, bytes);
      const { isLetIn, fault } = await child.see({ file, kind });
      if (fault !== undefined) throw new Error(fault);
      return isLetIn;
    },
    close: async () => child.end(),
  };
}

/** One child for many things; a new one after it was killed. */
class Process {
  #child: ChildProcess | undefined;

  see(look: Look): Promise<Seen> {
    const child = (this.#child ??= fork(join(import.meta.dirname, 'media-child.ts'), {
      execArgv: ['--max-old-space-size=256'],
    }));
    return new Promise((told, failed) => {
      const give = (why: string): void => {
        clearInterval(watch);
        child.removeAllListeners();
        this.end();
        failed(new Error(why));
      };
      const began = performance.now();
      const watch = setInterval(() => {
        if (performance.now() - began > LONGEST_MS) give(`took more than ${LONGEST_MS} ms`);
        else if (memoryOf(child) > MOST_BYTES) give(`took more than ${MOST_BYTES} bytes`);
      }, 50);
      child.once('exit', (code, signal) => give(`the process ended with ${code ?? signal}`));
      child.once('message', (seen: Seen) => {
        clearInterval(watch);
        child.removeAllListeners('exit');
        told(seen);
      });
      child.send(look);
    });
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** Only Linux tells it in a file; elsewhere the limit of V8 stands alone. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
