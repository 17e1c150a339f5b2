import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** A raw ed25519 public key: 32 bytes as lower-case hex. */
export const PublicKey = z.string().regex(/^[0-9a-f]{64}$/);

/** Shown to people: no control, no reversing of the text around it. */
export const SignerName = z
  .string()
  .regex(/^[^\p{C}\n]{1,80}$/u)
  .refine((name) => name.trim() === name);

/** The file with which an association signs its packs. Whoever has it can sign in its name. */
const KeyFile = z.strictObject({
  maaridKey: z.literal(1),
  name: SignerName,
  publicKey: PublicKey,
  /** PKCS #8, base64. */
  secretKey: z.string(),
});

export interface SigningKey {
  name: string;
  publicKey: string;
  secret: KeyObject;
}

/** DER's way of saying "an ed25519 public key follows". */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export function publicKeyObject(publicKey: string): KeyObject {
  const key = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'hex')]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

/** How a key is called, short enough to be compared over the telephone. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16);
}

/**
 * Makes a key and keeps it in a file that only its owner may read. A file that
 * is there already is never overwritten: packs signed with it are out there.
 *
 * @throws as the file system does: `EEXIST` …
 */
export function makeKey(file: string, name: string): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const content = KeyFile.parse({
    maaridKey: 1,
    name,
    publicKey: raw.toString('hex'),
    secretKey: secret.toString('base64'),
  });
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 });
  return { name, publicKey: content.publicKey, secret: privateKey };
}

/** @throws Error if the file is no key, or holds two halves that do not belong together */
export function readKey(file: string): SigningKey {
  const { name, publicKey, secretKey } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const key = Buffer.from(secretKey, 'base64');
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const own = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  if (own.subarray(SPKI_PREFIX.length).toString('hex') !== publicKey) {
    throw new Error('its public and its secret half do not belong together');
  }
  return { name, publicKey, secret };
}
