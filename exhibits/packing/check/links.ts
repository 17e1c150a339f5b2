import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/** An exhibit names its recommendations and a recommendation its exhibits: one without the other is half a link. */
export function checkLinks({ exhibits, recommendations }: Exhibition): Finding[] {
  const items = recommendations?.items ?? [];
  const fromExhibits = exhibits.flatMap((exhibit, i) =>
    exhibit.recommendations.flatMap((id, j): Finding[] => {
      const other = items.find((item) => item.id === id);
      if (!other || other.exhibits.includes(exhibit.id)) return [];
      const path = ['exhibits', i, 'recommendations', j];
      return [
        { code: 'LINK_ONE_WAY', path, values: { kind: 'recommendation', id, from: exhibit.id } },
      ];
    }),
  );
  const fromRecommendations = items.flatMap((item, i) =>
    item.exhibits.flatMap((id, j): Finding[] => {
      const other = exhibits.find((exhibit) => exhibit.id === id);
      if (!other || other.recommendations.includes(item.id)) return [];
      const path = ['recommendations', 'items', i, 'exhibits', j];
      return [{ code: 'LINK_ONE_WAY', path, values: { kind: 'exhibit', id, from: item.id } }];
    }),
  );
  return [...fromExhibits, ...fromRecommendations];
}
