import { describe, expect, it } from 'vitest';
import type { Bytes } from '#packing/archive/bytes.ts';
import { readArchive } from '#packing/archive/read-archive.ts';
import { verifyArchive } from '#packing/archive/verify-archive.ts';
import { PackError } from '#packing/pack-error.ts';
import { HOSTILE_ARCHIVES } from '#tests/helpers/hostile-archives.ts';
import { entriesOf, makeSigner, soundContents } from '#tests/helpers/make-archive.ts';
import { zipBytes } from '#tests/helpers/zip-bytes.ts';

const inMemory = (archive: Buffer): Bytes => ({
  sizeBytes: archive.length,
  read: (buffer, position) => {
    if (archive.copy(buffer, 0, position) < buffer.length) throw new Error('read past the end');
  },
});

const verify = async (archive: Buffer) => verifyArchive(await readArchive(inMemory(archive)));

describe('an archive of a pack', () => {
  it('is read with or without a signature', async () => {
    const contents = await soundContents();
    const key = await makeSigner();

    const signed = await readArchive(inMemory(zipBytes(entriesOf(contents, key))));
    const unsigned = await readArchive(inMemory(zipBytes(entriesOf(contents))));

    expect(signed.signer).toMatchObject({ claimedName: key.name, publicKey: key.publicKey });
    expect(unsigned.signer).toBeUndefined();
    expect((await verifyArchive(unsigned)).id).toBe('small');
  });

  it('gives each file as it was put in, packed or not', async () => {
    const contents = await soundContents();
    const entries = entriesOf(contents).map((entry) => ({ ...entry, method: 8 }));
    const archive = await readArchive(inMemory(zipBytes(entries)));

    for (const file of archive.manifest.files) {
      const pieces: Buffer[] = [];
      for await (const piece of archive.read(file)) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(contents.files[file.path]!)).toBe(true);
    }
  });

  it.each(HOSTILE_ARCHIVES)('case %s: that %s is refused', async (_n, _what, code, make) => {
    const [contents, key, other] = [await soundContents(), await makeSigner(), await makeSigner()];
    const archive = make({ contents, key, other });

    const refusal = await verify(archive).then(
      () => undefined,
      (error: unknown) => error,
    );

    expect(refusal).toBeInstanceOf(PackError);
    expect(refusal).toMatchObject({ code });
    expect((refusal as PackError).message).toMatch(/^[\x20-\x7e“”…≠–\n]+$/);
  });

  it('cut anywhere is refused', async () => {
    const whole = zipBytes(entriesOf(await soundContents(), await makeSigner()));

    for (let length = 0; length < whole.length; length += 97) {
      await expect(verify(whole.subarray(0, length))).rejects.toBeInstanceOf(PackError);
    }
  });

  it('with any byte changed is refused, or is the same pack', async () => {
    const whole = zipBytes(entriesOf(await soundContents(), await makeSigner()));

    for (let at = 0; at < whole.length; at += 61) {
      const changed = Buffer.from(whole);
      changed[at] = 0xff ^ (changed[at] ?? 0);
      const outcome = await verify(changed).catch((error: unknown) => error);
      if (!(outcome instanceof PackError)) expect(outcome).toMatchObject({ id: 'small' });
    }
  });
});
