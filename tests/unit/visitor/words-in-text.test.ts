import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from '#format/exhibition.ts';
import { fold } from '../../../renderer/visitor/finding/fold.ts';
import { headwordOf } from '../../../renderer/visitor/exhibit/headwords.ts';
import { piecesOf } from '../../../renderer/visitor/exhibit/words-in-text.ts';

const root = join(import.meta.dirname, '../../..');
const termsOf = (text: string, spellings: string[]) =>
  piecesOf(text, [{ id: 't', spellings }]).flatMap(({ term, words }) => (term ? [words] : []));

describe('words in a text', () => {
  it('finds an Arabic word whatever its vowels, its article and the letters written onto its front', () => {
    expect(termsOf('شرب من السقاية.', ['السَّقَّايَة'])).toEqual(['السقاية']);
    expect(termsOf('جاء بالخطّارة إليهم', ['الخطارة'])).toEqual(['بالخطّارة']);
    expect(termsOf('وللوقف شروط', ['الوقف'])).toEqual(['وللوقف']);
    expect(termsOf('إحسان وأمان', ['الإحسان'])).toEqual(['إحسان']);
  });

  it('does not find a word inside another word', () => {
    expect(termsOf('مواقف كثيرة', ['الوقف'])).toEqual([]);
    expect(termsOf('un habousard', ['habous'])).toEqual([]);
  });

  it('finds a French word with its plural, without capitals and accents', () => {
    expect(termsOf('Des Khettaras anciennes', ['khettara'])).toEqual(['Khettaras']);
    expect(termsOf('la seguía coule', ['seguia'])).toEqual(['seguía']);
  });

  it('gives back exactly the text that came in', () => {
    const text = 'في «الفجّارة» أو «الفكّارة»، وبالوقف…';

    const pieces = piecesOf(text, [
      { id: 'a', spellings: ['الفجارة'] },
      { id: 'b', spellings: ['الوقف'] },
    ]);

    expect(pieces.map(({ words }) => words).join('')).toBe(text);
    expect(pieces.flatMap(({ term }) => term ?? [])).toEqual(['a', 'b']);
  });

  it('prefers the longer of two terms at the same place', () => {
    const pieces = piecesOf('العمل الخيري عمل نبيل', [
      { id: 'work', spellings: ['العمل'] },
      { id: 'charity', spellings: ['العمل الخيري'] },
    ]);

    expect(pieces[0]).toEqual({ words: 'العمل الخيري', term: 'charity' });
  });

  it('reads every meaning of a headword, without its article', () => {
    const term = {
      id: 'g',
      theme: 'values',
      term: { fr: 'l’aumône ; repas collectif (sadaqa)' },
      plain: {},
      definition: {},
      exhibits: [],
    } satisfies GlossaryTerm;

    expect(headwordOf(term, 'fr').spellings).toEqual(['aumône', 'repas collectif', 'sadaqa']);
  });

  it('opens terms in most of the texts that the bundled glossary names, in each language', () => {
    const read = (path: string) =>
      JSON.parse(readFileSync(join(root, 'exhibits/volunteering', path), 'utf8')) as unknown;
    const glossary = read('glossary.json') as GlossaryTerm[];
    const ids = [...new Set(glossary.flatMap(({ exhibits }) => exhibits))];

    for (const language of ['ar', 'fr', 'en']) {
      const withTerm = ids.filter((id) => {
        const { text } = read(`exhibits/${id}.json`) as { text: Record<string, string> };
        const terms = glossary.filter(({ exhibits }) => exhibits.includes(id));
        const headwords = terms.map((term) => headwordOf(term, language));
        return piecesOf(text[language] ?? '', headwords).some(({ term }) => term);
      });
      expect(withTerm.length / ids.length, language).toBeGreaterThan(0.6);
    }
  });
});

describe('folding', () => {
  it('makes the spellings alike that a reader takes for the same', () => {
    expect(fold('الأُولَى').words).toBe(fold('الاولي').words);
    expect(fold('Éphémère').words).toBe('ephemere');
    expect(fold('l’eau').words).toBe("l'eau");
    expect(fold('تـــويزة').words).toBe('تويزه');
  });
});
