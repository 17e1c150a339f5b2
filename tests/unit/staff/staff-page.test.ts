import { describe, expect, it } from 'vitest';
import { type AccessView, type Client, Refused } from '../../../renderer/staff/client.ts';
import { StaffPage } from '../../../renderer/staff/staff-page.svelte.ts';

const access: AccessView = {
  hasPin: true,
  lockedForMs: 0,
  digits: { least: 6, most: 12 },
  isShuffled: false,
};
const no = (code: ConstructorParameters<typeof Refused>[0]) => () =>
  Promise.reject(new Refused(code));

/** A page whose kiosk answers only what the test says. */
function pageWith(answers: Partial<Client>): StaffPage {
  const silent = () => Promise.reject(new TypeError('The kiosk is out of reach'));
  const client = new Proxy(answers, {
    get: (known, name) => known[name as keyof Client] ?? silent,
  }) as Client;
  return new StaffPage(client, 'ar');
}

describe('the staff’s page', () => {
  it('lets in whoever has the PIN, and begins with the opening check', async () => {
    const page = pageWith({ access: async () => access, enter: async () => {} });
    await page.lookAtDoor();
    page.go('journal');

    expect(await page.enter('480213')).toBe(true);
    expect([page.isStaff, page.screen, page.refusal]).toEqual([true, 'check', undefined]);
  });

  it('keeps a refusal on the screen while it asks for other things by itself', async () => {
    const page = pageWith({ access: async () => access, enter: no('PIN_WRONG') });

    expect(await page.enter('111222')).toBe(false);
    await page.lookAtDoor();

    expect(page.refusal).toBe('PIN_WRONG');
  });

  it('leads back to the door when the session has run out', async () => {
    const page = pageWith({
      access: async () => access,
      enter: async () => {},
      journal: no('STAFF_ONLY'),
    });
    await page.enter('480213');
    page.isBusy = true;

    await page.ask((client) => client.journal());

    expect([page.isStaff, page.isBusy, page.refusal]).toEqual([false, false, 'STAFF_ONLY']);
  });

  it('says that a backup was restored, and no longer once its PIN was given', async () => {
    const page = pageWith({
      access: async () => access,
      enter: async () => {},
      backup: no('STAFF_ONLY'),
    });
    await page.enter('480213');
    page.restoring(true);

    await page.look((client) => client.backup());
    expect([page.isStaff, page.isRestored, page.refusal]).toEqual([false, true, undefined]);

    await page.enter('480213');
    expect(page.isRestored).toBe(false);
  });

  it('says when the kiosk is out of reach, until it answers again', async () => {
    const page = pageWith({ access: async () => access });

    await page.ask((client) => client.journal());
    expect(page.isReached).toBe(false);
    await page.lookAtDoor();
    expect(page.isReached).toBe(true);
  });
});
