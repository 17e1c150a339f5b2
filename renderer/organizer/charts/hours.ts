import * as Plot from '@observablehq/plot';
import type { ReportedHour } from '../client.ts';
import { finished, INK, placed, type Draw } from './chart.ts';

const ROW_PX = 46;

/** Mean visits by weekday and hour: the darker, the more. The number stands in the cell, for print and for eyes that do not tell shades. */
export function drawHours(all: readonly ReportedHour[], rowPx = ROW_PX): Draw {
  const hours = all.flatMap((cell) => (cell.mean === null ? [] : [{ ...cell, mean: cell.mean }]));
  const hidden = all.filter(({ mean }) => mean === null);
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const first = Math.min(...all.map(({ hour }) => hour));
    const last = Math.max(...all.map(({ hour }) => hour));
    const most = Math.max(...hours.map(({ mean }) => mean), 0.1);
    const columns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const weekdays = [1, 2, 3, 4, 5, 6, 7];
    const isDark = ({ mean }: { mean: number }) => mean > most * 0.55;
    const side = textPx * 5.5;
    const plot = Plot.plot({
      width: widthPx,
      height: rowPx * 7 + textPx * 3,
      marginTop: textPx * 2,
      marginBottom: textPx,
      marginLeft: isRtl ? textPx : side,
      marginRight: isRtl ? side : textPx,
      x: { type: 'band', domain: columns, reverse: isRtl, padding: 0.04 },
      y: { type: 'band', domain: weekdays, padding: 0.06 },
      marks: [
        Plot.axisX({
          anchor: 'top',
          tickSize: 0,
          label: null,
          tickFormat: (hour: number) => say.number(hour),
        }),
        Plot.axisY({
          anchor: isRtl ? 'right' : 'left',
          tickSize: 0,
          label: null,
          tickFormat: (n: number) => say.weekday(n),
        }),
        Plot.cell(
          weekdays.flatMap((weekday) => columns.map((hour) => ({ weekday, hour }))),
          { x: 'hour', y: 'weekday', fill: INK.rule, fillOpacity: 0.35 },
        ),
        Plot.cell(hours, {
          x: 'hour',
          y: 'weekday',
          fill: INK.strong,
          fillOpacity: (cell: { mean: number }) => 0.08 + (0.92 * cell.mean) / most,
        }),
        Plot.text(hidden, { x: 'hour', y: 'weekday', fill: INK.soft, text: () => '–' }),
        Plot.text(
          hours.filter((cell) => !isDark(cell)),
          {
            x: 'hour',
            y: 'weekday',
            text: (cell: { mean: number }) => say.number(cell.mean, cell.mean < 10 ? 1 : 0),
          },
        ),
        Plot.text(hours.filter(isDark), {
          x: 'hour',
          y: 'weekday',
          fill: INK.paper,
          text: (cell: { mean: number }) => say.number(cell.mean, cell.mean < 10 ? 1 : 0),
        }),
      ],
    });
    const points = hours.map(({ weekday, hour, mean }) => ({
      x: placed(plot, 'x', hour),
      y: placed(plot, 'y', weekday),
      label: say.t('hours.point', {
        weekday: say.weekday(weekday),
        hour: say.number(hour),
        mean: say.number(mean, 1),
      }),
    }));
    return finished(plot, points);
  };
}
