import { at, between, outlines, rect, scan } from './geometry.ts';
import type { Line, Pt, Shape } from './geometry.ts';
import { ink, paper, weight } from './palette.ts';
import { Chance } from './random.ts';

export interface Stroke {
  weight?: number;
  colour?: string;
  opacity?: number;
  closed?: boolean;
  /** Lengths of marks and gaps, in pixels. */
  dash?: readonly number[];
  /** Flat line ends, for courses and rails; round otherwise. */
  flat?: boolean;
}

export interface Hatch {
  deg?: number;
  gap?: number;
  weight?: number;
  colour?: string;
  opacity?: number;
  /** Share of each line's length by which its ends may fall short: 0 is ruled, 0.5 is sketched. */
  ragged?: number;
  seed?: number;
  offset?: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const text = (value: number): string => String(tenth(value) + 0);

/** Path data in steps from point to point, in tenths of a pixel, which halves the file. */
function pathData(line: Line, closed: boolean): string {
  const [x0, y0] = at(line, 0);
  let data = `M${text(x0)} ${text(y0)}l`;
  let [px, py] = [tenth(x0), tenth(y0)];
  for (const [x, y] of line.slice(1)) {
    const [dx, dy] = [text(tenth(x) - px), text(tenth(y) - py)];
    if (dx === '0' && dy === '0') continue;
    const gap = data.endsWith('l') || dx.startsWith('-') ? '' : ' ';
    data += `${gap}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
    [px, py] = [tenth(x), tenth(y)];
  }
  if (data.endsWith('l')) data += '0 0';
  return closed ? `${data}z` : data;
}

/** The outline run clockwise: overlapping outlines of one sense make one whole instead of holes. */
function clockwise(line: Line): Line {
  let area = 0;
  line.forEach(([x, y], i) => {
    const [nx, ny] = at(line, (i + 1) % line.length);
    area += x * ny - nx * y;
  });
  return area < 0 ? line.slice().reverse() : line;
}

/** A plate while it is being drawn. Whatever is drawn later lies on top. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  #parts: string[] = [];
  readonly #definitions: string[] = [];
  #clips = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.fill(rect(0, 0, width, height), paper);
  }

  /** A flat wash. Overlapping outlines leave holes unless they are a `union`. */
  fill(shape: Shape, colour: string, options: { opacity?: number; union?: boolean } = {}): this {
    const all = outlines(shape).filter((line) => line.length > 2);
    if (all.length === 0) return this;
    const rule = all.length > 1 && !options.union ? ' fill-rule="evenodd"' : '';
    const opacity = options.opacity === undefined ? '' : ` fill-opacity="${options.opacity}"`;
    const laid = options.union ? all.map(clockwise) : all;
    const data = laid.map((line) => pathData(line, true)).join('');
    this.#parts.push(`<path fill="${colour}"${opacity}${rule} d="${data}"/>`);
    return this;
  }

  /** One or several lines in one weight. */
  line(shape: Shape, stroke: Stroke = {}): this {
    const all = outlines(shape).filter((line) => line.length > 1);
    if (all.length === 0) return this;
    const attributes = [
      `stroke="${stroke.colour ?? ink}"`,
      `stroke-width="${text(stroke.weight ?? weight.detail)}"`,
      stroke.opacity === undefined ? '' : `stroke-opacity="${stroke.opacity}"`,
      stroke.dash ? `stroke-dasharray="${stroke.dash.map(text).join(' ')}"` : '',
      stroke.flat ? 'stroke-linecap="butt"' : '',
    ].filter(Boolean);
    const data = all.map((line) => pathData(line, stroke.closed ?? false)).join('');
    this.#parts.push(`<path fill="none" ${attributes.join(' ')} d="${data}"/>`);
    return this;
  }

  /** A wash with its outline. */
  shape(shape: Shape, colour: string, stroke: Stroke = {}): this {
    return this.fill(shape, colour).line(shape, { weight: weight.edge, ...stroke, closed: true });
  }

  /** Parallel lines inside a shape: shade, and the grain of things. */
  hatch(shape: Shape, hatch: Hatch = {}): this {
    const { deg = 45, gap = 12, ragged = 0, seed = 7, offset = 0 } = hatch;
    const chance = new Chance(seed);
    const stretches = scan(shape, deg, gap, offset).map(([a, b]): Line => {
      const [from, to] = [a as Pt, b as Pt];
      if (ragged === 0) return [from, to];
      return [between(from, to, chance.next() * ragged), between(to, from, chance.next() * ragged)];
    });
    return this.line(stretches, {
      weight: hatch.weight ?? weight.hair,
      colour: hatch.colour ?? ink,
      ...(hatch.opacity === undefined ? {} : { opacity: hatch.opacity }),
    });
  }

  /** Rows of points inside a shape, each row half a step on: sand, plaster, fallow earth. */
  stipple(
    shape: Shape,
    options: { gap?: number; size?: number; colour?: string; opacity?: number; seed?: number } = {},
  ): this {
    const { gap = 22, size = 3.4, colour = ink, seed = 5 } = options;
    const chance = new Chance(seed);
    const points = scan(shape, 0, gap).flatMap(([a, b]) => {
      const [from, to] = [a as Pt, b as Pt];
      const row: Line[] = [];
      for (
        let x = from[0] + chance.next() * gap * 1.4;
        x < to[0];
        x += gap * chance.between(0.8, 1.9)
      ) {
        const y = from[1] + chance.about(0, gap * 0.3);
        row.push([
          [x, y],
          [x + 0.1, y],
        ]);
      }
      return row;
    });
    return this.line(points, { weight: size, colour, opacity: options.opacity ?? 1 });
  }

  /** Everything drawn inside the call is cut at the shape's outline. */
  within(shape: Shape, draw: () => void): this {
    const id = `c${++this.#clips}`;
    const data = outlines(shape)
      .map((line) => pathData(line, true))
      .join('');
    this.#definitions.push(
      `<clipPath id="${id}"><path clip-rule="evenodd" d="${data}"/></clipPath>`,
    );
    this.#parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
    return this;
  }

  /** Draws something once, round the point 0, 0, to be set down in many places. */
  define(id: string, draw: () => void): this {
    const outside = this.#parts;
    this.#parts = [];
    draw();
    this.#definitions.push(`<g id="${id}">${this.#parts.join('')}</g>`);
    this.#parts = outside;
    return this;
  }

  /** Sets down what `define` drew, with its point 0, 0 at `place`. */
  put(id: string, place: Pt, options: { scale?: number; flip?: boolean; deg?: number } = {}): this {
    const { scale = 1, flip = false, deg = 0 } = options;
    const size = (value: number): string => String(Math.round(value * 1000) / 1000);
    const turn = deg === 0 ? '' : ` rotate(${text(-deg)})`;
    this.#parts.push(
      `<use href="#${id}" transform="translate(${text(place[0])} ${text(place[1])})${turn} scale(${size(flip ? -scale : scale)} ${size(scale)})"/>`,
    );
    return this;
  }

  /** The whole document. */
  svg(): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}" stroke-linejoin="round" stroke-linecap="round">\n` +
      `<defs>${this.#definitions.join('\n')}</defs>\n${this.#parts.join('\n')}\n</svg>\n`
    );
  }
}
