/**
 * Archives that nobody should be shown, by what is wrong with them, with the
 * code of the refusal. The numbers are those of the list of bad input in the
 * research on reliability. Longer than other files because it is a table.
 */
import { deflateRawSync } from 'node:zlib';
import { MANIFEST_FILE } from '#format/manifest.ts';
import type { SigningKey } from '#packing/archive/keys.ts';
import { signManifest } from '#packing/archive/signature.ts';
import { changeDocument, entriesOf, manifestOf, type Contents } from './make-archive.ts';
import { entriesLength, zipBytes, type ZipEntry } from './zip-bytes.ts';

interface World {
  contents: Contents;
  key: SigningKey;
  other: SigningKey;
}
type Make = (world: World) => Buffer;
export type HostileCase = [n: string, what: string, code: string, make: Make];

const PICTURE = 'pictures/oven-picture-480.webp';
const MODEL = 'models/oven-model.glb';
const SOUND = 'audio/bread-sound.mp3';

/** A sound archive with one entry more. */
const extra =
  (entry: Partial<ZipEntry>): Make =>
  ({ contents, key }) =>
    zipBytes([...entriesOf(contents, key), { name: 'evil.json', data: 'evil', ...entry }]);

/** A sound archive in which the entry of the picture is changed. */
const picture =
  (change: (entry: ZipEntry) => Partial<ZipEntry>): Make =>
  ({ contents, key }) =>
    zipBytes(
      entriesOf(contents, key).map((entry) =>
        entry.name === PICTURE ? { ...entry, ...change(entry) } : entry,
      ),
    );

/** A sound archive whose bytes are changed as a whole. */
const bytes =
  (change: (archive: Buffer) => Buffer): Make =>
  ({ contents, key }) =>
    change(zipBytes(entriesOf(contents, key)));

/** Contents that were changed before they were listed and signed: an insider, or an accident. */
const signed =
  (change: (contents: Contents) => void): Make =>
  ({ contents, key }) => {
    change(contents);
    return zipBytes(entriesOf(contents, key));
  };

const file = (path: string, data: Buffer | string): Make =>
  signed((contents) => {
    contents.files[path] = Buffer.from(data);
    contents.manifest = manifestOf(contents.files, contents.manifest.version);
  });

const document = (change: (text: string) => string): Make =>
  signed((contents) => {
    changeDocument(contents.files, change);
    contents.manifest = manifestOf(contents.files, contents.manifest.version);
  });

const manifestText = (text: string | Buffer): Make =>
  signed((contents) => {
    contents.manifestBytes = Buffer.from(text);
  });

const manifestChange = (change: (text: string) => string): Make =>
  signed((contents) => {
    contents.manifestBytes = Buffer.from(change(JSON.stringify(contents.manifest)));
  });

const NAME = 'PACK_ARCHIVE_INVALID';
const BROKEN = 'PACK_ARCHIVE_INVALID';

const names: HostileCase[] = (
  [
    ['1', '../evil.txt'],
    ['2', 'a/../../evil'],
    ['3', '/etc/x'],
    ['4', 'C:/x'],
    ['4', 'C:x'],
    ['5', '//srv/share/x'],
    ['6', '..\\evil'],
    ['7', 'a.txt:stream'],
    ['8', 'con'],
    ['8', 'CON'],
    ['8', 'img/nul.png'],
    ['8', 'com1.json'],
    ['9', 'evil.json.'],
    ['9', 'evil.json '],
    ['10', 'evil\0.json'],
    ['11', 'evil\u001b[31m.json'],
    ['11', 'evil\n.json'],
    ['12', 'a\u202egpj.exe'],
    ['13', Buffer.from([0x65, 0xff, 0xfe])],
    ['14', Buffer.from([0x2e, 0x2e, 0xc0, 0xaf, 0x65])],
    ['16', 'Pack.json'],
    ['17', 'e\u0301.json'],
    ['17', '\u00e9.json'],
    ['31', `${'a'.repeat(60_000)}.json`],
    ['31', `${'a/'.repeat(2000)}a.json`],
    ['31', 'folder/'],
    ['–', ''],
    ['–', '.hidden'],
    ['–', 'a//b.json'],
    ['–', './a.json'],
  ] as const
).map(([n, name]) => [
  n,
  `has an entry ${JSON.stringify(String(name)).slice(0, 40)}`,
  NAME,
  extra({ name }),
]);

