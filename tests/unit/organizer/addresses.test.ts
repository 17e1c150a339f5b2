import { describe, expect, it } from 'vitest';
import {
  reportAddress,
  selectionOf,
  sidesOf,
  viewAddress,
} from '../../../renderer/organizer/addresses.ts';

describe('the address of a view', () => {
  const selection = { from: '2027-04-01', to: '2027-04-07', venue: 'oujda', spoken: 'ar' };

  it('brings back everything that the view was narrowed to', () => {
    const address = new URLSearchParams(viewAddress('fr', selection, undefined));

    expect(selectionOf(address)).toEqual(selection);
    expect(sidesOf(address)).toBeUndefined();
    expect(address.get('language')).toBe('fr');
  });

  it('brings back the two sides of a comparison', () => {
    const sides = { a: 'venue:oujda', b: 'venue:figuig' };

    expect(sidesOf(new URLSearchParams(viewAddress('ar', {}, sides)))).toEqual(sides);
  });

  it('takes nothing from it that is not a filter, and no empty one', () => {
    expect(selectionOf(new URLSearchParams('language=ar&venue=&kind=x&pack=p@1'))).toEqual({
      pack: 'p@1',
    });
  });

  it('leads to a report of the same selection', () => {
    const { searchParams, pathname } = new URL(
      reportAddress('ar', 'public', selection),
      'http://k',
    );

    expect(pathname).toBe('/organizer/report/');
    expect(selectionOf(searchParams)).toEqual(selection);
    expect(searchParams.get('audience')).toBe('public');
  });
});
