import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/** A room lists its exhibits, and each says where it is: both must tell the same. */
export function checkRooms({ rooms, exhibits }: Exhibition): Finding[] {
  const listedIn = new Map(rooms.flatMap(({ id, exhibits: list }) => list.map((one) => [one, id])));
  const places = new Map(rooms.flatMap((room) => room.exhibits.map((id, i) => [id, i + 1])));

  return exhibits.flatMap(({ id, room, order }, i): Finding[] => {
    const listed = listedIn.get(id);
    const place = places.get(id) ?? 0;
    if (listed === undefined) {
      return [{ code: 'EXHIBIT_UNREACHABLE', path: ['exhibits', i], values: { id } }];
    }
    if (listed !== room) {
      return [{ code: 'ROOM_DIFFERS', path: ['exhibits', i, 'room'], values: { room, listed } }];
    }
    if (place === order) return [];
    return [
      { code: 'ORDER_DIFFERS', path: ['exhibits', i, 'order'], values: { id, order, place } },
    ];
  });
}
