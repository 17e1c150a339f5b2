import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../../renderer/visitor/client.ts';
import { Finder } from '../../../renderer/visitor/finding/finder.ts';

const EXHIBITS = join(import.meta.dirname, '../../../exhibits/volunteering/exhibits');

const entry = (id: string, ar: string, fr: string, text = ''): SearchEntry => ({
  kind: 'exhibit',
  id,
  title: { ar, fr },
  text: { ar: text || ar, fr: text || fr },
});
const finder = new Finder([
  entry('khettara', 'الخَطّارة: ماءٌ يمشي', 'La khettara : l’eau qui marche'),
  entry('touiza', 'التويزة: اليوم عندك', 'La touiza : aujourd’hui chez toi'),
  entry('waqf', 'شجرة الوقف', 'L’arbre du waqf', 'une œuvre de bienfaisance, publique ou privée'),
  entry('house', 'الجمعية: بيت', 'L’association : une maison que personne ne possède seul'),
]);
const ids = (query: string) => finder.find(query).map(({ id }) => id);

describe('finding', () => {
  it.each([
    ['خطارة', 'khettara'],
    ['الخطّارة', 'khettara'],
    ['خطا', 'khettara'],
    ['khetta', 'khettara'],
    ['khattara', 'khettara'],
    ['foggara', 'khettara'],
    ['تويزه', 'touiza'],
    ['تيويزي', 'touiza'],
    ['twiza', 'touiza'],
    ['tiwizi', 'touiza'],
    ['habous', 'waqf'],
    ['wakf', 'waqf'],
    ['أوقاف', 'waqf'],
    ['oeuvre', 'waqf'],
    ['œuvre', 'waqf'],
    ['Bienfaisance', 'waqf'],
    ['asociation', 'house'],
  ])('takes %s for the same as the exhibition’s own spelling', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('wants every word of the question', () => {
    expect(ids('arbre waqf')).toEqual(['waqf']);
    expect(ids('arbre touiza')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ؟ ')).toEqual([]);
  });

  it('prefers a title to a mention', () => {
    const two = new Finder([
      entry('mention', 'عنوان', 'Titre', 'on y parle de zellige et de bois'),
      entry('title', 'الزليج', 'Le zellige'),
    ]);

    expect(two.find('zellige').map(({ id }) => id)).toEqual(['title', 'mention']);
  });

  it('finds each exhibit of the bundled exhibition by the first words of its title, in every language', () => {
    const ids = [
      'r2-khettara',
      'r3-saqqaya',
      'r4-village-light',
      'r6-contract',
      'r8-values-compass',
    ];
    const all = ids.map((id) => {
      const { title, text } = JSON.parse(
        readFileSync(join(EXHIBITS, `${id}.json`), 'utf8'),
      ) as Pick<SearchEntry, 'title' | 'text'>;
      return { kind: 'exhibit' as const, id, title, text };
    });
    const real = new Finder(all);

    for (const { id, title } of all) {
      for (const words of Object.values(title)) {
        expect(real.find(words)[0]?.id, words).toBe(id);
      }
    }
  });
});
