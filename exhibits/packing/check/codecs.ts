import { codecsOfMp4 } from './headers.ts';

/** A container, told by its first bytes, and the codecs that Chromium plays in it. */
interface Container {
  name: string;
  matches: (head: Buffer) => boolean;
  holds: readonly ('audio' | 'video')[];
  /** Names of codecs as the container spells them; empty if it can hold one only. */
  plays: readonly string[];
  /** Codecs that cameras and telephones write, and that Chromium does not play. */
  refuses: readonly string[];
}

const startsWith =
  (text: string, at = 0) =>
  (head: Buffer) =>
    head.toString('latin1', at, at + text.length) === text;

const CONTAINERS: readonly Container[] = [
  {
    name: 'MP3',
    matches: (head) => startsWith('ID3')(head) || isMpegAudioFrame(head),
    holds: ['audio'],
    plays: [],
    refuses: [],
  },
  { name: 'FLAC', matches: startsWith('fLaC'), holds: ['audio'], plays: [], refuses: [] },
  { name: 'WAV', matches: startsWith('WAVE', 8), holds: ['audio'], plays: [], refuses: [] },
  {
    name: 'Ogg',
    matches: startsWith('OggS'),
    holds: ['audio'],
    plays: ['OpusHead', '\u0001vorbis', '\u007fFLAC'],
    refuses: [],
  },
  {
    name: 'MP4',
    matches: startsWith('ftyp', 4),
    holds: ['audio', 'video'],
    plays: ['avc1', 'avc3', 'av01', 'vp09', 'mp4a', 'Opus', 'fLaC'],
    refuses: ['hvc1', 'hev1', 'mp4v', 'apch', 'apcn', 's263', 'samr', 'ac-3', 'ec-3', 'alac'],
  },
  {
    name: 'WebM',
    matches: startsWith('\u001aE\u00df\u00a3'),
    holds: ['audio', 'video'],
    plays: ['V_VP8', 'V_VP9', 'V_AV1', 'A_OPUS', 'A_VORBIS'],
    refuses: ['V_MPEGH', 'V_MPEG4', 'V_MS', 'A_AC3', 'A_DTS', 'A_AAC'],
  },
];

/** Eleven set bits, then a layer that exists: the first frame of an MP3 without a tag. */
function isMpegAudioFrame(head: Buffer): boolean {
  const [first = 0, second = 0] = head;
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
}

/**
 * Why Chromium would not play a file, as far as its headers tell; `undefined`
 * if nothing speaks against it.
 *
 * @param ends - the beginning of the file, and its end where that lies apart
 */
export function unplayable(kind: 'audio' | 'video', ends: Buffer): string | undefined {
  if (ends.length === 0) return 'empty';
  const container = CONTAINERS.find(({ matches }) => matches(ends));
  if (!container) return 'unknown format';
  const { name, holds, plays, refuses } = container;
  if (!holds.includes(kind)) return `${name} ≠ ${kind}`;
  // An MP4's index is read; in others the names are long enough not to come about by chance.
  const named = name === 'MP4' ? codecsOfMp4(ends) : undefined;
  const has = (codec: string) => named?.includes(codec) ?? ends.includes(codec, 0, 'latin1');
  const refused = refuses.find(has);
  if (refused) return `${name}, ${refused}`;
  const isPlayed = plays.length === 0 || plays.some(has);
  return isPlayed ? undefined : `${name}, no known codec`;
}
