import { createRequire } from 'node:module';

/** The part of Khronos' validator that is used; the package brings no types. */
interface Validator {
  validateBytes(
    bytes: Uint8Array,
    options: { maxIssues: number; ignoredIssues: readonly string[] },
  ): Promise<{ issues: { messages: Message[] } }>;
}

interface Message {
  code: string;
  message: string;
  /** 0 is an error, 1 a warning, 2 information, 3 a hint. */
  severity: number;
  pointer?: string;
}

const validator = createRequire(import.meta.url)('gltf-validator') as Validator;

/** Viewers and Blender derive tangents themselves. */
const ALLOWED = ['MESH_PRIMITIVE_GENERATED_TANGENT_SPACE'];

/**
 * Asks Khronos' validator about an uncompressed GLB.
 *
 * @returns one line for each error and each warning that is not allowed
 */
export async function complaints(glb: Uint8Array): Promise<string[]> {
  const { issues } = await validator.validateBytes(glb, { maxIssues: 100, ignoredIssues: ALLOWED });
  return issues.messages
    .filter(({ severity }) => severity <= 1)
    .map(({ code, message, pointer }) => `${code} at ${pointer ?? '?'}: ${message}`);
}
