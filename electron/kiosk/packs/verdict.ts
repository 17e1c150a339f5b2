import type { Signer } from '#packing/archive/signature.ts';
import { KioskError } from '../errors.ts';
import { signerIn, type Trust } from './trust.ts';
import type { Reason, SignerView } from './views.ts';

/** What the kiosk goes by. */
export interface Standards {
  trust: Trust;
  /** The highest version accepted so far, by `ratchetKey`. */
  newest: Readonly<Record<string, number>>;
}

interface Candidate {
  id: string;
  version: number;
  signer: Signer | undefined;
}

/**
 * One ratchet for each signer and pack, so that nobody's version numbers hold
 * back another's: a stranger who signs version 999 999 999 blocks only themself.
 */
export function ratchetKey({ id, signer }: Pick<Candidate, 'id' | 'signer'>): string {
  return `${signer?.keyId ?? 'unsigned'}/${id}`;
}

/**
 * @returns what staff must confirm; nothing for a newer pack of a known signer.
 * @throws KioskError `PACK_SIGNER_REVOKED`, which nobody can confirm away
 */
export function reasonsToAsk(pack: Candidate, { trust, newest }: Standards): Reason[] {
  const { signer, version } = pack;
  if (signer && trust.revoked.includes(signer.keyId)) {
    const message = `The key ${signer.keyId} was revoked: whoever signed this is not who they say`;
    throw new KioskError('PACK_SIGNER_REVOKED', message);
  }
  const reasons: Reason[] = [];
  if (!signer) reasons.push('unsigned');
  else if (!signerIn(trust, signer.keyId)) reasons.push('signer-unknown');
  if (version < (newest[ratchetKey(pack)] ?? 0)) reasons.push('older');
  return reasons;
}

export function signerView(signer: Signer | undefined, trust: Trust): SignerView | null {
  if (!signer) return null;
  const known = signerIn(trust, signer.keyId);
  const { keyId, claimedName } = signer;
  return { keyId, name: known?.name ?? claimedName, isKnown: known !== undefined };
}
