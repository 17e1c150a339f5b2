import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkGlb, type GltfDocument } from '../../../renderer/viewer/model/check-glb.ts';
import { ModelError } from '../../../renderer/viewer/model/model-error.ts';
import { makeModel } from '../../browser/viewer/make-model.ts';
import sharp from 'sharp';

const blocks = [{ name: 'wall', from: [0, 0, 0], to: [1, 2, 0.2] }] as const;
const grey = { width: 8, height: 8, channels: 3, background: '#888' } as const;
const pictures = {
  'image/png': new Uint8Array(await sharp({ create: grey }).png().toBuffer()),
  'image/jpeg': new Uint8Array(await sharp({ create: grey }).jpeg().toBuffer()),
  'image/webp': new Uint8Array(await sharp({ create: grey }).webp().toBuffer()),
};
const sound = await makeModel({ blocks: [...blocks] });

/** The same file with its JSON changed; the lengths in the headers stay true. */
function rewritten(glb: Uint8Array, change: (document: GltfDocument) => void): ArrayBuffer {
  const view = new DataView(glb.buffer, glb.byteOffset);
  const jsonBytes = view.getUint32(12, true);
  const document = JSON.parse(
    new TextDecoder().decode(glb.subarray(20, 20 + jsonBytes)),
  ) as GltfDocument;
  change(document);
  let json = JSON.stringify(document);
  json += ' '.repeat((4 - (new TextEncoder().encode(json).length % 4)) % 4);
  const bytes = new TextEncoder().encode(json);
  const rest = glb.subarray(20 + jsonBytes);
  const file = new Uint8Array(20 + bytes.length + rest.length);
  file.set(glb.subarray(0, 20));
  file.set(bytes, 20);
  file.set(rest, 20 + bytes.length);
  new DataView(file.buffer).setUint32(8, file.length, true);
  new DataView(file.buffer).setUint32(12, bytes.length, true);
  return file.buffer;
}

const whole = (glb: Uint8Array): ArrayBuffer => glb.slice().buffer;
const withCode = (code: string): unknown => expect.objectContaining({ code });

describe('checkGlb', () => {
  it('accepts a sound file and gives its document', () => {
    expect(checkGlb(whole(sound)).nodes?.map(({ name }) => name)).toContain('wall');
  });

  it.each(Object.entries(pictures))('accepts a whole %s', async (mimeType, bytes) => {
    const glb = await makeModel({ blocks: [...blocks], picture: { bytes, mimeType } });

    expect(() => checkGlb(whole(glb))).not.toThrow();
  });

  it.each(Object.entries(pictures))('refuses a %s that was cut short', async (mimeType, bytes) => {
    const picture = { bytes: bytes.slice(0, bytes.length - 20), mimeType };
    const glb = await makeModel({ blocks: [...blocks], picture });

    expect(() => checkGlb(whole(glb))).toThrow(withCode('TEXTURE_UNREADABLE'));
  });

  it('refuses a file that is no GLB, or that was cut short anywhere', () => {
    expect(() => checkGlb(new ArrayBuffer(0))).toThrow(withCode('FILE_DAMAGED'));
    expect(() => checkGlb(whole(new TextEncoder().encode('<!doctype html><p>nothing')))).toThrow(
      withCode('FILE_DAMAGED'),
    );
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.99]) {
      const cut = sound.slice(0, Math.floor(sound.length * share)).buffer;
      expect(() => checkGlb(cut)).toThrow(withCode('FILE_DAMAGED'));
    }
  });

  it('refuses an extension that it does not know, if the file cannot do without', () => {
    const requires = rewritten(sound, (document) => {
      document.extensionsRequired = ['EXT_holograms'];
    });

    expect(() => checkGlb(requires)).toThrow(withCode('FEATURE_UNKNOWN'));
  });

  const misled: [string, string, (document: GltfDocument) => void][] = [
    ['an older glTF', 'FILE_DAMAGED', (d) => Object.assign(d, { asset: { version: '1.0' } })],
    ['a buffer elsewhere', 'FILE_DAMAGED', (d) => Object.assign(d.buffers![0]!, { uri: 'a.bin' })],
    ['a view past the end', 'FILE_DAMAGED', (d) => (d.bufferViews![0]!.byteLength = 1e6)],
    ['an accessor past its view', 'FILE_DAMAGED', (d) => (d.accessors![0]!.count = 1e6)],
    ['an accessor of no known type', 'FILE_DAMAGED', (d) => (d.accessors![0]!.componentType = 1)],
    ['negative numbers', 'FILE_DAMAGED', (d) => (d.accessors![0]!.byteOffset = -4)],
    ['a mesh without its accessor', 'FILE_DAMAGED', (d) => d.accessors!.splice(1)],
    ['a node without its mesh', 'FILE_DAMAGED', (d) => (d.nodes!.at(-1)!.mesh = 99)],
    ['a scene without its node', 'FILE_DAMAGED', (d) => (d.scenes![0]!.nodes = [99])],
    ['a child that is missing', 'FILE_DAMAGED', (d) => (d.nodes![0]!.children = [99])],
    ['only lines', 'NOTHING_TO_SHOW', (d) => (d.meshes![0]!.primitives![0]!.mode = 1)],
    [
      'no meshes',
      'NOTHING_TO_SHOW',
      (d) => ((d.meshes = []), d.nodes!.forEach((n) => delete n.mesh)),
    ],
    ['a texture without picture', 'TEXTURE_UNREADABLE', (d) => (d.textures = [{ source: 4 }])],
    ['a picture elsewhere', 'TEXTURE_UNREADABLE', (d) => (d.images = [{ uri: 'tile.png' }])],
  ];
  it.each(misled)('refuses a file with %s: %s', (_what, code, change) => {
    expect(() => checkGlb(rewritten(sound, change))).toThrow(withCode(code));
  });

  it('answers any damage with a named failure and nothing else', () => {
    const damage = fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          checkGlb(bytes.buffer);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers any JSON in a sound wrapper with a named failure and nothing else', () => {
    const number = fc.oneof(fc.nat({ max: 3 }), fc.jsonValue());
    const row = fc.record(
      {
        ...{ children: fc.oneof(fc.array(number), number), mesh: number, nodes: number },
        ...{ primitives: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()), attributes: number },
        ...{ buffer: number, byteOffset: number, byteLength: number, bufferView: number },
        ...{ componentType: fc.constantFrom(5126, 5123, 'x'), type: fc.constant('SCALAR') },
        ...{ count: number, extensions: fc.jsonValue(), source: number, uri: fc.jsonValue() },
      },
      { requiredKeys: [] },
    );
    const table = fc.oneof(
      fc.array(fc.oneof(row, fc.jsonValue()), { maxLength: 3 }),
      fc.jsonValue(),
    );
    const document = fc.record({
      asset: fc.constant({ version: '2.0' }),
      ...{ buffers: table, bufferViews: table, accessors: table, meshes: table },
      ...{ nodes: table, scenes: table, images: table, textures: table },
    });
    fc.assert(
      fc.property(fc.oneof(document, fc.jsonValue()), (json) => {
        const file = rewritten(sound, (d) => {
          for (const key of Object.keys(d)) delete (d as Record<string, unknown>)[key];
          Object.assign(d, json);
        });
        try {
          checkGlb(file);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
