import { describe, expect, it } from 'vitest';
import { Refused, type Client } from '../../../renderer/visitor/client.ts';
import { Recorder } from '../../../renderer/visitor/recorder.ts';
import { makeClient, settle, type Told } from './make-page.ts';

function makeRecorder(spoil: (client: Client) => Partial<Client> = () => ({})) {
  const told: Told[] = [];
  const client = makeClient(told);
  const later: (() => void)[] = [];
  const recorder = new Recorder({ ...client, ...spoil(client) }, (run) => later.push(run));
  /** The pause before the next try is over. */
  async function again(): Promise<void> {
    later.shift()?.();
    await settle();
  }
  return { recorder, told, later, again };
}

const kinds = (told: Told[]) =>
  told.map((one) => (one.what === 'event' ? one.event.kind : one.what));

describe('the recorder', () => {
  it('tells the kiosk of a visit in the order in which it happened', async () => {
    const { recorder, told } = makeRecorder();

    recorder.begin('ar');
    recorder.record({ kind: 'exhibit-open', exhibit: 'a' });
    recorder.record({ kind: 'exhibit-close', exhibit: 'a', dwellMs: 900 });
    recorder.end('button');
    await settle();

    expect(kinds(told)).toEqual(['begin', 'exhibit-open', 'exhibit-close', 'end']);
    expect(recorder.waiting).toBe(0);
  });

  it('keeps everything in order while the kiosk is out of reach, and sends it when it is back', async () => {
    let reachable = false;
    const { recorder, told, again } = makeRecorder((client) => ({
      beginVisit: (language) =>
        reachable ? client.beginVisit(language) : Promise.reject(new TypeError('Failed to fetch')),
    }));

    recorder.begin('fr');
    recorder.record({ kind: 'search' });
    recorder.end('idle');
    recorder.begin('ar');
    await settle();
    await again();
    expect(told).toEqual([]);
    reachable = true;
    await again();

    expect(kinds(told)).toEqual(['begin', 'search', 'end', 'begin']);
  });

  it('tries again after an answer that says "not now"', async () => {
    let busy = true;
    const { recorder, told, again } = makeRecorder((client) => ({
      record: (visit, events) =>
        busy ? Promise.reject(new Refused(503)) : client.record(visit, events),
    }));

    recorder.begin('ar');
    recorder.record({ kind: 'search' });
    await settle();
    busy = false;
    await again();

    expect(kinds(told)).toEqual(['begin', 'search']);
  });

  it('drops what the kiosk will always refuse, and goes on', async () => {
    const { recorder, told, later } = makeRecorder((client) => ({
      record: (visit, events) =>
        events.some(({ kind }) => kind === 'term')
          ? Promise.reject(new Refused(400, 'REQUEST_INVALID'))
          : client.record(visit, events),
    }));

    recorder.begin('ar');
    recorder.record({ kind: 'term', term: 'unknown' });
    await settle();
    recorder.record({ kind: 'search' });
    await settle();

    expect(kinds(told)).toEqual(['begin', 'search']);
    expect(later).toEqual([]);
  });

  it('goes on in a new visit when a restarted kiosk has closed the old one', async () => {
    const { recorder, told } = makeRecorder((client) => ({
      record: (visit, events) =>
        visit === 1
          ? Promise.reject(new Refused(409, 'VISIT_CLOSED'))
          : client.record(visit, events),
    }));

    recorder.begin('ar');
    recorder.record({ kind: 'language', language: 'fr' });
    recorder.record({ kind: 'search' });
    await settle();

    expect(told.at(1)).toEqual({ what: 'begin', language: 'fr' });
    expect(kinds(told)).toEqual(['begin', 'begin', 'language', 'search']);
  });

  it('does not open visit after visit when the kiosk closes each of them', async () => {
    const { recorder, told } = makeRecorder(() => ({
      record: () => Promise.reject(new Refused(409, 'VISIT_CLOSED')),
    }));

    recorder.begin('ar');
    recorder.record({ kind: 'search' });
    recorder.record({ kind: 'search' });
    await settle();

    expect(kinds(told)).toEqual(['begin', 'begin']);
  });

  it('sends at most a hundred events at a time', async () => {
    const sizes: number[] = [];
    let reachable = false;
    const { recorder, again } = makeRecorder((client) => ({
      beginVisit: (language) =>
        reachable ? client.beginVisit(language) : Promise.reject(new TypeError('Failed to fetch')),
      record: async (_visit, events) => void sizes.push(events.length),
    }));

    recorder.begin('ar');
    for (let i = 0; i < 250; i += 1) recorder.record({ kind: 'search' });
    await settle();
    reachable = true;
    await again();

    expect(sizes).toEqual([100, 100, 50]);
  });

  it('records nothing outside a visit', async () => {
    const { recorder, told } = makeRecorder();

    recorder.record({ kind: 'search' });
    await settle();

    expect(told).toEqual([]);
  });

  it('takes a visit back that is not to be counted, and tells nothing more of it', async () => {
    const { recorder, told } = makeRecorder();
    recorder.begin('ar');
    recorder.record({ kind: 'exhibit-open', exhibit: 'a' });
    await settle();

    recorder.record({ kind: 'search' });
    recorder.uncount();
    recorder.record({ kind: 'takeaway' });
    recorder.end('button');
    await settle();

    expect(kinds(told)).toEqual(['begin', 'exhibit-open', 'search', 'uncount']);
    expect(recorder.waiting).toBe(0);
  });

  it('never tells the kiosk of a visit that was taken back before the kiosk could be reached', async () => {
    let reachable = false;
    const { recorder, told, again } = makeRecorder((client) => ({
      beginVisit: (language) =>
        reachable ? client.beginVisit(language) : Promise.reject(new TypeError('Failed to fetch')),
    }));
    recorder.attract(5);
    recorder.begin('ar');
    recorder.record({ kind: 'search' });
    await settle();

    recorder.uncount();
    reachable = true;
    await again();

    expect(kinds(told)).toEqual(['attract']);
    expect(recorder.waiting).toBe(0);
  });

  it('counts again from then on, as another visit, if that is wanted after all', async () => {
    const { recorder, told } = makeRecorder();
    recorder.begin('ar');
    await settle();

    recorder.uncount();
    recorder.begin('ar');
    recorder.record({ kind: 'search' });
    recorder.end('button');
    await settle();

    expect(kinds(told)).toEqual(['begin', 'uncount', 'begin', 'search', 'end']);
  });
});
