import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/** What is marked sensitive is neither shown to those who did not choose it nor to children. */
export function checkSensitive({ exhibits, attract, tours, learning }: Exhibition): Finding[] {
  const sensitive = new Set(exhibits.filter((one) => one.sensitive).map(({ id }) => id));
  const among = (
    code: 'SENSITIVE_IN_ATTRACT' | 'SENSITIVE_FOR_CHILDREN',
    ids: readonly string[],
    pathOf: (index: number) => PropertyKey[],
  ): Finding[] =>
    ids.flatMap((id, i) => (sensitive.has(id) ? [{ code, path: pathOf(i), values: { id } }] : []));

  return [
    ...among('SENSITIVE_IN_ATTRACT', attract, (i) => ['attract', i]),
    ...exhibits.flatMap(({ id, childPath }, i) =>
      childPath ? among('SENSITIVE_FOR_CHILDREN', [id], () => ['exhibits', i, 'childPath']) : [],
    ),
    ...tours.flatMap(({ audience, stops }, i) => {
      const ids = audience === 'children' ? stops.map(({ exhibit }) => exhibit) : [];
      return among('SENSITIVE_FOR_CHILDREN', ids, (j) => ['tours', i, 'stops', j, 'exhibit']);
    }),
    ...(learning?.paths ?? []).flatMap(({ ageBand, stops }, i) =>
      among('SENSITIVE_FOR_CHILDREN', ageBand === '6-11' ? stops : [], (j) => [
        'learning',
        'paths',
        i,
        'stops',
        j,
      ]),
    ),
  ];
}
