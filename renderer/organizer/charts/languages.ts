import * as Plot from '@observablehq/plot';
import type { Overview } from '#api';
import { finished, INK, placed, type Draw } from './chart.ts';

const ROW_PX = 64;

/** Visits by language: a bar from the reading side, each language named in itself. */
export function drawLanguages(languages: Overview['languages'], rowPx = ROW_PX): Draw {
  return ({ widthPx, textPx, say }) => {
    const isRtl = say.direction === 'rtl';
    const side = textPx * 6;
    const end = textPx * 6;
    const most = Math.max(...languages.map(({ share }) => share ?? 0), 0.01);
    const plot = Plot.plot({
      width: widthPx,
      height: rowPx * languages.length + textPx,
      marginTop: 0,
      marginBottom: textPx,
      marginLeft: isRtl ? end : side,
      marginRight: isRtl ? side : end,
      x: { reverse: isRtl, domain: [0, most], axis: null },
      y: { type: 'band', domain: languages.map(({ language }) => language), padding: 0.34 },
      marks: [
        Plot.barX(languages, { x: (row: Row) => row.share ?? 0, y: 'language', fill: INK.strong }),
        Plot.text(languages, {
          x: (row: Row) => row.share ?? 0,
          y: 'language',
          dx: isRtl ? -10 : 10,
          textAnchor: isRtl ? 'end' : 'start',
          fontWeight: 600,
          text: (row: Row) =>
            say.drawn(row.share === null ? say.t('hidden.also') : say.percent(row.share)),
        }),
        Plot.ruleX([0], { stroke: INK.soft }),
        Plot.axisY({
          anchor: isRtl ? 'right' : 'left',
          tickSize: 0,
          label: null,
          tickFormat: (code: string) =>
            languages.find(({ language }) => language === code)?.name ?? code,
        }),
      ],
    });
    return finished(
      plot,
      languages.map((row) => ({
        x: placed(plot, 'x', row.share ?? 0),
        y: placed(plot, 'y', row.language),
        label: say.t('languages.point', {
          language: row.name,
          visits: row.visits === null ? say.t('hidden.also') : say.visits(row.visits),
          share: row.share === null ? '–' : say.percentInText(row.share),
        }),
      })),
    );
  };
}

type Row = Overview['languages'][number];
