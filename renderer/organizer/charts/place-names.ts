/** A mark in a drawing that could bear its name. Pixels from the left and from the top. */
export interface NamedSpot {
  x: number;
  y: number;
  title: string;
}

/** Where a name stands beside its mark. */
export interface PlacedName<Spot extends NamedSpot> {
  spot: Spot;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Where names may stand, and how large they are; pixels. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
  textPx: number;
  /** Radius of a mark. */
  markPx: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of the size of the type: letters are seldom wider on average. Arabic joins and is narrower. */
const LETTER = 0.53;
const ARABIC_LETTER = 0.46;
const LINE = 1.25;

/**
 * Names as many marks as find room: no name lies over another, over a mark or
 * over the edge. The first are asked first; what finds no room is left to the
 * finger and to the table.
 */
export function placeNames<Spot extends NamedSpot>(
  wanted: readonly Spot[],
  marks: readonly { x: number; y: number }[],
  field: Field,
): PlacedName<Spot>[] {
  const taken: Box[] = marks.map(({ x, y }) => around(x, y, field.markPx));
  const names: PlacedName<Spot>[] = [];
  for (const spot of wanted) {
    const own = around(spot.x, spot.y, field.markPx);
    const others = taken.filter((box) => !isSame(box, own));
    const found = placesFor(spot, field).find(({ box }) => isFree(box, others, field));
    if (!found) continue;
    taken.push(found.box);
    names.push(found.name);
  }
  return names;
}

/** Above first, then beside, then below, then a line further up; over the middle before to one side. */
function placesFor<Spot extends NamedSpot>(spot: Spot, { textPx, markPx }: Field) {
  const [up, down, aside] = [-textPx * 1.1, textPx * 1.25, markPx + textPx * 0.4];
  const places: [anchor: PlacedName<Spot>['anchor'], dx: number, dy: number][] = [
    ['middle', 0, up],
    ['start', -markPx, up],
    ['end', markPx, up],
    ['start', aside, 0],
    ['end', -aside, 0],
    ['middle', 0, down],
    ['start', -markPx, down],
    ['end', markPx, down],
    ['start', -markPx, up * 2],
    ['end', markPx, up * 2],
  ];
  const letter = /\p{Script=Arabic}/u.test(spot.title) ? ARABIC_LETTER : LETTER;
  const width = spot.title.length * textPx * letter;
  return places.map(([anchor, dx, dy]) => {
    const from = spot.x + dx - { start: 0, middle: width / 2, end: width }[anchor];
    const half = (textPx * LINE) / 2;
    const box = {
      left: from,
      right: from + width,
      top: spot.y + dy - half,
      bottom: spot.y + dy + half,
    };
    return { name: { spot, dx, dy, anchor }, box };
  });
}

function isFree(box: Box, others: readonly Box[], field: Field): boolean {
  const isInside =
    box.left >= field.left &&
    box.right <= field.right &&
    box.top >= field.top &&
    box.bottom <= field.bottom;
  return isInside && !others.some((other) => overlap(box, other));
}

function overlap(one: Box, two: Box): boolean {
  return (
    one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
  );
}

function around(x: number, y: number, radiusPx: number): Box {
  return { left: x - radiusPx, right: x + radiusPx, top: y - radiusPx, bottom: y + radiusPx };
}

/** Two marks on one spot hide each other: neither is in the way of the other's name. */
function isSame(one: Box, two: Box): boolean {
  return one.left === two.left && one.top === two.top && one.right === two.right;
}
