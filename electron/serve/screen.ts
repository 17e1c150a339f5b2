import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Machine } from './data-folder.ts';

export interface ScreenSize {
  widthPx: number;
  heightPx: number;
}

/** Full HD, the commonest screen of an exhibition. */
const USUAL: ScreenSize = { widthPx: 1920, heightPx: 1080 };

/** Whether a window can be opened. Windows and macOS always have a desktop; a Unix may not. */
export function hasScreen({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * The size to ask for where no window manager makes a kiosk window fill the
 * screen. Asked of X11, then of the frame buffer; under a window manager, and on
 * other systems, it does not matter.
 */
export function screenSize(): ScreenSize {
  return (
    sizeIn(answerOf('xrandr', ['--current']), /current (\d+) x (\d+)/) ??
    sizeIn(answerOf('xdpyinfo', []), /dimensions:\s+(\d+)x(\d+)/) ??
    sizeIn(frameBuffer(), /^(\d+),(\d+)/) ??
    USUAL
  );
}

export function sizeIn(text: string, pattern: RegExp): ScreenSize | undefined {
  const [, width, height] = pattern.exec(text) ?? [];
  if (!Number(width) || !Number(height)) return undefined;
  return { widthPx: Number(width), heightPx: Number(height) };
}

/** A program that is not installed, or fails, answers nothing. */
function answerOf(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8', timeout: 3000 }).stdout ?? '';
}

function frameBuffer(): string {
  try {
    return readFileSync('/sys/class/graphics/fb0/virtual_size', 'utf8');
  } catch {
    return '';
  }
}
