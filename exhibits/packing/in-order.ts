import { isRecord, type RawDocument } from './collections.ts';

/**
 * Puts rooms in the order of their numbers, and exhibits in the order of their
 * rooms and of their places in them. The document is not yet checked: what has
 * no number stays where it was.
 */
export function inOrder(document: RawDocument): void {
  const { rooms, exhibits } = document;
  if (Array.isArray(rooms)) sortBy(rooms, [(room) => room['n']]);
  if (!Array.isArray(rooms) || !Array.isArray(exhibits)) return;
  const places = new Map(rooms.filter(isRecord).map((room, i) => [room['id'], i]));
  sortBy(exhibits, [(exhibit) => places.get(exhibit['room']), (exhibit) => exhibit['order']]);
}

function sortBy(items: unknown[], keys: ((item: RawDocument) => unknown)[]): void {
  items.sort((a, b) => {
    if (!isRecord(a) || !isRecord(b)) return 0;
    for (const key of keys) {
      const difference = Number(key(a)) - Number(key(b));
      if (difference) return difference;
    }
    return 0;
  });
}
