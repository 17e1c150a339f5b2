import * as Plot from '@observablehq/plot';
import type { ExhibitRow } from '../exhibit-order.ts';
import { finished, INK, placed, type ChartPoint, type Draw } from './chart.ts';
import { placeNames } from './place-names.ts';

const HEIGHT_PX = 620;

/** The words of the corners stand clear of the field, where marks and names come to lie: above it, and below its axis. */
const TOP_WORDS_PX = 44;
const BELOW_AXIS = 3.6;

interface Spot {
  title: string;
  share: number;
  seconds: number;
}

/**
 * Attracting power against holding: what stopped people and what kept them.
 * The most telling exhibits are named first, then as many as find room without
 * lying over another; the rest by pointing, and in the table.
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
    const corners = cornerWords(spots, isRtl, textPx * BELOW_AXIS);
    const markPx = textPx * 0.42;
    const frame = {
      width: widthPx,
      height: heightPx,
      marginTop: textPx * 4,
      marginBottom: textPx * 4.6,
      // Room for "1 min 20 s".
      marginLeft: textPx * (isRtl ? 2 : 5.5),
      marginRight: textPx * (isRtl ? 5.5 : 2),
      // Shares bunch near zero: a root scale gives them room and keeps their order.
      x: { type: 'sqrt', reverse: isRtl, zero: true, nice: true },
      y: { zero: true, nice: true },
    } as const;
    // Names need to know where the marks come to lie before anything is drawn.
    const empty = Plot.plot({ ...frame, marks: [Plot.dot(spots, { x: 'share', y: 'seconds' })] });
    const marks = spots.map((spot) => ({
      ...spot,
      x: placed(empty, 'x', spot.share),
      y: placed(empty, 'y', spot.seconds),
    }));
    const names = placeNames(telling(marks), marks, {
      left: isRtl ? textPx : frame.marginLeft,
      right: widthPx - (isRtl ? frame.marginRight : textPx),
      top: textPx * 2,
      bottom: heightPx - frame.marginBottom,
      textPx,
      markPx,
    });
    const plot = Plot.plot({
      ...frame,
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
          r: markPx,
          fill: INK.strong,
          fillOpacity: 0.85,
          stroke: INK.paper,
        }),
        // The paper behind all words first: drawn word by word it would lie over the one before.
        ...(['ground', 'ink'] as const).flatMap((layer) =>
          names.map(({ spot, dx, dy, anchor }) =>
            Plot.text([spot], {
              x: 'share',
              y: 'seconds',
              text: ({ title }: Spot) => say.drawn(title),
              dx,
              dy,
              textAnchor: anchor,
              ...(layer === 'ground'
                ? { fill: 'none', stroke: INK.paper, strokeWidth: 4 }
                : { fill: 'currentColor' }),
            }),
          ),
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

/** At most so many names: more would be read as a list, and the list stands below. */
const MOST_NAMES = 14;

/** The extremes first (most seen, longest held, both, least seen), then by what they drew and held together. */
function telling<Some extends Spot>(spots: readonly Some[]): Some[] {
  const by = (value: (spot: Some) => number) => spots.toSorted((a, b) => value(b) - value(a));
  const [seen, held] = [by((s) => s.share), by((s) => s.seconds)];
  const both = by((s) => s.share * s.seconds);
  return [...new Set([seen[0], held[0], both[0], seen.at(-1), ...both])]
    .filter((spot) => spot !== undefined)
    .slice(0, MOST_NAMES);
}

function cornerWords(spots: readonly Spot[], isRtl: boolean, belowPx: number) {
  if (spots.length === 0) return [];
  const [much, little] = isRtl ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [
    { key: 'exhibits.seenHeld', anchor: `top-${much}`, dx: 0, dy: -TOP_WORDS_PX },
    { key: 'exhibits.hiddenGem', anchor: `top-${little}`, dx: 0, dy: -TOP_WORDS_PX },
    { key: 'exhibits.seenDropped', anchor: `bottom-${much}`, dx: 0, dy: belowPx },
    { key: 'exhibits.passedBy', anchor: `bottom-${little}`, dx: 0, dy: belowPx },
  ] as const;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}
