import { type CompressedCubeTexture, NeutralToneMapping, PCFShadowMap, WebGLRenderer } from 'three';
import { fetchEnvironment } from './environment.ts';
import { ModelError } from './model-error.ts';
import { Quality } from './quality.ts';

/** How long a lost context may take to come back before a new one is asked for. */
const RESTORE_WITHIN_MS = 1_500;
const NEW_CONTEXT_TRIES = 4;

/** What the page has once: a canvas, its renderer and the light of the room. */
export interface Stage {
  readonly renderer: WebGLRenderer;
  readonly canvas: HTMLCanvasElement;
  readonly environment: CompressedCubeTexture;
  /** Belongs to the machine: the next model starts where the last had to go. */
  readonly quality: Quality;
}

/** A viewer that has the stage, or would like to know when it has not. */
export interface Borrower {
  /** Another viewer has taken the stage. */
  onTaken(): void;
  /** The picture is gone for a moment; show a stand-in. */
  onLost(): void;
  /** Draw again: everything on the GPU is new. The canvas may be another one. */
  onRestored(stage: Stage): void;
  /** The GPU is gone for good. */
  onDead(detail: string): void;
}

let stage: Stage | undefined;
let opening: Promise<Stage> | undefined;
let borrower: Borrower | undefined;
const kept = new WeakSet<object>();

/**
 * Takes the page's one stage. Browsers allow few contexts and free them late, so
 * there is one renderer for the life of the page and the viewers take turns.
 *
 * @throws ModelError `NO_WEBGL` | `GPU_LOST` | `FILE_UNREACHABLE`.
 */
export async function borrowStage(next: Borrower): Promise<Stage> {
  opening ??= openStage();
  try {
    stage = await opening;
  } catch (error) {
    opening = undefined;
    throw error;
  }
  if (borrower && borrower !== next) borrower.onTaken();
  borrower = next;
  return stage;
}

/** Gives the stage back. It stays, with its canvas out of the page, for the next viewer. */
export function returnStage(from: Borrower): void {
  if (borrower !== from) return;
  borrower = undefined;
  stage?.canvas.remove();
  stage?.renderer.renderLists.dispose();
}

/**
 * Keeps the shaders that were compiled, for the next model: three.js lets a shader go with the last
 * material that used it, and compiling is what a visitor waits for. There are as many as there are
 * kinds of material. Those that are named by number are new each time, and go.
 */
export function keepPrograms({ renderer }: Stage): void {
  for (const program of renderer.info.programs ?? []) {
    if (kept.has(program) || !/^[a-z]/.test(program.cacheKey)) continue;
    kept.add(program);
    program.usedTimes += 1;
  }
}

/** What the page's renderer holds and has done, for tests and for the figures of a soak. */
export interface StageFigures {
  geometries: number;
  textures: number;
  programs: number;
  /** Frames drawn since the renderer was made. */
  draws: number;
}

export function stageFigures(): StageFigures {
  const info = stage?.renderer.info;
  return {
    geometries: info?.memory.geometries ?? 0,
    textures: info?.memory.textures ?? 0,
    programs: info?.programs?.length ?? 0,
    draws: info?.render.frame ?? 0,
  };
}

async function openStage(): Promise<Stage> {
  const onProcessor = isProcessorDrawing();
  const { renderer, canvas } = openRenderer(onProcessor);
  const environment = await fetchEnvironment();
  watch(canvas);
  return { renderer, canvas, environment, quality: new Quality(onProcessor) };
}

function openRenderer(onProcessor: boolean): {
  renderer: WebGLRenderer;
  canvas: HTMLCanvasElement;
} {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', {
    alpha: true,
    // A processor that draws would shade every pixel four times; it draws still pictures finer instead.
    antialias: !onProcessor,
    depth: true,
    // Counts how often a cut plane has entered and left the model.
    stencil: true,
    powerPreference: 'high-performance',
  });
  if (!context) throw new ModelError('NO_WEBGL', 'This machine gives no WebGL 2 context');
  if (context.isContextLost()) throw new ModelError('GPU_LOST', 'The new context is lost already');
  const renderer = new WebGLRenderer({ canvas, context });
  renderer.setClearColor(0x000000, 0);
  // Keeps the colours of tiles and cloth as they were painted.
  renderer.toneMapping = NeutralToneMapping;
  renderer.toneMappingExposure = 0.86;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  // Nothing casts a new shadow unless a part moves; the viewer says when.
  renderer.shadowMap.autoUpdate = false;
  renderer.localClippingEnabled = true;
  renderer.debug.checkShaderErrors = false;
  return { renderer, canvas };
}

/** Whether a processor draws in place of a graphics card. */
function isProcessorDrawing(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = info && gl?.getParameter(info.UNMASKED_RENDERER_WEBGL);
  // Browsers allow few contexts and free them late.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(String(name));
}

function watch(canvas: HTMLCanvasElement): void {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener('webglcontextlost', (event) => {
    // Without this the browser never gives the context back.
    event.preventDefault();
    borrower?.onLost();
    overdue = setTimeout(() => replace(canvas, NEW_CONTEXT_TRIES), RESTORE_WITHIN_MS);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(overdue);
    if (stage?.canvas === canvas) borrower?.onRestored(stage);
  });
}

/** Puts a new canvas with a new context in the place of one that does not come back. */
function replace(canvas: HTMLCanvasElement, triesLeft: number): void {
  if (!stage || stage.canvas !== canvas || !stage.renderer.getContext().isContextLost()) return;
  try {
    const fresh = openRenderer(isProcessorDrawing());
    stage.renderer.dispose();
    stage = { ...stage, ...fresh };
    opening = Promise.resolve(stage);
    watch(fresh.canvas);
    canvas.replaceWith(fresh.canvas);
    borrower?.onRestored(stage);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (triesLeft > 0) {
      setTimeout(() => replace(canvas, triesLeft - 1), RESTORE_WITHIN_MS);
      return;
    }
    opening = undefined;
    stage = undefined;
    borrower?.onDead(error.message);
  }
}
