export interface Curve {
  name: string;
  unit: string;
  values: readonly number[];
  /** What is said beside it. */
  note: string;
}

const WIDTH = 1200;
const HEIGHT = 150;
const LEFT = 490;
const COLOURS = ['#1f6f5c', '#8a4b2a', '#34558b', '#7a3b6b', '#5d5a1f', '#444'];

/** One small plot for each curve, below each other, over the same visits. */
export function plot(title: string, visits: readonly number[], curves: readonly Curve[]): string {
  const rows = curves.map((curve, i) => row(curve, i)).join('');
  const height = curves.length * HEIGHT + 70;
  const last = visits.at(-1) ?? 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="20" y="28" font-size="18">${title}</text>
${rows}<text x="${LEFT}" y="${height - 12}">0</text>
<text x="${WIDTH - 30}" y="${height - 12}" text-anchor="end">${last} visits</text>
</svg>
`;
}

function row({ name, unit, values, note }: Curve, i: number): string {
  const top = 50 + i * HEIGHT;
  const bottom = top + HEIGHT - 30;
  const most = Math.max(...values, 1) * 1.1;
  const x = (n: number) => LEFT + (n * (WIDTH - LEFT - 30)) / Math.max(1, values.length - 1);
  const y = (value: number) => bottom - (value * (bottom - top)) / most;
  const points = values.map((value, n) => `${x(n).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return `<line x1="${LEFT}" y1="${bottom}" x2="${WIDTH - 30}" y2="${bottom}" stroke="#999"/>
<polyline points="${points}" fill="none" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="2"/>
<text x="20" y="${top + 30}" font-weight="bold">${name}</text>
<text x="20" y="${top + 50}">${short(values[0] ?? 0)} → ${short(values.at(-1) ?? 0)} ${unit}</text>
<text x="20" y="${top + 70}" fill="#555">${note}</text>
`;
}

function short(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} M`;
  return value >= 1e4 ? `${(value / 1e3).toFixed(0)} k` : String(Math.round(value));
}
