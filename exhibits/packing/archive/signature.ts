import { sign, verify } from 'node:crypto';
import { PackError } from '../pack-error.ts';
import { problem } from '../problem.ts';
import { keyIdOf, publicKeyObject, type SigningKey } from './keys.ts';
import { SIGNATURE_FILE } from './limits.ts';

/** Who says that they made a pack. What they say is proved; who they are is not: see the kiosk's trust. */
export interface Signer {
  keyId: string;
  publicKey: string;
  /** What the signer calls itself. Anyone can call themselves anything. */
  claimedName: string;
}

/**
 * The signature as it lies beside the manifest, four lines of text:
 *
 *     maarid signature 1
 *     signer Association Tiwizi
 *     key <public key, 64 hex digits>
 *     ed25519 <over the exact bytes of pack.json, 128 hex digits>
 *
 * Lines and not JSON, because it is read before anything is known of who wrote it.
 */
const SIGNATURE =
  /^maarid signature 1\nsigner ([^\p{C}\n]{1,80})\nkey ([0-9a-f]{64})\ned25519 ([0-9a-f]{128})\n$/u;

/** Signs the exact bytes of a manifest; by its hashes, all the files with it. */
export function signManifest(
  manifest: Uint8Array,
  { name, publicKey, secret }: SigningKey,
): Buffer {
  const seal = sign(null, manifest, secret).toString('hex');
  return Buffer.from(`maarid signature 1\nsigner ${name}\nkey ${publicKey}\ned25519 ${seal}\n`);
}

/** @throws PackError `PACK_SIGNATURE_INVALID`: not a signature, or one over other bytes */
export function verifyManifest(manifest: Uint8Array, signature: Uint8Array): Signer {
  const [, claimedName, publicKey, seal] = SIGNATURE.exec(textOf(signature)) ?? [];
  if (!claimedName || !publicKey || !seal) throw invalid('not a signature of a pack');
  const isRight = isSealed(manifest, publicKey, seal);
  if (!isRight) throw invalid('it was made over another manifest, or with another key');
  return { keyId: keyIdOf(publicKey), publicKey, claimedName };
}

function isSealed(manifest: Uint8Array, publicKey: string, seal: string): boolean {
  try {
    return verify(null, manifest, publicKeyObject(publicKey), Buffer.from(seal, 'hex'));
  } catch {
    // 32 bytes that are no point of the curve are no key.
    return false;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

function invalid(reason: string): PackError {
  return new PackError([problem('SIGNATURE_INVALID', { file: SIGNATURE_FILE }, { reason })]);
}
