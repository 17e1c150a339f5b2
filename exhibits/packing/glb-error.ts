/** A GLB that no viewer should be handed. */
export class GlbError extends Error {}
