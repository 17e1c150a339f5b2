import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from './make-model.ts';
import { BLOCKS, colourAt, IN_ITS_OWN_TIME, makeStand, stillness } from './make-stand.ts';

let stand: ReturnType<typeof makeStand>;
beforeEach(() => {
  stand = makeStand({ reducedMotion: true, labelsVisible: false });
});
afterEach(() => stand.dispose());

const [wall, arch, canopy] = BLOCKS as [Block, Block, Block];
const middle = () => colourAt(stand.viewer, 0.5, 0.7);

describe('explode', () => {
  it('moves every part by its displacement and puts it back', async () => {
    const aside = { ...arch, extras: { explode: [6, 0, 0] } };
    await stand.show({ blocks: [wall, aside, canopy] }, { interactions: ['explode'] });
    expect(middle()).toBe('blue');

    stand.viewer.setExplode(1);
    await stillness();
    expect(middle()).not.toBe('blue');
    expect(stand.said.interactions).toEqual(['explode']);

    stand.viewer.setExplode(0);
    await stillness();
    expect(middle()).toBe('blue');
  });
});

describe('section', () => {
  const cut = { section: { axis: 'z', from: 1, to: -1, start: 1 } };
  const solid = { ...arch, from: [-0.9, 0, -0.2], to: [0.9, 1.9, 0.4] } as Block;
  const blocks = [wall, { ...solid, extras: { cap: '#00b000' } }];

  it('hides what lies beyond the plane and fills the cut with its colour', async () => {
    await stand.show({ blocks, rootExtras: cut }, { interactions: ['section'] });
    expect(middle()).toBe('blue');

    stand.viewer.setSection(0.45);
    await stillness();
    expect(middle()).toBe('green');

    stand.viewer.setSection(0.63);
    await stillness();
    expect(middle()).toBe('red');
  });

  it('starts where the author says, and again after a reset', async () => {
    const started = { section: { ...cut.section, start: 0 } };
    await stand.show({ blocks, rootExtras: started }, { interactions: ['section'] });
    expect(stand.viewer.state.section).toBe(0.5);

    stand.viewer.setSection(0);
    stand.viewer.reset();
    expect(stand.viewer.state.section).toBe(0.5);
  });

  it('is left alone in an exhibit that does not offer it', async () => {
    const open = { section: { ...cut.section, start: -1 } };
    await stand.show({ blocks, rootExtras: open });

    expect(middle()).toBe('blue');
  });
});

describe('flow', () => {
  const water: Block = { ...arch, colour: [0.02, 0.1, 0.9], extras: { flow: { kind: 'water' } } };

  it('is not there before it starts, then full, and gone when it stops', async () => {
    await stand.show({ blocks: [wall, water] }, { interactions: ['flow'] });
    expect(middle()).toBe('red');

    stand.viewer.startFlow();
    await stillness();
    expect(middle()).toBe('blue');

    stand.viewer.stopFlow();
    await stillness();
    expect(middle()).toBe('red');
  });

  it.each(['water', 'coins', 'light'] as const)('says that what flows is %s', async (kind) => {
    const flowing = { ...water, extras: { flow: { kind } } };
    await stand.show({ blocks: [wall, flowing] }, { interactions: ['flow'] });
    expect(stand.viewer.state.flowKind).toBe(kind);

    stand.viewer.reset();
    expect(stand.viewer.state.flowKind).toBe(kind);
  });

  it('fills little by little and keeps moving for those who like motion', async () => {
    stand.viewer.setReducedMotion(false);
    await stand.show({ blocks: [wall, water] }, { interactions: ['flow'] });
    stand.viewer.startFlow();

    await expect.poll(() => colourAt(stand.viewer, 0.4, 0.7), { timeout: 30_000 }).toBe('blue');
    await expect.poll(() => colourAt(stand.viewer, 0.6, 0.7), { timeout: 30_000 }).toBe('blue');
    stand.viewer.stopFlow();
    await stillness();
  });
});

