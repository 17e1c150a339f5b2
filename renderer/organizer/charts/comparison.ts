import * as Plot from '@observablehq/plot';
import { finished, INK, placed, type Draw } from './chart.ts';

const ROW_PX = 64;

/** A share on either side, with its interval where there is one. */
export interface ComparedRow {
  name: string;
  a: ComparedShare | undefined;
  b: ComparedShare | undefined;
  label: string;
}

export interface ComparedShare {
  share: number;
  low: number;
  high: number;
}

/** Two dots a row with their intervals: the first filled and above, the second open and below, so that grey paper tells them apart. */
export function drawComparison(rows: readonly ComparedRow[]): Draw {
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const side = Math.min(widthPx * 0.34, textPx * 17);
    const marksOf = (which: 'a' | 'b') => {
      const dy = which === 'a' ? -8 : 8;
      const known = rows.flatMap((row) => {
        const figure = row[which];
        return figure ? [{ name: row.name, ...figure }] : [];
      });
      const stroke = which === 'a' ? INK.strong : INK.accent;
      return [
        Plot.ruleY(known, { y: 'name', x1: 'low', x2: 'high', dy, stroke, strokeWidth: 2 }),
        Plot.dot(known, {
          x: 'share',
          y: 'name',
          dy,
          r: textPx * 0.4,
          fill: which === 'a' ? INK.strong : INK.paper,
          stroke,
          strokeWidth: 2.5,
        }),
      ];
    };
    const plot = Plot.plot({
      width: widthPx,
      height: ROW_PX * rows.length + textPx * 3,
      marginTop: textPx * 2,
      marginBottom: textPx,
      marginLeft: isRtl ? textPx * 2 : side,
      marginRight: isRtl ? side : textPx * 2,
      x: { domain: [0, 1], reverse: isRtl },
      y: { type: 'band', domain: rows.map(({ name }) => name), padding: 0.2 },
      marks: [
        Plot.gridX({ stroke: INK.rule, strokeOpacity: 1, ticks: 4 }),
        ...marksOf('a'),
        ...marksOf('b'),
        Plot.axisX({
          anchor: 'top',
          ticks: 4,
          tickSize: 0,
          label: null,
          tickFormat: (share: number) => say.drawn(say.percent(share)),
        }),
        Plot.axisY({
          anchor: isRtl ? 'right' : 'left',
          tickSize: 0,
          label: null,
          lineWidth: side / textPx - 1,
          tickFormat: (name: string) => say.drawn(name),
        }),
      ],
    });
    return finished(
      plot,
      rows.map(({ name, a, b, label }) => ({
        x: placed(plot, 'x', a?.share ?? b?.share ?? 0),
        y: placed(plot, 'y', name),
        label,
      })),
    );
  };
}
