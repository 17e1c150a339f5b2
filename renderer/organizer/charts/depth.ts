import * as Plot from '@observablehq/plot';
import type { Overview } from '#api';
import type { Wording } from '../wording.ts';
import { finished, INK, placed, type Draw } from './chart.ts';

const HEIGHT_PX = 320;

/** How many visits stopped at how many exhibits. A hidden count is an open box. */
export function drawDepth(depth: Overview['depth'], heightPx = HEIGHT_PX): Draw {
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const rows = depth.map((row) => ({ ...row, name: depthName(row, say) }));
    const hidden = rows.filter(({ visits }) => visits === null);
    const plot = Plot.plot({
      width: widthPx,
      height: heightPx,
      marginTop: textPx * 2,
      marginBottom: textPx * 2.4,
      marginLeft: textPx,
      marginRight: textPx,
      x: { type: 'band', domain: rows.map(({ name }) => name), reverse: isRtl, padding: 0.16 },
      y: { zero: true, axis: null },
      marks: [
        Plot.barY(rows, { x: 'name', y: (row: Row) => row.visits ?? 0, fill: INK.strong }),
        Plot.text(
          rows.filter(({ visits }) => visits !== null),
          {
            x: 'name',
            y: (row: Row) => row.visits ?? 0,
            dy: -textPx * 0.8,
            text: (row: Row) => say.number(row.visits ?? 0),
          },
        ),
        Plot.text(hidden, {
          x: 'name',
          y: 0,
          dy: -textPx * 0.8,
          fill: INK.soft,
          text: () => say.drawn(say.t('hidden.also')),
        }),
        Plot.ruleY([0], { stroke: INK.soft }),
        Plot.axisX({
          tickSize: 0,
          label: null,
          tickFormat: (name: string) => say.drawn(name),
        }),
      ],
    });
    return finished(
      plot,
      rows.map(({ name, visits }) => ({
        x: placed(plot, 'x', name),
        y: placed(plot, 'y', visits ?? 0),
        label: say.t('depth.point', {
          exhibits: name,
          visits: visits === null ? say.t('hidden.also') : say.visits(visits),
        }),
      })),
    );
  };
}

type Row = Overview['depth'][number];

/** "3–4", or in Arabic «3 أو 4»: a dash between digits changes places there. */
export function depthName({ from, to }: Row, say: Wording): string {
  if (to === null) return `${say.number(from)}+`;
  if (to === from) return say.number(from);
  const between = say.language === 'ar' ? ' إلى ' : '–';
  return `${say.number(from)}${between}${say.number(to)}`;
}
