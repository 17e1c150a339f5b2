import * as Plot from '@observablehq/plot';
import type { Overview } from '#api';
import { finished, INK, placed, type Draw } from './chart.ts';

const HEIGHT_PX = 360;
/** The last few stops go on for very long; the curve ends where so few are left. */
const TAIL = 0.02;

/** The share of stops that still go on, second by second. */
export function drawDwell({ points, medianMs }: Overview['dwell'], heightPx = HEIGHT_PX): Draw {
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const shown = points.filter(({ share }) => share >= TAIL);
    const middle = medianMs === null ? [] : [medianMs];
    const plot = Plot.plot({
      width: widthPx,
      height: heightPx,
      marginTop: textPx,
      marginBottom: textPx * 2.6,
      marginLeft: isRtl ? textPx * 2 : textPx * 3.4,
      marginRight: isRtl ? textPx * 3.4 : textPx * 2,
      x: { reverse: isRtl, zero: true },
      y: { domain: [0, 1] },
      marks: [
        Plot.gridY({ stroke: INK.rule, strokeOpacity: 1, ticks: 4 }),
        Plot.areaY(shown, {
          x: 'atMs',
          y: 'share',
          curve: 'step-before',
          fill: INK.tint,
          fillOpacity: 0.35,
        }),
        Plot.line(shown, {
          x: 'atMs',
          y: 'share',
          curve: 'step-before',
          stroke: INK.strong,
          strokeWidth: 2.5,
        }),
        Plot.ruleX(middle, { y1: 0, y2: 0.5, stroke: INK.accent, strokeWidth: 1.5 }),
        Plot.dot(middle, { x: (ms: number) => ms, y: 0.5, r: textPx * 0.35, fill: INK.accent }),
        Plot.text(middle, {
          x: (ms: number) => ms,
          y: 0.5,
          dx: textPx * (isRtl ? -0.8 : 0.8),
          dy: -textPx * 0.7,
          textAnchor: isRtl ? 'end' : 'start',
          text: (ms: number) => say.drawn(say.duration(ms)),
          fontWeight: 600,
          stroke: INK.paper,
          strokeWidth: 5,
          fill: INK.accent,
        }),
        Plot.ruleY([0], { stroke: INK.soft }),
        Plot.axisX({
          ticks: 6,
          tickSize: 4,
          label: null,
          tickFormat: (ms: number) => say.drawn(say.duration(ms)),
        }),
        Plot.axisY({
          anchor: isRtl ? 'right' : 'left',
          ticks: 4,
          tickSize: 0,
          label: null,
          tickFormat: (share: number) => say.drawn(say.percent(share)),
        }),
      ],
    });
    return finished(
      plot,
      shown.map(({ atMs, share }) => ({
        x: placed(plot, 'x', atMs),
        y: placed(plot, 'y', share),
        label: say.t('dwell.point', {
          duration: say.duration(atMs),
          share: say.percentInText(share),
        }),
      })),
    );
  };
}