describe('sequence', () => {
  const late = { ...arch, extras: { steps: { from: 2, to: 3 } } };

  it('shows what belongs to a step, and half way to it already', async () => {
    const source = { interactions: ['sequence' as const], states: ['a', 'b', 'c', 'd', 'e'] };
    await stand.show({ blocks: [wall, late] }, source);
    const seen: string[] = [];
    for (const step of [0, 1, 1.6, 2, 3, 4]) {
      stand.viewer.setStep(step);
      await stillness();
      seen.push(middle());
    }

    expect(seen).toEqual(['red', 'red', 'blue', 'blue', 'blue', 'red']);
  });

  it('scrubs the clip of its name, one second a step', async () => {
    const moved = {
      ...arch,
      clips: {
        sequence: [
          [0, 0, 0],
          [6, 0, 0],
        ] as [number, number, number][],
      },
    };
    await stand.show({ blocks: [wall, moved, canopy] }, { interactions: ['sequence'] });
    expect(middle()).toBe('blue');

    stand.viewer.setStep(0.5);
    await stillness();
    expect(middle()).not.toBe('blue');
  });
});

describe('toggle', () => {
  const source = { interactions: ['toggle' as const], states: ['before', 'after'] };
  const after = { ...arch, extras: { states: ['after'] } };

  it('begins in the first state, shows what belongs to another, and knows no third', async () => {
    await stand.show({ blocks: [wall, after] }, source);
    expect([stand.viewer.state.state, middle()]).toEqual(['before', 'red']);

    stand.viewer.setState('after');
    await stillness();
    expect(middle()).toBe('blue');

    stand.viewer.setState('never');
    expect(stand.viewer.state.state).toBe('after');
  });

  it('lets the old picture dissolve for those who like motion', async () => {
    stand.viewer.setReducedMotion(false);
    await stand.show({ blocks: [wall, after] }, source);
    const veil = stand.host.querySelector<HTMLElement>('.viewer-veil');
    stand.viewer.setState('after');
    expect(veil?.hidden).toBe(false);

    await expect.poll(() => veil?.hidden, IN_ITS_OWN_TIME).toBe(true);
    expect(middle()).toBe('blue');
  });

  it('plays the clip of a state as it is entered, and backwards as it is left', async () => {
    const clips = {
      'state:after': [
        [0, 0, 0],
        [6, 0, 0],
      ] as [number, number, number][],
    };
    await stand.show({ blocks: [wall, { ...arch, clips }, canopy] }, source);
    expect(middle()).toBe('blue');

    stand.viewer.setState('after');
    await stillness();
    expect(middle()).not.toBe('blue');

    stand.viewer.setState('before');
    await stillness();
    expect(middle()).toBe('blue');
  });
});

describe('a guided tour', () => {
  it('stops at a part, at a state and at a stage of the interaction', async () => {
    const aside = { ...arch, extras: { explode: [6, 0, 0] } };
    const source = { interactions: ['explode', 'toggle'] as const, states: ['a', 'b'] };
    await stand.show({ blocks: [wall, aside, canopy] }, source);
    await stand.viewer.goTo({ part: 'canopy', progress: 1, state: 'b' });

    expect(stand.viewer.state).toMatchObject({ focusedPart: 'canopy', explode: 1, state: 'b' });
    // A tour is not what the visitor did.
    expect(stand.said).toMatchObject({ interactions: [], turns: [] });
  });
});

describe('reset', () => {
  it('puts everything back, whatever was done', async () => {
    const aside = { ...arch, extras: { explode: [6, 0, 0] } };
    const source = {
      interactions: ['explode', 'flow', 'sequence', 'toggle'] as const,
      states: ['a', 'b'],
    };
    await stand.show({ blocks: [wall, aside, canopy] }, source);
    await stillness();
    const { quality: _, ...first } = stand.viewer.state;
    stand.viewer.setExplode(0.7);
    stand.viewer.startFlow();
    stand.viewer.setStep(1);
    stand.viewer.setState('b');
    stand.viewer.focusPart('wall');
    stand.viewer.turn('left');
    stand.viewer.zoom('in');
    stand.viewer.setLabelsVisible(true);
    stand.viewer.reset();
    await stillness();

    const { quality: __, ...last } = stand.viewer.state;
    expect(last).toEqual(first);
    expect(middle()).toBe('blue');
  });
});
