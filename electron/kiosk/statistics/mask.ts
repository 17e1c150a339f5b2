/** What a list's rows are known by; the first that a row has. */
const KEYS = ['id', 'day', 'language', 'feature'] as const;
/** Counts: where a part hides one, the whole may not tell it. */
const COUNTS = new Set([
  'visits',
  'stops',
  'exits',
  'engaged',
  'undated',
  'recovered',
  'count',
  'n',
  'hours',
]);
/** What stays of a row that is hidden. */
const NAMES = new Set([
  'id',
  'room',
  'title',
  'language',
  'name',
  'feature',
  'day',
  'weekday',
  'hour',
  'from',
  'to',
  'n',
  'days',
]);

type Plain = null | string | number | boolean | Plain[] | { [key: string]: Plain };

/**
 * Hides in a whole whatever is hidden in one of the parts that it is the sum
 * of. Then it tells nothing that cannot be added up from the parts, and
 * nobody can subtract.
 */
export function masked<Whole>(whole: Whole, parts: readonly Whole[]): Whole {
  return mask(whole as Plain, parts as readonly Plain[]) as Whole;
}

function mask(whole: Plain, parts: readonly Plain[]): Plain {
  if (Array.isArray(whole)) {
    const lists = parts.filter((part) => Array.isArray(part));
    return whole.map((row) => {
      const key = keyOf(row);
      const same = lists.flatMap((list) => list.filter((one) => keyOf(one) === key));
      return key === undefined ? row : mask(row, same);
    });
  }
  if (!isObject(whole)) return whole;
  const same = parts.filter(isObject);
  if (same.some((part) => part['isHidden'] === true)) return hiddenRow(whole, same);
  const fields = Object.entries(whole).map(([name, value]): [string, Plain] => {
    const inParts = same.flatMap((part) => (name in part ? [part[name] as Plain] : []));
    if (COUNTS.has(name) && inParts.includes(null)) return [name, null];
    return [name, mask(value, inParts)];
  });
  const found = Object.fromEntries(fields);
  // A mean times its days is the count.
  return found['visits'] === null && 'mean' in found ? { ...found, mean: null } : found;
}

function hiddenRow(whole: { [key: string]: Plain }, parts: readonly { [key: string]: Plain }[]) {
  const isBaseHidden = parts.some((part) => part['n'] === null);
  const fields = Object.entries(whole).flatMap(([name, value]): [string, Plain][] => {
    if (name === 'interval') return [];
    if (name === 'n' && isBaseHidden) return [[name, null]];
    return [[name, NAMES.has(name) ? value : null]];
  });
  return { ...Object.fromEntries(fields), isHidden: true };
}

function keyOf(row: Plain): string | undefined {
  if (!isObject(row)) return undefined;
  if ('weekday' in row) return `${wordOf(row['weekday'])}/${wordOf(row['hour'])}`;
  const key = KEYS.find((name) => name in row) ?? ('from' in row ? 'from' : undefined);
  return key && wordOf(row[key]);
}

function wordOf(value: Plain | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isObject(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
