import { describe, expect, it } from 'vitest';
import { activityOf, Doing } from '../../../../renderer/visitor/activities/doing.svelte.ts';
import { FundingTank } from '../../../../renderer/visitor/activities/funding-tank.svelte.ts';
import { ProblemTree } from '../../../../renderer/visitor/activities/problem-tree.svelte.ts';
import { ProjectWheel } from '../../../../renderer/visitor/activities/project-wheel.svelte.ts';

interface State {
  reset(): void;
  readonly everything: object;
}

function busyTree(): ProblemTree {
  const tree = new ProblemTree();
  for (const card of tree.bench) {
    for (const place of ['roots', 'branches', 'aside'] as const) tree.lay(place, card);
  }
  tree.turn();
  return tree;
}

/** A card can be in hand only while some are on the bench, and the tree turned only when none is. */
function treeWithCardInHand(): ProblemTree {
  const tree = new ProblemTree();
  tree.pick('new-bags');
  return tree;
}

function busyWheel(): ProjectWheel {
  const wheel = new ProjectWheel();
  wheel.set(0, 'plan');
  wheel.roll();
  wheel.advance();
  return wheel;
}

function wheelWithPieceInHand(): ProjectWheel {
  const wheel = new ProjectWheel();
  wheel.pick('share');
  return wheel;
}

function busyTank(): FundingTank {
  const tank = new FundingTank(() => 0);
  tank.turnTap('fees');
  tank.showLedger(false);
  tank.save(true);
  tank.water('sparing');
  tank.start();
  for (let month = 0; month < 5; month += 1) tank.passMonth();
  return tank;
}

const WORLDS: [string, () => State, (() => State)[]][] = [
  ['tree', () => new ProblemTree(), [busyTree, treeWithCardInHand]],
  ['wheel', () => new ProjectWheel(), [busyWheel, wheelWithPieceInHand]],
  ['tank', () => new FundingTank(), [busyTank]],
];

describe.each(WORLDS)('the end of a visit for the %s', (_name, fresh, busy) => {
  it('returns every value to its first', () => {
    for (const make of busy) {
      const state = make();
      state.reset();
      expect(state.everything).toEqual(fresh().everything);
    }
  });

  it('is tested against play that moved every value there is', () => {
    const before = fresh().everything as Record<string, unknown>;
    const moved = new Set(
      busy.flatMap((make) => {
        const lived = make().everything as Record<string, unknown>;
        return Object.keys(lived).filter(
          (fact) => JSON.stringify(lived[fact]) !== JSON.stringify(before[fact]),
        );
      }),
    );

    expect([...moved].toSorted()).toEqual(Object.keys(before).toSorted());
  });
});

describe('what a visit has done', () => {
  it('is found again as it was left', () => {
    const doing = new Doing();
    doing.begun('tree', () => new ProblemTree()).lay('aside', 'new-bags');

    const again = doing.begun('tree', () => new ProblemTree());

    expect(again.laidIn('aside')).toEqual(['new-bags']);
  });

  it('ends with the visit, on screens that are still open too', () => {
    const doing = new Doing();
    const tree = doing.begun('tree', () => new ProblemTree());
    tree.lay('aside', 'new-bags');

    doing.reset();

    expect(tree.laidIn('aside')).toEqual([]);
    expect(doing.everything).toEqual(new Doing().everything);
    expect(doing.begun('tree', () => new ProblemTree())).not.toBe(tree);
  });

  it('comes to its end once a visit', () => {
    const doing = new Doing();

    expect(doing.end('tree')).toBe(true);
    expect(doing.end('tree')).toBe(false);
    doing.reset();
    expect(doing.end('tree')).toBe(true);
  });

  it('belongs to the three exhibits of the workshop and to no other', () => {
    expect(activityOf('r7-problem-tree')).toBe('tree');
    expect(activityOf('r7-project-wheel')).toBe('wheel');
    expect(activityOf('r7-funding-tank')).toBe('tank');
    expect(activityOf('r7-loom')).toBeUndefined();
    expect(activityOf('toString')).toBeUndefined();
  });
});
