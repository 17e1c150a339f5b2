/** Between one label and the next, and between labels and the edges. */
const GAP_PX = 10;

export type Side = 'left' | 'right';

/** A label that wants a place. Pixels from the top left corner of the view. */
export interface Label {
  id: string;
  anchorX: number;
  anchorY: number;
  widthPx: number;
  heightPx: number;
  /** The side it was on: it stays there until its anchor has clearly crossed over. */
  side?: Side | undefined;
}

export interface PlacedLabel {
  id: string;
  side: Side;
  /** Top left corner of the label. */
  x: number;
  y: number;
}

/** The view, and the part of its width that the model takes up however it is turned. */
export interface LabelArea {
  widthPx: number;
  heightPx: number;
  modelLeftPx: number;
  modelRightPx: number;
}

/**
 * Stands labels in a column to the left and one to the right of the model, as
 * in an old plate: each as near to the height of what it names as the others
 * allow, never one over another, in the order of their anchors.
 */
export function layOutLabels(labels: readonly Label[], area: LabelArea): PlacedLabel[] {
  const sides = share(labels, area);
  return (['left', 'right'] as const).flatMap((side) => {
    const column = labels.filter((label) => sides.get(label.id) === side);
    return stack(column, area.heightPx).map(({ label, y }) => ({
      id: label.id,
      side,
      x: columnX(label, side, column, area),
      y,
    }));
  });
}

/** Which side each label goes to; a side that would overflow gives away those nearest to the middle. */
function share(labels: readonly Label[], area: LabelArea): Map<string, Side> {
  const middle = watershed(labels, area);
  const slack = (area.modelRightPx - area.modelLeftPx) * 0.06;
  const sides = new Map<string, Side>();
  for (const { id, anchorX, side } of labels) {
    const bias = side === 'left' ? slack : side === 'right' ? -slack : 0;
    sides.set(id, anchorX < middle + bias ? 'left' : 'right');
  }
  const room = Math.max(1, Math.floor(area.heightPx / (tallest(labels) + GAP_PX)));
  for (const side of ['left', 'right'] as const) {
    const column = labels
      .filter((label) => sides.get(label.id) === side)
      .sort((a, b) => Math.abs(b.anchorX - middle) - Math.abs(a.anchorX - middle));
    for (const label of column.slice(room)) sides.set(label.id, side === 'left' ? 'right' : 'left');
  }
  return sides;
}

/**
 * Where left ends and right begins: in the middle of the anchors, so that both columns
 * are used, but never so far from the middle of the model that leaders cross all of it.
 */
function watershed(labels: readonly Label[], { modelLeftPx, modelRightPx }: LabelArea): number {
  const middle = (modelLeftPx + modelRightPx) / 2;
  const reach = (modelRightPx - modelLeftPx) * 0.2;
  const across = labels.map(({ anchorX }) => anchorX).sort((a, b) => a - b);
  const half = Math.floor(across.length / 2);
  const median = ((across[half] ?? middle) + (across[half - 1] ?? across[half] ?? middle)) / 2;
  return Math.min(Math.max(median, middle - reach), middle + reach);
}

function tallest(labels: readonly Label[]): number {
  return Math.max(0, ...labels.map((label) => label.heightPx));
}

/**
 * Labels touch when each wants to be where another is; what touches moves as
 * one block about the middle of what its members want.
 */
function stack(column: readonly Label[], heightPx: number): { label: Label; y: number }[] {
  const ordered = [...column].sort((a, b) => a.anchorY - b.anchorY || (a.id < b.id ? -1 : 1));
  const blocks: { labels: Label[]; top: number; height: number; wanted: number[] }[] = [];
  for (const label of ordered) {
    blocks.push({
      labels: [label],
      top: label.anchorY - label.heightPx / 2,
      height: label.heightPx + GAP_PX,
      wanted: [label.anchorY - label.heightPx / 2],
    });
    settle(blocks, heightPx);
  }
  return blocks.flatMap(({ labels, top }) => {
    let y = top;
    return labels.map((label) => {
      const place = { label, y };
      y += label.heightPx + GAP_PX;
      return place;
    });
  });
}

function settle(
  blocks: { labels: Label[]; top: number; height: number; wanted: number[] }[],
  heightPx: number,
): void {
  for (;;) {
    const last = blocks.at(-1);
    if (!last) return;
    const mean = last.wanted.reduce((sum, top) => sum + top, 0) / last.wanted.length;
    last.top = Math.max(GAP_PX, Math.min(mean, heightPx - last.height));
    const above = blocks.at(-2);
    if (!above || above.top + above.height <= last.top) return;
    // The wish of a member, told as a wish for the top of the whole block.
    above.wanted.push(...last.wanted.map((top) => top - above.height));
    above.labels.push(...last.labels);
    above.height += last.height;
    blocks.pop();
  }
}

/** Columns align on the side of the model, as near to it as the widest label lets them. */
function columnX(label: Label, side: Side, column: readonly Label[], area: LabelArea): number {
  const widest = Math.max(...column.map(({ widthPx }) => widthPx));
  if (side === 'left') {
    const edge = Math.max(area.modelLeftPx - 2 * GAP_PX, widest + GAP_PX);
    return edge - label.widthPx;
  }
  return Math.min(area.modelRightPx + 2 * GAP_PX, area.widthPx - widest - GAP_PX);
}