const shapes: HostileCase[] = [
  [
    '15',
    'has an entry twice, with different bytes',
    BROKEN,
    extra({ name: PICTURE, data: 'other' }),
  ],
  ['18', 'has a file that is a folder, too', BROKEN, extra({ name: `${PICTURE}/evil.json` })],
  ['19', 'has a symbolic link', BROKEN, extra({ data: '/etc/passwd', mode: 0o120777 })],
  ['19', 'has a link in the place of a picture', BROKEN, picture(() => ({ mode: 0o120777 }))],
  ['20', 'has a device', BROKEN, extra({ mode: 0o060644 })],
  ['20', 'has a pipe', BROKEN, extra({ mode: 0o010644 })],
  ['21', 'has a file with set-uid', BROKEN, picture(() => ({ mode: 0o104755 }))],
  ['22', 'has a wrong sum', BROKEN, picture(() => ({ crc: 1, localCrc: 1 }))],
  [
    '23',
    'calls an entry differently in two places',
    BROKEN,
    picture(() => ({ localName: 'evil.json' })),
  ],
  ['23', 'packs an entry differently in two places', BROKEN, picture(() => ({ localMethod: 8 }))],
  ['23', 'gives an entry two sums', BROKEN, picture(() => ({ localCrc: 1 }))],
  ['24', 'has an encrypted entry', BROKEN, picture(() => ({ flags: 1 }))],
  ['25', 'packs in an unknown way', BROKEN, picture(() => ({ method: 99 }))],
  ['26', 'ends after 40 bytes', BROKEN, bytes((all) => all.subarray(0, 40))],
  ['26', 'lacks its last byte', BROKEN, bytes((all) => all.subarray(0, -1))],
  ['26', 'lacks its first byte', BROKEN, bytes((all) => all.subarray(1))],
  [
    '27',
    'has something behind its end',
    BROKEN,
    bytes((all) => Buffer.concat([all, Buffer.alloc(100)])),
  ],
  [
    '28',
    'is a web page, too',
    BROKEN,
    ({ contents, key }) =>
      zipBytes(entriesOf(contents, key), { prefix: Buffer.from('<script>evil()</script>') }),
  ],
  [
    '28',
    'hides something between two entries',
    BROKEN,
    picture(() => ({ gap: Buffer.from('hidden') })),
  ],
  [
    '28',
    'hides something before its end',
    BROKEN,
    ({ contents, key }) => zipBytes(entriesOf(contents, key), { beforeEnd: Buffer.alloc(20) }),
  ],
  [
    '28',
    'has a comment',
    BROKEN,
    ({ contents, key }) => zipBytes(entriesOf(contents, key), { comment: 'PK\u0005\u0006' }),
  ],
  ['28', 'has an entry with a comment', BROKEN, picture(() => ({ comment: 'evil' }))],
  [
    '28',
    'gives an entry a second name',
    BROKEN,
    picture(() => ({ extra: Buffer.from('75700400aaaaaaaa', 'hex') })),
  ],
  [
    '28',
    'gives an entry a second name in its header only',
    BROKEN,
    picture(() => ({ localExtra: Buffer.from('75700400aaaaaaaa', 'hex') })),
  ],
  [
    '29',
    'says it has 65 000 entries',
    BROKEN,
    ({ contents, key }) => zipBytes(entriesOf(contents, key), { count: 65_000 }),
  ],
  [
    '29',
    'says it has one entry more',
    BROKEN,
    ({ contents, key }) => {
      const entries = entriesOf(contents, key);
      return zipBytes(entries, { count: entries.length + 1 });
    },
  ],
  [
    '29',
    'says it has one entry less',
    BROKEN,
    ({ contents, key }) => {
      const entries = entriesOf(contents, key);
      return zipBytes(entries, { count: entries.length - 1 });
    },
  ],
  [
    '29',
    'keeps its list behind its end',
    BROKEN,
    ({ contents, key }) => zipBytes(entriesOf(contents, key), { directoryAt: 2 ** 31 }),
  ],
  [
    '29',
    'is the second of two volumes',
    BROKEN,
    ({ contents, key }) => zipBytes(entriesOf(contents, key), { disk: 1 }),
  ],
  ['30', 'has no entries', BROKEN, () => zipBytes([])],
  ['30', 'is empty', BROKEN, () => Buffer.alloc(0)],
  ['30', 'is something else', BROKEN, () => Buffer.from('%PDF-1.7 something else altogether')],
  [
    '31',
    'has 20 000 entries',
    BROKEN,
    ({ contents, key }) =>
      zipBytes([
        ...entriesOf(contents, key),
        ...Array.from({ length: 20_000 }, (_, i) => ({ name: `x${i}.json`, data: '' })),
      ]),
  ],
  ['32', 'has garbage in the place of packed data', BROKEN, picture(garbage)],
  ['33', 'has an honest bomb', BROKEN, extra({ data: Buffer.alloc(64 * 2 ** 20), method: 8 })],
  [
    '34',
    'has an entry that is longer than it says',
    'PACK_FILE_MISSING',
    picture(() => ({ data: Buffer.alloc(2 ** 20), method: 8, unpackedBytes: 10 })),
  ],
  [
    '34',
    'has an entry that is longer than both lists say',
    BROKEN,
    picture(({ data }) => ({
      packed: deflateRawSync(Buffer.alloc(100_000, 'a')),
      method: 8,
      unpackedBytes: data.length,
    })),
  ],
  ['35', 'has an entry that is shorter than it says', BROKEN, picture(shortened)],
  [
    '35',
    'has an entry that says it has 2 GB',
    BROKEN,
    extra({ unpackedBytes: 2 ** 31, method: 8 }),
  ],
  ['36', 'has entries that overlap', BROKEN, overlapping],
  ['37', 'says it has more than 32 bits can say', BROKEN, huge],
  ['37', 'has the records of a 64-bit archive', BROKEN, withZip64],
];

