import * as Plot from '@observablehq/plot';
import type { DayNote } from '#api';
import type { ReportedDay } from '../client.ts';
import { finished, INK, placed, type Draw } from './chart.ts';
import { hatching } from './hatch.ts';

const HEIGHT_PX = 440;
/** At most so many days are named under the chart. */
const NAMED_DAYS = 8;

/** A note's number stands on a disc so high above its day. */
const NOTE_PX = 12;

/** The stub of a hidden day is so much of the field: it must not look like a count. */
const STUB = 0.06;

/**
 * Visits a day as bars; the dark part are engaged ones. A day with a note bears
 * its number. What is hidden is hatched and never left blank, which would say
 * "none": the whole bar where only the engaged visits are hidden, a stub on the
 * ground line where the day is.
 */
export function drawDays(
  days: readonly ReportedDay[],
  notes: readonly DayNote[] = [],
  heightPx = HEIGHT_PX,
): Draw {
  return ({ widthPx, textPx, say }) => {
    const hidden = days.filter(({ visits }) => visits === null);
    const partly = days.filter(({ visits, engaged }) => visits !== null && engaged === null);
    const most = Math.max(1, ...days.map(({ visits }) => visits ?? 0));
    const [stub, bar] = [hatching(textPx * 0.4), hatching(textPx * 0.6, INK.tint)];
    const noted = notes.flatMap(({ day }, i) => {
      const found = days.find((one) => one.day === day);
      return found ? [{ day, visits: found.visits ?? 0, n: say.number(i + 1) }] : [];
    });
    const isRtl = say.direction === 'rtl';
    const every = Math.ceil(days.length / NAMED_DAYS);
    const named = days.filter((_, i) => i % every === 0).map(({ day }) => day);
    const plot = Plot.plot({
      width: widthPx,
      height: heightPx,
      marginTop: textPx + (noted.length > 0 ? NOTE_PX * 2 : 0),
      marginBottom: textPx * 2.4,
      marginLeft: isRtl ? textPx : textPx * 3.2,
      marginRight: isRtl ? textPx * 3.2 : textPx,
      x: { type: 'band', domain: days.map(({ day }) => day), reverse: isRtl, padding: 0.18 },
      y: { nice: true, zero: true },
      marks: [
        Plot.gridY({ stroke: INK.rule, strokeOpacity: 1, ticks: 4 }),
        Plot.barY(days, { x: 'day', y: 'visits', fill: INK.tint }),
        Plot.barY(days, { x: 'day', y: 'engaged', fill: INK.strong }),
        Plot.barY(partly, {
          x: 'day',
          y: 'visits',
          fill: bar.fill,
          ariaDescription: 'engaged hidden',
        }),
        Plot.barY(hidden, {
          x: 'day',
          y: most * STUB,
          fill: stub.fill,
          ariaDescription: 'day hidden',
        }),
        Plot.ruleY([0], { stroke: INK.soft }),
        Plot.dot(noted, { x: 'day', y: 'visits', dy: -NOTE_PX - 4, r: NOTE_PX, fill: INK.accent }),
        Plot.text(noted, {
          x: 'day',
          y: 'visits',
          dy: -NOTE_PX - 4,
          text: 'n',
          fill: INK.paper,
          fontWeight: 600,
        }),
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
    plot.prepend(stub.pattern, bar.pattern);
    const points = days.map(({ day, visits, engaged }) => ({
      x: placed(plot, 'x', day),
      y: placed(plot, 'y', visits ?? 0),
      label: [
        say.t('days.point', {
          day: say.day(day),
          visits: visits === null ? say.t('hidden.also') : say.visits(visits),
          engaged: engaged === null ? say.t('hidden.also') : say.number(engaged),
        }),
        ...notes.filter((note) => note.day === day).map(({ note }) => note),
      ].join(' · '),
    }));
    return finished(plot, points);
  };
}
