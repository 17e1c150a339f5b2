/** From where, and how arranged, a model is looked at. */
export interface View {
  name: string;
  /** Turned round the vertical axis; 0 looks at the front, positive comes from the right. */
  azimuthDeg: number;
  /** Raised above the floor; negative looks from below. */
  elevationDeg: number;
  /** 1 shows the whole. */
  distance?: number;
  /** What is looked at, in metres; the middle of the model if absent. */
  at?: [number, number, number];
  explode?: number;
  /** Whether what flows is there. */
  flow?: boolean;
  state?: string;
  step?: number;
  /** Where the cut plane stands between its two ends; its own start if absent. */
  cut?: number;
}

/** The round that finds what one picture hides: backs, undersides, joints. The first is the best one. */
const ROUND: readonly View[] = [
  { name: 'right', azimuthDeg: 28, elevationDeg: 16, distance: 0.92, flow: true },
  { name: 'front', azimuthDeg: 0, elevationDeg: 4, distance: 0.8, flow: true },
  { name: 'left, above', azimuthDeg: -40, elevationDeg: 45, distance: 0.85, flow: true },
  { name: 'back', azimuthDeg: 160, elevationDeg: 15, distance: 0.85, flow: true },
  { name: 'below', azimuthDeg: 25, elevationDeg: -35, distance: 0.85 },
  { name: 'near', azimuthDeg: 15, elevationDeg: 12, distance: 0.4, flow: true },
  { name: 'apart', azimuthDeg: 40, elevationDeg: 22, distance: 0.8, explode: 1, flow: true },
  { name: 'cut at its start', azimuthDeg: 35, elevationDeg: 28, distance: 0.82, cut: 0 },
  { name: 'cut half way', azimuthDeg: 35, elevationDeg: 28, distance: 0.82, cut: 0.5 },
  { name: 'cut at its end', azimuthDeg: 35, elevationDeg: 28, distance: 0.82, cut: 1 },
];

/** @param states - states or steps in order; the first is the one that visitors meet. */
export function roundOf(states: readonly string[]): View[] {
  const [first, ...others] = states;
  const later = others.map((state, n) => ({ ...ROUND[0]!, name: state, state, step: n + 1 }));
  return [...ROUND.map((view) => ({ ...view, ...(first && { state: first }) })), ...later];
}
