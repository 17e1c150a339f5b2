import type { ZodType } from 'zod';
import { checkSchema } from './check-schema.ts';
import { PackError } from './pack-error.ts';
import { problem } from './problem.ts';
import { parseJson, type ReadJson } from './read-json.ts';

/**
 * A document of a pack, from its bytes.
 *
 * @param file - how it is called in problems
 * @throws PackError if it cannot be read or is not what it should be
 */
export function parseDocument<T>(bytes: Uint8Array, file: string, schema: ZodType<T>): T {
  return asDocument(parseJson(bytes, file), file, schema);
}

/** As {@link parseDocument}, of what was read already. */
export function asDocument<T>(read: ReadJson, file: string, schema: ZodType<T>): T {
  if (read.problem) throw new PackError([read.problem]);
  const { data, findings } = checkSchema(schema, read.value);
  if (data !== undefined) return data;
  throw new PackError(
    findings.map(({ code, path, values }) => problem(code, { file, path }, values)),
  );
}