const manifests: HostileCase[] = [
  [
    '39',
    'has no manifest',
    BROKEN,
    ({ contents, key }) => zipBytes(entriesOf(contents, key).slice(1)),
  ],
  ['39', 'has two manifests', BROKEN, extra({ name: MANIFEST_FILE, data: '{}' })],
  [
    '39',
    'does not begin with its manifest',
    BROKEN,
    ({ contents, key }) => {
      const [manifest, ...rest] = entriesOf(contents, key);
      return zipBytes([...rest, manifest!]);
    },
  ],
  ['40', 'has a manifest that is no JSON', 'PACK_UNREADABLE', manifestText('{"id":')],
  [
    '40',
    'has a manifest with a byte order mark',
    'PACK_UNREADABLE',
    manifestChange((t) => `\ufeff${t}`),
  ],
  [
    '40',
    'has a manifest that is not UTF-8',
    'PACK_UNREADABLE',
    manifestText(Buffer.from([0x7b, 0xff])),
  ],
  [
    '40',
    'has a manifest of 100 MB',
    'PACK_TOO_LARGE',
    // Not one letter over and over: a bomb would be refused as one.
    manifestText(
      Buffer.from(Array.from({ length: 17 * 2 ** 20 }, (_, i) => (i * 2_654_435_761) >>> 24)),
    ),
  ],
  ['40', 'has a manifest 10 000 levels deep', 'PACK_UNREADABLE', manifestText('['.repeat(10_000))],
  [
    '41',
    'reaches for a prototype',
    'PACK_UNREADABLE',
    manifestChange((text) => text.replace('{', '{"__proto__":{"id":"evil"},')),
  ],
  [
    '41',
    'reaches for a constructor',
    'PACK_UNREADABLE',
    document((text) => text.replace('{', '{"constructor":{},')),
  ],
  [
    '42',
    'lacks a listed file',
    'PACK_FILE_MISSING',
    ({ contents, key }) =>
      zipBytes(entriesOf(contents, key).filter(({ name }) => name !== PICTURE)),
  ],
  ['42', 'has a file that is not listed', BROKEN, extra({})],
  ['42', 'lists its own manifest', 'PACK_DOCUMENT_INVALID', manifestChange(listing(MANIFEST_FILE))],
  ['42', 'lists its own signature', 'PACK_FILE_INVALID', manifestChange(listing('signature'))],
  [
    '42',
    'lists a file twice',
    'PACK_DOCUMENT_INVALID',
    manifestChange(listing(PICTURE, 'image/webp')),
  ],
  ['43', 'has a picture with one bit changed', 'PACK_FILE_MISSING', picture(flipped)],
  [
    '44',
    'is signed by another key than it says',
    'PACK_SIGNATURE_INVALID',
    ({ contents, key, other }) => {
      const manifest = Buffer.from(JSON.stringify(contents.manifest));
      const signature = String(signManifest(manifest, other)).replace(
        other.publicKey,
        key.publicKey,
      );
      return zipBytes(entriesOf({ ...contents, signature: Buffer.from(signature) }));
    },
  ],
  [
    '44',
    'is signed over other bytes',
    'PACK_SIGNATURE_INVALID',
    ({ contents, key }) => {
      const signature = signManifest(Buffer.from('{}'), key);
      return zipBytes(entriesOf({ ...contents, signature }));
    },
  ],
  [
    '44',
    'has half a signature',
    'PACK_SIGNATURE_INVALID',
    ({ contents, key }) => {
      const whole = signManifest(Buffer.from(JSON.stringify(contents.manifest)), key);
      return zipBytes(entriesOf({ ...contents, signature: whole.subarray(0, 150) }));
    },
  ],
  [
    '44',
    'has a signature with a hidden letter in its name',
    'PACK_SIGNATURE_INVALID',
    ({ contents, key }) => {
      const manifest = Buffer.from(JSON.stringify(contents.manifest));
      const signature = signManifest(manifest, { ...key, name: 'Asso\u202eciation' });
      return zipBytes(entriesOf({ ...contents, signature }));
    },
  ],
  [
    '44',
    'has a signature of a megabyte',
    'PACK_TOO_LARGE',
    ({ contents }) => zipBytes(entriesOf({ ...contents, signature: Buffer.alloc(2 ** 20, 'a') })),
  ],
  [
    '46',
    'has version 2^53',
    'PACK_DOCUMENT_INVALID',
    manifestChange((text) => text.replace('"version":2', '"version":9007199254740993')),
  ],
  [
    '47',
    'is made for a kiosk to come',
    'PACK_VERSION_UNKNOWN',
    manifestChange((text) => text.replace('"formatVersion":1', '"formatVersion":2')),
  ],
  [
    '47',
    'holds a document for a kiosk to come',
    'PACK_VERSION_UNKNOWN',
    document((text) => text.replace('"formatVersion": 1', '"formatVersion": 2')),
  ],
  [
    '49',
    'says from when it may be shown',
    'PACK_DOCUMENT_INVALID',
    manifestChange((text) => text.replace('{', '{"notBefore":"1970-01-01",')),
  ],
];

