import { describe, expect, it } from 'vitest';
import type { TroubleReport } from '../../../renderer/visitor/client.ts';
import { Content } from '../../../renderer/visitor/content.ts';
import { makeClient, makeView, settle } from './make-page.ts';

function makeContent(answer: () => Promise<unknown> = async () => undefined) {
  const view = makeView();
  const [first, ...others] = view.exhibits;
  view.exhibits = [{ ...first!, picture: 'plate-a' }, ...others];
  view.rooms = view.rooms.map((room) => ({ ...room, picture: `plate-${room.id}` }));
  const reported: TroubleReport[] = [];
  const trouble = (report: TroubleReport) => {
    reported.push(report);
    return answer();
  };
  return { content: new Content(view, { ...makeClient(), trouble }), reported };
}

describe('a picture of a card or a room that cannot be read', () => {
  it('is told to staff once, however often it is met', async () => {
    const { content, reported } = makeContent();

    content.reportPicture('plate-a');
    await settle();
    content.reportPicture('plate-a');

    expect(reported).toEqual([{ exhibit: 'a', media: 'plate-a', code: 'picture-unreadable' }]);
  });

  it('is told under the first exhibit of its room, if it is the room’s own', () => {
    const { content, reported } = makeContent();

    content.reportPicture('plate-room-2');

    expect(reported).toEqual([{ exhibit: 'c', media: 'plate-room-2', code: 'picture-unreadable' }]);
  });

  it('is told again if the report did not arrive', async () => {
    const { content, reported } = makeContent(() => Promise.reject(new Error('out of reach')));

    content.reportPicture('plate-a');
    await settle();
    content.reportPicture('plate-a');

    expect(reported).toHaveLength(2);
  });
});
