import type { Choices, ComparedFigure, ComparedMeasure, Comparison } from '#api';
import type { OrganizerKey } from '../messages/organizer/ar.ts';
import type { Wording } from './wording.ts';

/** What a side that was asked for is called: a venue by its name, a period by its days. */
export function sideName(asked: string, choices: Choices | undefined, say: Wording): string {
  const venue = /^venue:(.+)$/.exec(asked)?.[1];
  if (venue !== undefined) return choices?.venues.find(({ id }) => id === venue)?.name ?? venue;
  const [from = '', to = ''] = asked.split('..');
  return say.t('range.span', { from: say.day(from), to: say.day(to) });
}

/** How a value of a measure is written. */
export function figureWords(
  { value, interval }: ComparedFigure,
  unit: ComparedMeasure['unit'],
  say: Wording,
): string {
  if (value === null) return '–';
  const words = (n: number) => unitWords(n, unit, say);
  if (!interval) return words(value);
  const span = say.t('figure.interval', { low: words(interval.low), high: words(interval.high) });
  return `${words(value)} (${span})`;
}

/** A difference in words: percentage points, a time or a number, with its sign. */
export function differenceWords(
  difference: Comparison['measures'][number]['difference'],
  unit: ComparedMeasure['unit'],
  say: Wording,
): string {
  if (!difference) return '–';
  const { value, interval, isClear } = difference;
  const amount = (n: number) =>
    unit === 'share'
      ? say.t('compare.points', { n: say.number(n * 100, 1) })
      : unitWords(n, unit, say);
  // Between Arabic words a sign changes sides unless it has a mark of direction before and behind it.
  const signed = (n: number) => {
    const words = amount(Math.abs(n));
    const sign = words === amount(0) ? '' : n > 0 ? '+' : '\u2212';
    return `\u200e${sign}\u200e${words}`;
  };
  const span = say.t('figure.interval', { low: signed(interval.low), high: signed(interval.high) });
  return `${signed(value)} (${span})${isClear ? '' : ` ${say.t('compare.unclear')}`}`;
}

function unitWords(n: number, unit: ComparedMeasure['unit'], say: Wording): string {
  if (unit === 'share') return say.percent(n);
  return unit === 'ms' ? say.duration(n) : say.number(n, 1);
}

export function measureWords(measure: string, say: Wording): string {
  return say.t(`compare.measure.${measure}` as OrganizerKey);
}
