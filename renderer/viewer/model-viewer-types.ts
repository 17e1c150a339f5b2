import type { CameraPose, ModelInteraction } from '#format/exhibit.ts';
import type { ModelErrorCode } from './model/model-error.ts';

/** The words of one part, already chosen for the visitor's language. */
export interface PartWords {
  /** `model.parts[].id`, the name of a node of the GLB. */
  id: string;
  label: string;
  /** Language of `label`, for `lang` (a fallback language may stand in). */
  language?: string;
}

/** A model to show. Addresses are complete (`mediaBase` + the file's path in the pack). */
export interface ModelSource {
  url: string;
  /** The lighter `ID.first.glb`, shown while the full one loads. */
  firstLookUrl?: string;
  /** The picture that stands in until the first frame, after a context loss and for a model that fails. */
  posterUrl?: string;
  /** What is to be seen, in the visitor's language: the accessible name of the canvas. */
  alt: string;
  parts: readonly PartWords[];
  /** `interaction` and `alsoOffers` of the exhibit. */
  interactions: readonly ModelInteraction[];
  /** Ids of `model.states`, in order; the first one of a *toggle* is entered at once. */
  states?: readonly string[];
  /** Where the camera stands at first and after `reset()`. Absent: a little to the right and above. */
  view?: CameraPose;
}

/** One stop of a guided camera tour, as in `model.tour`. */
export interface TourStop {
  part?: string;
  view?: CameraPose;
  /** How far the interaction has gone, 0 to 1. */
  progress?: number;
  state?: string;
}

/** What flows in a *flow*, for the words on the button that starts it. */
export type FlowKind = 'water' | 'coins' | 'light';

export type ViewerPhase = 'empty' | 'loading' | 'first-look' | 'ready' | 'failed';

/** What the page may show beside the model; a new object at every change. */
export interface ModelViewerState {
  phase: ViewerPhase;
  /** Part that the camera was last sent to or that was touched. */
  focusedPart: string | undefined;
  /** Parts whose label can be seen now: not behind the model, not absent at this step or state. */
  visibleParts: readonly string[];
  explode: number;
  section: number;
  flowing: boolean;
  /** What flows in this model, as its file says; undefined until it is read, or if nothing does. */
  flowKind: FlowKind | undefined;
  /** 0 to the number of steps less 1; fractions lie between steps. */
  step: number;
  state: string | undefined;
  labelsVisible: boolean;
  /** 0 is full quality; each step down is cheaper to draw. */
  quality: number;
}

export interface ModelViewerEvents {
  /** A part was touched in the model or on its label, or focused by `focusPart`. */
  onPart?(part: { id: string; by: 'model' | 'label' | 'api' }): void;
  /** The visitor turned, moved or zoomed the model; once per gesture, at its end. */
  onTurn?(how: 'turn' | 'zoom' | 'pan'): void;
  /** An interaction was moved by the API; for the page's record of the visit. */
  onInteraction?(interaction: ModelInteraction): void;
  /** Called once per `show` that fails, and once if the GPU is lost for good. The poster is already up. */
  onError?(error: { code: ModelErrorCode; detail: string }): void;
  /** `first-look`: a picture of the model is on the screen. `full`: it is the final one. */
  onReady?(which: 'first-look' | 'full'): void;
  /** Drawing got cheaper by one step because this machine is slow. */
  onQuality?(quality: number): void;
  /** Anything of `state` changed. */
  onState?(state: ModelViewerState): void;
}

export interface ModelViewerOptions extends ModelViewerEvents {
  reducedMotion?: boolean;
  /** Whether labels are on at first; default true. */
  labelsVisible?: boolean;
}

/**
 * A 3D model in a box of the page. It fills `host`, which needs a size and
 * `position: relative` (set if static). Nothing here throws for bad models:
 * failures arrive at `onError` with a code and the poster stands in.
 */
export interface ModelViewer {
  readonly state: ModelViewerState;
  /** The focusable canvas while the viewer has it: `role="application"`, arrows turn, + and - zoom, Home resets. */
  readonly canvas: HTMLCanvasElement | undefined;
  /** Shows a model in place of the last. Settles when it is fully shown, has failed or was overtaken by another `show`. */
  show(source: ModelSource): Promise<void>;
  /** Puts other words on the same model, after a change of language. */
  setWords(words: { alt: string; parts: readonly PartWords[] }): void;
  /** Turns and moves near to a part; `undefined` goes back to the whole. */
  focusPart(id: string | undefined): void;
  /** 0 together, 1 fully apart. */
  setExplode(amount: number): void;
  /** 0 at the plane's `from`, 1 at its `to`. */
  setSection(amount: number): void;
  startFlow(): void;
  stopFlow(): void;
  /** Step of the *sequence*, from 0; a fraction scrubs what moves between steps. */
  setStep(step: number): void;
  /** State of the *toggle*: an id of `model.states`. Unknown ids are ignored. */
  setState(id: string): void;
  /** Camera, interactions, labels and focus as they were right after `show`. */
  reset(): void;
  turn(direction: 'left' | 'right' | 'up' | 'down'): void;
  zoom(direction: 'in' | 'out'): void;
  setLabelsVisible(visible: boolean): void;
  setReducedMotion(reduced: boolean): void;
  /** Moves to a stop of the guided tour. Settles when the camera has arrived or was interrupted. */
  goTo(stop: TourStop): Promise<void>;
  /** Measures the host again; called by the viewer itself when the host's size changes. */
  resize(): void;
  /** Gives everything back. The page's one renderer stays for the next viewer. */
  dispose(): void;
}
