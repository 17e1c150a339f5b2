import { z } from 'zod';

/** Names of things inside a pack. They are counted in statistics, so an id is never reused for something else. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .describe('lower-case letters, digits and hyphens, at most 64');
export type Id = z.infer<typeof Id>;

/**
 * A file inside the pack, as a relative path. ASCII lower case and few levels
 * deep: it reads the same on every file system, and none of the tricks with
 * case, Unicode forms, devices or parent folders can be spelt in it.
 */
export const PackPath = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}(\/[a-z0-9][a-z0-9._-]{0,63}){0,5}$/)
  .describe('relative path in the pack: "photos/r3-saqqaya.webp"');
export type PackPath = z.infer<typeof PackPath>;
