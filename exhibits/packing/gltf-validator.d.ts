/** The part of Khronos' validator that the studio uses; the package brings no types. */
declare module 'gltf-validator' {
  export interface Report {
    issues: {
      /** Severity 0 is an error, 1 a warning, 2 information, 3 a hint. */
      messages: { code: string; message: string; severity: number; pointer?: string }[];
    };
  }
  export function validateBytes(
    bytes: Uint8Array,
    options?: { maxIssues?: number; ignoredIssues?: readonly string[] },
  ): Promise<Report>;
}
