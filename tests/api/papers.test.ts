import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SavedPaper, Stick } from '#kiosk/api/api.ts';
import { realDisk } from '#kiosk/packs/disk.ts';
import { writePaper } from '#kiosk/staff/write-paper.ts';
import type { Printer } from '#kiosk/staff/printer.ts';
import { faultyDisk } from '#tests/helpers/faulty-disk.ts';
import { codeOf, makeFolder, makeKiosk } from '#tests/helpers/make-kiosk.ts';
import { staffOf } from '#tests/helpers/staff-of.ts';

const PDF = new TextEncoder().encode('%PDF-1.4 of a test');

/** Prints nothing, and keeps what it was asked for; `'shown'` is the screen itself. */
class FakePrinter implements Printer {
  readonly asked: string[] = [];
  /** Nothing comes out before this is settled. */
  paperIn = Promise.resolve();

  shown = (): Promise<Uint8Array> => this.page('shown');

  page = async (address: string): Promise<Uint8Array> => {
    this.asked.push(address);
    await this.paperIn;
    return PDF;
  };
}

async function staffWithPrinter() {
  const printer = new FakePrinter();
  const running = await makeKiosk({ printer });
  const staff = await staffOf(running);
  const [found] = (await staff.read<{ sticks: Stick[] }>('/backup/sticks')).sticks;
  const ask = { paper: 'venue', language: 'fr', stick: found?.id ?? '' };
  const save = (change: object = {}) => staff.asStaff('POST', '/papers', { ...ask, ...change });
  return { printer, running, ...staff, ask, save };
}

describe('a paper saved as PDF', () => {
  it('is on the stick whole, under a name that says what and when it is, and in the journal', async () => {
    const { save, stick, journal, printer } = await staffWithPrinter();

    const answer = await save();

    expect(answer.status).toBe(201);
    expect(printer.asked).toEqual(['shown']);
    const { name, sizeBytes } = (await answer.json()) as SavedPaper;
    expect(name).toBe('maarid-venue-fr-2026-11-23-0900.pdf');
    expect(await readdir(stick)).toEqual([name]);
    expect(await readFile(join(stick, name))).toEqual(Buffer.from(PDF));
    expect((await journal())[0]).toMatchObject({ act: 'paper-saved', facts: { name, sizeBytes } });
  });

  it('may be a page of the organizer’s', async () => {
    const { save, printer } = await staffWithPrinter();

    for (const paper of ['report', 'assessment']) await save({ paper });

    expect(printer.asked).toEqual([
      '/organizer/report/?language=fr&audience=inside',
      '/organizer/self-assessment/?language=fr',
    ]);
  });
});

describe('a paper is refused', () => {
  it('to strangers, from an address of one’s choice, or for a stick that is gone, before anything is printed', async () => {
    const { running, ask, save, printer } = await staffWithPrinter();

    expect(await codeOf(running.post('/api/staff/papers', ask))).toBe('STAFF_ONLY');
    expect(await codeOf(save({ paper: '/api/staff/journal' }))).toBe('REQUEST_INVALID');
    expect(await codeOf(save({ language: 'de' }))).toBe('REQUEST_INVALID');
    expect(await codeOf(save({ stick: 'gone' }))).toBe('NOT_FOUND');
    expect(printer.asked).toEqual([]);
  });

  it('where the browser prints by itself', async () => {
    const { asStaff } = await staffOf(await makeKiosk());

    const answer = asStaff('POST', '/papers', { paper: 'venue', language: 'ar', stick: 'any' });
    expect(await codeOf(answer)).toBe('NOT_ALLOWED');
  });

  it('while another comes out', async () => {
    const { save, printer } = await staffWithPrinter();
    const { promise, resolve } = Promise.withResolvers<void>();
    printer.paperIn = promise;
    const first = save();
    await expect.poll(() => printer.asked.length).toBe(1);

    expect(await codeOf(save())).toBe('BACKUP_RUNNING');
    resolve();
    expect((await first).status).toBe(201);
  });

  it('when the printer fails: it is logged once, and the next one comes out', async () => {
    const { save, printer, running, stick } = await staffWithPrinter();
    printer.paperIn = Promise.reject(new Error('out of ink'));

    expect(await codeOf(save())).toBe('UNEXPECTED');
    expect(running.lines.filter(({ event }) => event === 'bug')).toHaveLength(1);
    expect(await readdir(stick)).toEqual([]);
    printer.paperIn = Promise.resolve();
    expect((await save()).status).toBe(201);
  });

  it('by a stick without room, which keeps the paper it had', async () => {
    const stick = await makeFolder();
    await writeFile(join(stick, 'a.pdf'), 'before');
    const full = { ...realDisk, freeBytes: () => PDF.byteLength - 1 };

    expect(() => writePaper({ stick, name: 'a.pdf', pdf: PDF }, full)).toThrow(
      expect.objectContaining({ code: 'DISK_FULL' }),
    );
    expect(await readdir(stick)).toEqual(['a.pdf']);
  });

  it('by a stick that is pulled at any moment: there is none, or a whole one', async () => {
    for (let n = 1; ; n += 1) {
      const stick = await makeFolder();
      const { disk, calls } = faultyDisk(n, 'power-cut');
      try {
        writePaper({ stick, name: 'a.pdf', pdf: PDF }, disk);
      } catch {
        // It was pulled at the n-th call.
      }
      const found = (await readdir(stick)).includes('a.pdf');
      if (found) expect(await readFile(join(stick, 'a.pdf'))).toEqual(Buffer.from(PDF));
      if (calls() >= n) continue;
      expect(found).toBe(true);
      break;
    }
  });
});
