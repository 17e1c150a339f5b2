/** Alpha from which a pixel belongs to the model; shadows on the floor stay below. */
const SOLID = 240;
const ROWS = 48;

/**
 * Looks at the frame that was just drawn, before the browser takes it away: a model
 * that parsed well may still draw nothing (all of it behind the camera, transparent, inside out).
 */
export function drewSomething(gl: WebGL2RenderingContext): boolean {
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const row = new Uint8Array(width * 4);
  for (let i = 0; i < ROWS; i++) {
    const y = Math.floor(((i + 0.5) / ROWS) * height);
    gl.readPixels(0, y, width, 1, gl.RGBA, gl.UNSIGNED_BYTE, row);
    for (let alpha = 3; alpha < row.length; alpha += 4) {
      if ((row[alpha] ?? 0) >= SOLID) return true;
    }
  }
  return false;
}