/** Found only when the files are looked into. */
const contents: HostileCase[] = [
  ['50', 'has a drawing', 'PACK_FILE_INVALID', file('pictures/evil.svg', '<svg onload="evil()"/>')],
  ['51', 'has a page', 'PACK_FILE_INVALID', file('evil.html', '<script>evil()</script>')],
  [
    '51',
    'calls a page a picture',
    'PACK_FILE_INVALID',
    file(PICTURE, '<!doctype html><script>evil()</script>'),
  ],
  ['52', 'has half a picture', 'PACK_FILE_INVALID', halfPicture],
  [
    '52',
    'has a picture that claims more pixels than a screen wall',
    'PACK_FILE_INVALID',
    file(PICTURE, webp(16_000, 16_000)),
  ],
  ['53', 'has something else for a model', 'PACK_FILE_INVALID', file(MODEL, 'no model')],
  [
    '53',
    'has a model that calls home',
    'PACK_FILE_INVALID',
    model({ buffers: [{ uri: 'http://evil.example/', byteLength: 4 }] }),
  ],
  [
    '53',
    'has a model with an empty address',
    'PACK_FILE_INVALID',
    model({ images: [{ uri: '' }] }),
  ],
  [
    '53',
    'has a model that reads behind its end',
    'PACK_FILE_INVALID',
    model({ bufferViews: [{ buffer: 0, byteLength: 4e9 }] }),
  ],
  [
    '53',
    'has a model whose points lie behind their part',
    'PACK_FILE_INVALID',
    model({
      bufferViews: [{ buffer: 0, byteLength: 4 }],
      accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' }],
    }),
  ],
  [
    '53',
    'has a model that bites its tail',
    'PACK_FILE_INVALID',
    model({ nodes: [{ children: [0] }], scenes: [{ nodes: [0] }] }),
  ],
  [
    '53',
    'has a model with 16 000 textures',
    'PACK_FILE_INVALID',
    model({ images: Array.from({ length: 16_000 }, () => ({ bufferView: 0 })) }),
  ],
  [
    '53',
    'has a model that needs what no viewer has',
    'PACK_FILE_INVALID',
    model({ extensionsRequired: ['EVIL_shader'] }),
  ],
  [
    '55',
    'has a film of a telephone',
    'PACK_FILE_INVALID',
    file('video/evil.mp4', '\0\0\0\u0018ftypisom____hvc1____'),
  ],
  ['55', 'has an empty sound', 'PACK_FILE_INVALID', file(SOUND, '')],
  ['56', 'has a font', 'PACK_FILE_INVALID', file('fonts/evil.ttf', Buffer.alloc(1000))],
  [
    '58',
    'shows what it does not have',
    'PACK_DOCUMENT_INVALID',
    document((text) => text.replace('"media": "oven-picture"', '"media": "attic"')),
  ],
  [
    '58',
    'has two exhibits of one name',
    'PACK_DOCUMENT_INVALID',
    document((text) => text.replace('"id": "well"', '"id": "oven"')),
  ],
  [
    '58',
    'is the exhibition of another pack',
    'PACK_DOCUMENT_INVALID',
    document((text) => text.replace('"id": "small"', '"id": "other"')),
  ],
  ['–', 'has captions that are none', 'PACK_FILE_INVALID', file('captions/evil.vtt', '<script>')],
];

