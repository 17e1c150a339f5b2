import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GlbError, readGlb } from '#packing/glb.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { makeGlb, writeFiles } from '#tests/helpers/make-pack.ts';

async function read(bytes: Uint8Array) {
  const folder = await makeFolder();
  await writeFiles(folder, { 'x.glb': bytes });
  return readGlb(join(folder, 'x.glb'));
}

/** A GLB around any glTF document. */
function glb(gltf: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(gltf));
  const json = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(20 + json.length, 8);
  head.writeUInt32LE(json.length, 12);
  head.write('JSON', 16, 'latin1');
  return Buffer.concat([head, json]);
}

const scene = (nodes: unknown[], roots = [0]) => ({
  asset: { version: '2.0' },
  scenes: [{ nodes: roots }],
  nodes,
  meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
  accessors: [{ count: 8 }, { count: 36 }],
});

describe('reading a model’s facts', () => {
  it('tells its parts and how many triangles are drawn', async () => {
    const bytes = await makeGlb(['dome', 'floor', 'door']);

    expect(await read(bytes)).toMatchObject({
      sizeBytes: bytes.length,
      triangles: 36,
      nodeNames: ['dome', 'floor', 'door'],
      images: 0,
      extensionsRequired: [],
    });
  });

  it('counts a mesh as often as it hangs in the scene, and not where it does not', async () => {
    const nodes = [{ children: [1, 2] }, { mesh: 0 }, { mesh: 0 }, { mesh: 0 }];

    expect((await read(glb(scene(nodes)))).triangles).toBe(24);
  });

  it.each([
    ['is no GLB', Buffer.from('<html>this is a page, and a long enough one</html>')],
    ['is empty', Buffer.alloc(0)],
    ['is cut short', glb(scene([])).subarray(0, -4)],
    ['has something appended', Buffer.concat([glb(scene([])), Buffer.from('MZ')])],
    ['has nodes in a circle', glb(scene([{ children: [1] }, { children: [0] }]))],
    ['names a node that is not there', glb(scene([{ children: [7] }]))],
    ['needs another file', glb({ ...scene([{}]), buffers: [{ uri: '../../etc/passwd' }] })],
    ['fetches a picture', glb({ ...scene([{}]), images: [{ uri: 'https://example.org/x.png' }] })],
    ['is version 1', Object.assign(glb(scene([])), { 4: 1 })],
    ['holds a prototype key', glb(JSON.parse('{"__proto__":{"x":1},"nodes":[]}'))],
  ])('refuses one that %s', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toBeInstanceOf(GlbError);
  });
});
