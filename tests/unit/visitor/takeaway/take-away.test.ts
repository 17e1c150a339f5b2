import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../renderer/messages/translate.ts';
import { VISITOR_MESSAGES } from '../../../../renderer/messages/visitor/visitor-messages.ts';
import { takeAwayText, type TakeAway } from '../../../../renderer/visitor/take-away.ts';
import { readQr } from './read-qr.ts';

const t = translator('ar', VISITOR_MESSAGES.ar);
const fr = translator('fr', VISITOR_MESSAGES.fr);

const visit: TakeAway = {
  title: 'التطوع: ذاكرة وعهد',
  seen: ['كرسي التطوع وأرجله الثلاث', 'التويزة: اليوم عندك وغدا عندي'],
  supported: [3, 17],
  pledge: 'سأعطي هذا الشهر 4 ساعات من وقتي لأجل: التعليم.',
  contact: 'جمعية النبراس، وجدة',
};

/** As the farewell draws it. */
const read = (text: string) => readQr(encode(text, { ecc: 'L', border: 0 }).data);

describe('what a visit takes away', () => {
  it('is read from its code to the letter, in Arabic and in French', () => {
    for (const text of [
      takeAwayText(visit, t),
      takeAwayText({ ...visit, title: 'Le bénévolat : une mémoire, un engagement' }, fr),
    ]) {
      expect(read(text).text).toBe(text);
    }
  });

  it('holds the chosen exhibits and whom to ask, and no address to go to', () => {
    const { text } = read(takeAwayText(visit, t));

    for (const title of visit.seen) expect(text).toContain(title);
    expect(text).toContain('جمعية النبراس، وجدة');
    expect(text).not.toMatch(/https?:/);
  });

  it('does without a contact', () => {
    const { text } = read(takeAwayText({ ...visit, contact: undefined }, t));

    expect(text).toContain('كرسي التطوع');
    expect(text).not.toContain(VISITOR_MESSAGES.ar['takeaway-contact']);
  });

  it('stays a code that a phone reads at arm’s length, however long the visit', () => {
    const seen = Array.from({ length: 300 }, (_, i) => `معروضة طويلة العنوان رقم ${i}`);
    const text = takeAwayText({ ...visit, seen }, t);
    const reading = read(text);

    expect(reading.version).toBeLessThanOrEqual(18);
    expect(reading.text).toContain('معروضة طويلة العنوان رقم 0');
    expect(reading.text).toContain('…');
    expect(reading.text).toContain('جمعية النبراس، وجدة');
  });

  it('is not read from a code with a spoilt module', () => {
    const { data } = encode(takeAwayText(visit, t), { ecc: 'L', border: 0 });
    const spoilt = data.map((row, y) =>
      row.map((dark, x) => (x === 30 && y === 30 ? !dark : dark)),
    );

    expect(() => readQr(spoilt)).toThrow();
  });

  it('is read at every level and in many sizes', () => {
    for (const ecc of ['L', 'M', 'Q', 'H'] as const) {
      for (const length of [3, 40, 120, 180]) {
        const text = 'é'.repeat(length);
        expect(readQr(encode(text, { ecc, border: 0 }).data).text, `${ecc} ${length}`).toBe(text);
      }
    }
  });
});