export const HOSTILE_ARCHIVES: readonly HostileCase[] = [...names, ...shapes, ...manifests];
export const HOSTILE_CONTENTS: readonly HostileCase[] = contents;

/** For cases that a test makes itself. */
export const modelCase = model;
export const documentCase = document;

function garbage({ data }: ZipEntry): Partial<ZipEntry> {
  return { data, method: 8, packed: Buffer.alloc(200, 0xff) };
}

function shortened({ data }: ZipEntry): Partial<ZipEntry> {
  return { method: 8, packed: deflateRawSync(Buffer.from(data).subarray(0, 11)), data };
}

function flipped({ data }: ZipEntry): Partial<ZipEntry> {
  const changed = Buffer.from(data);
  changed[100] = 1 ^ (changed[100] ?? 0);
  return { data: changed };
}

function listing(path: string, type = 'application/json') {
  const entry = JSON.stringify({ path, sizeBytes: 1, sha256: '0'.repeat(64), type });
  return (text: string) => text.replace('"files":[', `"files":[${entry},`);
}

/** As Fifield does: the second entry is the data of the first, header and all. */
function overlapping({ contents, key }: World): Buffer {
  const entries = entriesOf(contents, key);
  const inner = { name: 'inner.json', data: 'evil' };
  const data = zipBytes([inner]).subarray(0, entriesLength([inner]));
  const outer = { name: 'outer.json', data };
  const offset = entriesLength([...entries, outer]) - data.length;
  return zipBytes([...entries, outer, { ...inner, isOnlyListed: true, offset }]);
}

function huge({ contents, key }: World): Buffer {
  const size = Buffer.from('01001000ffffffffffffff00ffffffffffffff00', 'hex');
  return zipBytes([
    ...entriesOf(contents, key),
    {
      name: 'evil.json',
      data: 'x',
      extra: size,
      packedBytes: 0xffff_ffff,
      unpackedBytes: 0xffff_ffff,
    },
  ]);
}

function withZip64({ contents, key }: World): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeUInt32LE(0x07064b50, 56);
  return zipBytes(entriesOf(contents, key), { beforeEnd: record });
}

function halfPicture(world: World): Buffer {
  const whole = world.contents.files[PICTURE]!;
  return file(PICTURE, whole.subarray(0, whole.length / 2))(world);
}

/** The head of a WebP file that says how large it is. */
function webp(widthPx: number, heightPx: number): Buffer {
  const head = Buffer.alloc(30);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(22, 4);
  head.write('WEBPVP8X', 8, 'latin1');
  head.writeUInt32LE(10, 16);
  head.writeUIntLE(widthPx - 1, 24, 3);
  head.writeUIntLE(heightPx - 1, 27, 3);
  return head;
}

function model(gltf: object): Make {
  const json = Buffer.from(
    JSON.stringify({ asset: { version: '2.0' }, buffers: [{ byteLength: 4 }], ...gltf }),
  );
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(20 + padded.length + 12, 8);
  head.writeUInt32LE(padded.length, 12);
  head.write('JSON', 16, 'latin1');
  const binary = Buffer.from('0400000042494e0000000000', 'hex');
  return file(MODEL, Buffer.concat([head, padded, binary]));
}
