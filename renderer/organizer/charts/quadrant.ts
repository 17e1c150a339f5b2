import * as Plot from '@observablehq/plot';
import type { ExhibitRow } from '../exhibit-order.ts';
import { finished, INK, placed, type ChartPoint, type Draw } from './chart.ts';

const HEIGHT_PX = 620;

/** The words of the upper corners stand clear of the field, where names may come to lie. */
const TOP_WORDS_PX = 44;

interface Spot {
  title: string;
  share: number;
  seconds: number;
}

/**
 * Attracting power against holding: what stopped people and what kept them.
 * The most telling exhibits are named in the drawing; the others by pointing.
 */
export function drawQuadrant(exhibits: readonly ExhibitRow[], heightPx = HEIGHT_PX): Draw {
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const spots: Spot[] = exhibits.flatMap(({ title, attractingShare, medianDwellMs }) =>
      attractingShare === null || medianDwellMs === null
        ? []
        : [{ title: say.text(title), share: attractingShare, seconds: medianDwellMs / 1000 }],
    );
    const middle = {
      share: median(spots.map((s) => s.share)),
      seconds: median(spots.map((s) => s.seconds)),
    };
    const corners = cornerWords(spots, isRtl);
    const most = Math.max(...spots.map(({ share }) => share));
    const [near, far] = isRtl ? (['end', 'start'] as const) : (['start', 'end'] as const);
    const plot = Plot.plot({
      width: widthPx,
      height: heightPx,
      marginTop: textPx * 4,
      marginBottom: textPx * 2.6,
      marginLeft: isRtl ? textPx * 2 : textPx * 4,
      marginRight: isRtl ? textPx * 4 : textPx * 2,
      // Shares bunch near zero: a root scale gives them room and keeps their order.
      x: { type: 'sqrt', reverse: isRtl, zero: true, nice: true },
      y: { zero: true, nice: true },
      marks: [
        Plot.ruleX([middle.share], { stroke: INK.soft, strokeDasharray: '2 5' }),
        Plot.ruleY([middle.seconds], { stroke: INK.soft, strokeDasharray: '2 5' }),
        ...corners.map(({ key, anchor, dx, dy }) =>
          Plot.text([say.t(key)], {
            frameAnchor: anchor,
            dx,
            dy,
            fill: INK.accent,
            fontWeight: 600,
            text: (words: string) => say.drawn(words),
          }),
        ),
        Plot.dot(spots, {
          x: 'share',
          y: 'seconds',
          r: textPx * 0.42,
          fill: INK.strong,
          fillOpacity: 0.85,
          stroke: INK.paper,
        }),
        ...telling(spots).map((spot) =>
          Plot.text([spot], {
            x: 'share',
            y: 'seconds',
            text: ({ title }: Spot) => say.drawn(title),
            dy: -textPx * 1.1,
            // A name near the far edge runs back into the field.
            textAnchor: spot.share > most / 3 ? far : near,
            stroke: INK.paper,
            strokeWidth: 5,
            fill: 'currentColor',
          }),
        ),
        Plot.axisX({
          ticks: 5,
          tickSize: 4,
          label: null,
          tickFormat: (share: number) => say.drawn(say.percent(share)),
        }),
        Plot.axisY({
          anchor: isRtl ? 'right' : 'left',
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (seconds: number) => say.drawn(say.duration(seconds * 1000)),
        }),
      ],
    });
    const points: ChartPoint[] = spots
      .toSorted((a, b) => b.share - a.share)
      .map(({ title, share, seconds }) => ({
        x: placed(plot, 'x', share),
        y: placed(plot, 'y', seconds),
        label: say.t('exhibits.point', {
          title,
          share: say.percentInText(share),
          duration: say.duration(seconds * 1000),
        }),
      }));
    return finished(plot, points);
  };
}

/** The four extremes: most and least seen, longest and shortest held. */
function telling(spots: readonly Spot[]): Spot[] {
  const by = (value: (spot: Spot) => number) => spots.toSorted((a, b) => value(b) - value(a));
  const [seen, held] = [by((s) => s.share), by((s) => s.seconds)];
  const both = by((s) => s.share * s.seconds);
  return [...new Set([seen[0], held[0], both[0], seen.at(-1)])].filter(
    (spot) => spot !== undefined,
  );
}

function cornerWords(spots: readonly Spot[], isRtl: boolean) {
  if (spots.length === 0) return [];
  const [much, little] = isRtl ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [
    { key: 'exhibits.seenHeld', anchor: `top-${much}`, dx: 0, dy: -TOP_WORDS_PX },
    { key: 'exhibits.hiddenGem', anchor: `top-${little}`, dx: 0, dy: -TOP_WORDS_PX },
    { key: 'exhibits.seenDropped', anchor: `bottom-${much}`, dx: 0, dy: -6 },
    { key: 'exhibits.passedBy', anchor: `bottom-${little}`, dx: 0, dy: -6 },
  ] as const;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}
