import { describe, expect, it } from 'vitest';
import type { StaffEntry } from '../../../renderer/staff/client.ts';
import { journalFacts } from '../../../renderer/staff/journal-facts.ts';
import { tellingIn } from '../../../renderer/staff/telling.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 9);
const title = { ar: 'الساقية', fr: 'La seqqaya' };
const trouble = {
  exhibit: 'fountain',
  title,
  media: 'fountain-model',
  code: 'model-unreadable' as const,
  times: 3,
  at: new Date(NOW_MS - 2 * 3_600_000).toISOString(),
};

describe('what staff read of the content', () => {
  it.each([
    ['ar' as const, '«الساقية»: المجسم لا يُفتح (3 مرات، آخرها قبل ساعتين)'],
    [
      'fr' as const,
      '« La seqqaya » : la maquette ne s’ouvre pas (3 fois, la dernière il y a 2 heures)',
    ],
  ])('names the exhibit, what does not open, how often and when, in %s', (language, told) => {
    const line = tellingIn(language).line(
      { id: 'content', state: 'warn', troubles: [trouble], untranslated: [] },
      NOW_MS,
    );

    const plain = line.facts.map((fact) => fact.replaceAll(/[\u00a0\u202f]/g, ' '));
    expect(plain).toEqual([told]);
    expect(line.whatToDo).toContain('USB');
  });

  it('says that all is well, and still where a language lacks words', () => {
    const line = tellingIn('ar').line(
      {
        id: 'content',
        state: 'ok',
        troubles: [],
        untranslated: [{ language: 'fr', exhibits: 2 }],
      },
      NOW_MS,
    );

    expect(line.facts).toEqual(['كل ما طُلب فُتح.', 'معروضتان ينقصهما نص بهذه اللغة: الفرنسية']);
    expect(line).not.toHaveProperty('whatToDo');
  });
});

describe('a size', () => {
  it.each([
    [0, '0 ko', '0 كيلوبايت'],
    [1, '1 ko', '1 كيلوبايت'],
    [400_000, '400 ko', '400 كيلوبايت'],
    [999_499, '999 ko', '999 كيلوبايت'],
    [999_999, '1 Mo', '1 ميغابايت'],
    [1_240_000, '1,2 Mo', '1,2 ميغابايت'],
    [999_600_000, '1 Go', '1 غيغابايت'],
    [41_500_000_000, '42 Go', '42 غيغابايت'],
  ])('of %i bytes is told in units that leave no part of a pack at nothing', (n, fr, ar) => {
    const plain = (told: string) => told.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect([plain(tellingIn('fr').size(n)), plain(tellingIn('ar').size(n))]).toEqual([fr, ar]);
  });
});

describe('the journal', () => {
  const ofEntry = (act: StaffEntry['act'], facts: StaffEntry['facts'], language: 'ar' | 'fr') =>
    journalFacts(tellingIn(language), { seq: 1, atMs: NOW_MS, act, facts }).map((fact) =>
      fact.replaceAll(/[\u00a0\u202f]/g, ' '),
    );

  it.each<[StaffEntry['act'], StaffEntry['facts'], string[], string[]]>([
    [
      'pack-taken-in',
      { pack: 'small/3-0123abcd', keyId: 'd920', overridden: ['signer-unknown', 'older'] },
      ['small، الإصدار 3', 'بصمة المفتاح d920', 'موقّع غير معروف', 'إصدار أقدم'],
      ['small, version 3', 'empreinte d920', 'signataire inconnu', 'version plus ancienne'],
    ],
    [
      'pack-back',
      { pack: 'bundled', before: 'x/1-0123abcd' },
      ['مرفق بالبرنامج'],
      ['livrée avec le programme'],
    ],
    [
      'settings-changed',
      { fields: ['venues', 'idleS'] },
      ['المسار', 'مدة الانتظار بلا لمس'],
      ['Itinéraire', 'Attente sans toucher'],
    ],
    [
      'backup-written',
      { name: 'maarid-backup-1', sizeBytes: 71_130_358, isFromMedium: true },
      ['maarid-backup-1', '71 ميغابايت'],
      ['maarid-backup-1', '71 Mo'],
    ],
    ['opening-check', { wrong: [] }, ['كل شيء على ما يرام'], ['tout va bien']],
    [
      'opening-check',
      { wrong: ['disk', 'clock'] },
      ['القرص', 'الساعة'],
      ['Le disque', 'L’horloge'],
    ],
    [
      'door-counted',
      { day: '2026-12-01', people: 2 },
      ['الثلاثاء، 1 دجنبر 2026', 'شخصان'],
      ['mardi 1er décembre 2026', '2 personnes'],
    ],
  ])('tells the facts of %s in words that staff know', (act, facts, ar, fr) => {
    expect(ofEntry(act, facts, 'ar')).toEqual(ar);
    expect(ofEntry(act, facts, 'fr')).toEqual(fr);
  });
});
