import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePage } from './make-page.ts';

const RENDERER = join(import.meta.dirname, '../../../renderer');
const VISITED = ['visitor', 'parts', 'viewer', 'messages'];

/** Every source of the visitors' page, by path. */
const sources = VISITED.flatMap((room) =>
  globSync(`${room}/**/*.{ts,svelte}`, { cwd: RENDERER }).map(
    (path) => [path, readFileSync(join(RENDERER, path), 'utf8')] as const,
  ),
);

/**
 * State lives in three places: in classes of one visit, which a reset returns;
 * in components, which go with the screen; and, on purpose, in what belongs to
 * the pack or the machine. Whoever puts it anywhere else meets these tests.
 */
describe('state outside a visit', () => {
  it('is looked for in all that the page is made of', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('stands in no module: what a module keeps, no reset returns', () => {
    const kept = sources.flatMap(([path, text]) => {
      const code = path.endsWith('.svelte')
        ? (/<script[^>]*module[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '')
        : text;
      return [...code.matchAll(/^(?:export )?let (\w+)/gm)].map(([, name]) => `${path}: ${name}`);
    });

    expect(kept.toSorted()).toEqual([...KEPT_BY_MODULES].toSorted());
  });

  it('is stored nowhere in the browser', () => {
    const stored = sources.filter(([, text]) =>
      /\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/.test(text),
    );

    expect(stored.map(([path]) => path)).toEqual([]);
  });

  it('is on the page only what belongs to the pack or the machine', () => {
    const { page } = makePage();
    const ofOneVisit = new Set<unknown>(Object.values(page.ofOneVisit));

    const others = Object.entries(page).filter(
      ([, value]) => typeof value === 'object' && !ofOneVisit.has(value),
    );

    expect(others.map(([name]) => name).toSorted()).toEqual(['content', 'recorder']);
  });
});

describe('a class with a reset', () => {
  const classes = sources
    .filter(([path]) => path.endsWith('.svelte.ts'))
    .flatMap(([path, text]) =>
      text
        .split(/^(?=export class )/m)
        .filter((part) => part.startsWith('export class ') && /^ {2}reset\(\): void \{/m.test(part))
        .map((part) => [`${path} ${/class (\w+)/.exec(part)?.[1]}`, part] as const),
    );

  it('is found where a visit keeps its state', () => {
    expect(classes.map(([name]) => name.split(' ')[1]).toSorted()).toEqual(
      expect.arrayContaining(['Attention', 'Doing', 'Journey', 'Reader', 'Whereabouts']),
    );
  });

  it.each(classes)('%s returns every field that can change', (_, text) => {
    const fields = [...text.matchAll(/^ {2}(#\w+)(?::| =)/gm)].map(([, name = '']) => name);
    const reset = /^ {2}reset\(\): void \{\n([\s\S]*?)^ {2}\}/m.exec(text)?.[1] ?? '';

    expect(fields.filter((name) => !reset.includes(`this.${name}`))).toEqual([]);
  });
});

/** What a module may keep: it says nothing of a visitor. */
const KEPT_BY_MODULES: readonly string[] = [
  // One renderer for the life of the page, and who draws with it.
  'viewer/model/stage.ts: stage',
  'viewer/model/stage.ts: opening',
  'viewer/model/stage.ts: borrower',
  // The wait of pictures that nobody looks at.
  'viewer/photo/wakefulness.ts: parked',
  'viewer/photo/wakefulness.ts: nextParkedId',
  'viewer/photo/wakefulness.ts: isInstalled',
];
