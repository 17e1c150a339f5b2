import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyIdOf, PublicKey, SignerName } from '#packing/archive/keys.ts';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { type Disk, realDisk, syncFolder, withFile } from './disk.ts';

const TRUST_FILE = 'trust.json';

const KnownSigner = z.strictObject({ name: SignerName, publicKey: PublicKey });

/**
 * `trust.json`: whose packs staff have decided to show without being asked
 * again, and whose keys are known to be in wrong hands.
 */
export const Trust = z.strictObject({
  signers: z.array(KnownSigner).max(1000),
  /** Key ids. A revoked key is not trusted whatever else the file says. */
  revoked: z.array(z.string().regex(/^[0-9a-f]{16}$/)).default([]),
});
export type Trust = z.infer<typeof Trust>;

export interface TrustedSigner {
  keyId: string;
  /** As this kiosk's staff know it, not as it calls itself. */
  name: string;
}

/**
 * @returns nobody if there is no such file
 * @throws KioskError `TRUST_UNREADABLE`: then nobody is trusted, and a revoked
 * key could pass for an unknown one, so no pack should be taken in
 */
export function readTrust(dataDir: string): Trust {
  const file = join(dataDir, TRUST_FILE);
  if (!existsSync(file)) return { signers: [], revoked: [] };
  try {
    return Trust.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new KioskError('TRUST_UNREADABLE', `${TRUST_FILE} is damaged`, { cause });
  }
}

export function signerIn({ signers }: Trust, keyId: string): TrustedSigner | undefined {
  const known = signers.find(({ publicKey }) => keyIdOf(publicKey) === keyId);
  return known && { keyId, name: known.name };
}

/** Remembers a signer; a new name takes the place of the old one. @throws as the file system does */
export function trustSigner(
  dataDir: string,
  signer: z.infer<typeof KnownSigner>,
  disk: Disk = realDisk,
): void {
  const { signers, revoked } = readTrust(dataDir);
  const others = signers.filter(({ publicKey }) => publicKey !== signer.publicKey);
  const text = JSON.stringify({ signers: [...others, signer], revoked }, undefined, 2);
  const file = join(dataDir, TRUST_FILE);
  withFile(disk, `${file}.new`, 'w', (fd) => {
    disk.write(fd, Buffer.from(`${text}\n`));
    disk.sync(fd);
  });
  disk.rename(`${file}.new`, file);
  syncFolder(disk, dataDir);
}
