import * as Plot from '@observablehq/plot';
import type { Overview } from '#api';
import { finished, INK, placed, type Draw } from './chart.ts';

const HEIGHT_PX = 440;
/** At most so many days are named under the chart. */
const NAMED_DAYS = 8;

/** Visits a day as bars; the dark part are engaged ones. */
export function drawDays(days: Overview['days']): Draw {
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const every = Math.ceil(days.length / NAMED_DAYS);
    const named = days.filter((_, i) => i % every === 0).map(({ day }) => day);
    const plot = Plot.plot({
      width: widthPx,
      height: HEIGHT_PX,
      marginTop: textPx,
      marginBottom: textPx * 2.4,
      marginLeft: isRtl ? textPx : textPx * 3.2,
      marginRight: isRtl ? textPx * 3.2 : textPx,
      x: { type: 'band', domain: days.map(({ day }) => day), reverse: isRtl, padding: 0.18 },
      y: { nice: true, zero: true },
      marks: [
        Plot.gridY({ stroke: INK.rule, strokeOpacity: 1, ticks: 4 }),
        Plot.barY(days, { x: 'day', y: 'visits', fill: INK.tint }),
        Plot.barY(days, { x: 'day', y: 'engaged', fill: INK.strong }),
        Plot.ruleY([0], { stroke: INK.soft }),
        Plot.axisX({
          ticks: named,
          tickSize: 4,
          label: null,
          tickFormat: (day: string) => say.drawn(say.shortDay(day)),
        }),
        Plot.axisY({
          anchor: isRtl ? 'right' : 'left',
          ticks: 4,
          tickSize: 0,
          label: null,
          tickFormat: (n: number) => (Number.isInteger(n) ? say.number(n) : ''),
        }),
      ],
    });
    const points = days.map(({ day, visits, engaged }) => ({
      x: placed(plot, 'x', day),
      y: placed(plot, 'y', visits),
      label: say.t('days.point', {
        day: say.day(day),
        visits: say.visits(visits),
        engaged: say.number(engaged),
      }),
    }));
    return finished(plot, points);
  };
}
