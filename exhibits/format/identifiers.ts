import { z } from 'zod';

/** Names of things inside a pack. They are counted in statistics, so an id is never reused for something else. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .meta({ id: 'Id', description: 'lower-case letters, digits and hyphens, at most 64' });
export type Id = z.infer<typeof Id>;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = '(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)';
const SEGMENT = `(?!${DEVICE})[a-z0-9](?:[a-z0-9._-]{0,94}[a-z0-9_-])?`;

/**
 * A file inside the pack, as a relative path. ASCII lower case and few levels
 * deep: it reads the same on every file system, and none of the tricks with
 * case, Unicode forms, devices, trailing dots or parent folders can be spelt
 * in it.
 */
export const PackPath = z
  .string()
  .regex(new RegExp(`^${SEGMENT}(?:/${SEGMENT}){0,5}$`))
  .meta({ id: 'PackPath', description: 'relative path in the pack: "photos/r3-saqqaya.webp"' });
export type PackPath = z.infer<typeof PackPath>;
