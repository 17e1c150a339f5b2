import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { SegmentFault } from './merge-outcome.ts';
import { MeasureParameters } from './parameters.ts';
import { UNDATED } from './tally.ts';

/**
 * A sealed day as it travels: lines of JSON, no program and no SQL in it.
 *
 *   {"format":"maarid-segment","version":1,"install":…,"day":…,"tallies":n,"offers":m}
 *   [measure, kind, what, bin, language, pack, n]      … n of these
 *   [pack, language, exhibit, room, needsMs]           … m of these
 *   {"sha256":…,"signature":…,"publicKey":…}           over every byte before it
 *
 * Names stand in words, because numbers of names are a database's own. The
 * same day always gives the same bytes.
 */
export const SEGMENT_VERSION = 1;

/** A kiosk's day has about 25 kB. */
export const MAX_SEGMENT_BYTES = 2_000_000;

const Hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
/** Ids of packs and words of this code; never a text. Empty where a tally has no such thing. */
const Name = z.string().regex(/^([A-Za-z0-9][A-Za-z0-9@/_.-]{0,199})?$/);

export const SegmentHeader = z.strictObject({
  format: z.literal('maarid-segment'),
  version: z.literal(SEGMENT_VERSION),
  install: Hex(32),
  epoch: Hex(32),
  day: z.union([z.iso.date(), z.literal(UNDATED)]),
  /** From 1; raised when a day that was sealed has changed. */
  rev: z.int().positive(),
  /** Place in the chain of this (install, epoch), from 1. */
  place: z.int().positive(),
  /** SHA-256 of the segment before it in the chain; empty for the first. */
  prev: z.union([Hex(64), z.literal('')]),
  parameters: MeasureParameters,
  tallies: z.int().min(0).max(100_000),
  offers: z.int().min(0).max(100_000),
});
export type SegmentHeader = z.infer<typeof SegmentHeader>;

export const TallyLine = z.tuple([
  z.int().min(1).max(255),
  Name,
  Name,
  z.int().min(0).max(1_000_000),
  Name,
  Name,
  z.int().min(0).max(Number.MAX_SAFE_INTEGER),
]);
export type TallyLine = z.infer<typeof TallyLine>;

/** An offer is of something: nothing in it may be empty. */
const Given = Name.min(1);
export const OfferLine = z.tuple([Given, Given, Given, Given, z.int().positive().max(86_400_000)]);
export type OfferLine = z.infer<typeof OfferLine>;

const Footer = z.strictObject({
  sha256: Hex(64),
  signature: z.base64(),
  publicKey: z.base64().max(200),
});

export interface Segment {
  header: SegmentHeader;
  tallies: TallyLine[];
  offers: OfferLine[];
}

export interface ReadSegment extends Segment {
  sha: string;
  publicKey: string;
}

/** Thrown by `readSegment`; the code is chosen from words that organizers read. */
export class SegmentError extends Error {
  override readonly name = 'SegmentError';
  readonly fault: SegmentFault;

  constructor(fault: SegmentFault, options?: ErrorOptions) {
    super(`The segment cannot be merged: ${fault}`, options);
    this.fault = fault;
  }
}

/** The lines that are hashed and signed. */
export function segmentBody({ header, tallies, offers }: Segment): string {
  return [header, ...tallies, ...offers].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The whole text of a segment. */
export function writeSegment(
  segment: Segment,
  key: { private: KeyObject; publicKey: string },
): string {
  const body = segmentBody(segment);
  const footer = {
    sha256: sha256(body),
    signature: sign(null, Buffer.from(body, 'utf8'), key.private).toString('base64'),
    publicKey: key.publicKey,
  };
  return `${body}${JSON.stringify(footer)}\n`;
}

/**
 * Reads a segment and believes nothing of it: sizes first, then the hash and
 * the signature over the bytes as they are, then the shape of every line.
 *
 * @throws SegmentError
 */
export function readSegment(text: string): ReadSegment {
  if (Buffer.byteLength(text, 'utf8') > MAX_SEGMENT_BYTES) throw new SegmentError('too-large');
  if (!text.startsWith('{"format":"maarid-segment"')) throw new SegmentError('not-a-segment');
  const end = text.lastIndexOf('\n', text.length - 2);
  if (end < 0 || !text.endsWith('\n')) throw new SegmentError('torn');
  const body = text.slice(0, end + 1);
  const footer = parsed(Footer, text.slice(end + 1), 'torn');
  if (sha256(body) !== footer.sha256) throw new SegmentError('changed');
  if (!isSigned(body, footer)) throw new SegmentError('bad-signature');

  const [first = '', ...rest] = body.split('\n').slice(0, -1);
  const version = parsed(z.looseObject({ version: z.int() }), first, 'not-a-segment').version;
  if (version !== SEGMENT_VERSION) throw new SegmentError('unknown-version');
  const header = parsed(SegmentHeader, first, 'not-a-segment');
  if (rest.length !== header.tallies + header.offers) throw new SegmentError('torn');
  const tallies = rest
    .slice(0, header.tallies)
    .map((line) => parsed(TallyLine, line, 'not-a-segment'));
  // Each number stands once; which of two would count?
  const places = new Set(tallies.map((line) => line.slice(0, -1).join(' ')));
  if (places.size < tallies.length) throw new SegmentError('not-a-segment');
  return {
    header,
    tallies,
    offers: rest.slice(header.tallies).map((line) => parsed(OfferLine, line, 'not-a-segment')),
    sha: footer.sha256,
    publicKey: footer.publicKey,
  };
}

/** The segments of a file, which holds one after another. A torn end is a segment of its own, and torn. */
export function splitSegments(text: string): string[] {
  return text.split(/^(?=\{"format":)/m).filter((part) => part.trim() !== '');
}

function isSigned(body: string, { signature, publicKey }: z.infer<typeof Footer>): boolean {
  try {
    const key = { key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' } as const;
    return verify(null, Buffer.from(body, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false; // no key at all
  }
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  line: string,
  fault: SegmentFault,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new SegmentError(fault, { cause });
  }
}
