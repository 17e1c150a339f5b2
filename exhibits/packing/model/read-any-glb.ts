import { type Document, Logger, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import draco from 'draco3dgltf';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { GlbError } from '../glb-error.ts';

/** What is done to a model is told by its facts, not line by line. */
const QUIET = new Logger(Logger.Verbosity.ERROR);

let ready: Promise<NodeIO> | undefined;

/**
 * Reads and writes GLB with every extension that gltf-transform knows. Draco
 * and meshopt are decoded on reading, so that what is written again needs no
 * decoder but the one that the kiosk has.
 */
export function modelFiles(): Promise<NodeIO> {
  ready ??= (async () => {
    await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
    return new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
      'draco3d.decoder': await draco.createDecoderModule(),
      'meshopt.decoder': MeshoptDecoder,
      'meshopt.encoder': MeshoptEncoder,
    });
  })();
  return ready;
}

/** @throws GlbError if the model cannot be decoded */
export async function readAnyGlb(absolutePath: string): Promise<Document> {
  const files = await modelFiles();
  try {
    return (await files.read(absolutePath)).setLogger(QUIET);
  } catch (error) {
    throw new GlbError(error instanceof Error ? error.message : String(error));
  }
}
