/** Media types of everything that a pack may hold, by the ending of the name. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.glb': 'model/gltf-binary',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.opus': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
};

/** @returns `undefined` for what no pack may hold */
export function mediaTypeOf(file: string): string | undefined {
  return TYPES[/\.[^./]+$/.exec(file)?.[0] ?? ''];
}
