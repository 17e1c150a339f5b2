import { describe, expect, it } from 'vitest';
import {
  belongsTo,
  ProblemTree,
  TREE_CARDS,
  TREE_PLACES,
} from '../../../../renderer/visitor/activities/problem-tree.svelte.ts';

function completeTree(): ProblemTree {
  const tree = new ProblemTree();
  for (const card of TREE_CARDS) tree.lay(belongsTo(card), card);
  return tree;
}

describe('the tree of problems', () => {
  it('begins with every card on the bench, causes and effects mixed', () => {
    const tree = new ProblemTree();

    expect(tree.bench).toEqual(TREE_CARDS);
    expect(TREE_CARDS.slice(0, 3).map(belongsTo)).not.toEqual(['roots', 'roots', 'roots']);
  });

  it('keeps a card that is laid where it belongs', () => {
    const tree = new ProblemTree();

    tree.pick('far-school');
    tree.lay('roots');

    expect(tree.laidIn('roots')).toEqual(['far-school']);
    expect(tree.bench).not.toContain('far-school');
    expect(tree.picked).toBeUndefined();
    expect(tree.answer).toEqual({ card: 'far-school', place: 'roots', fits: true });
  });

  it('gives a card back that belongs elsewhere, and says so', () => {
    const tree = new ProblemTree();

    tree.lay('branches', 'far-school');

    expect(tree.laidIn('branches')).toEqual([]);
    expect(tree.bench).toContain('far-school');
    expect(tree.answer).toEqual({ card: 'far-school', place: 'branches', fits: false });
  });

  it('has a place on the bench for the hasty solution, and none on the tree', () => {
    const tree = new ProblemTree();

    tree.lay('roots', 'new-bags');
    tree.lay('branches', 'new-bags');
    expect(tree.bench).toContain('new-bags');
    tree.lay('aside', 'new-bags');

    expect(tree.laidIn('aside')).toEqual(['new-bags']);
  });

  it('puts the card in hand down when it is picked again', () => {
    const tree = new ProblemTree();

    tree.pick('new-bags');
    tree.pick('new-bags');
    tree.lay('aside');

    expect(tree.laidIn('aside')).toEqual([]);
    expect(tree.answer).toBeUndefined();
  });

  it('turns into a tree of aims only when it is complete, and back', () => {
    const unfinished = new ProblemTree();
    unfinished.turn();
    expect(unfinished.isTurned).toBe(false);

    const tree = completeTree();
    tree.turn();
    expect(tree.isTurned).toBe(true);
    tree.turn();
    expect(tree.isTurned).toBe(false);
  });

  it('has as many places as cards', () => {
    const room = TREE_PLACES.map((place) => new ProblemTree().roomIn(place));

    expect(room.reduce((sum, n) => sum + n, 0)).toBe(TREE_CARDS.length);
    expect(completeTree().isComplete).toBe(true);
  });

  it('lets a card that is laid neither be picked nor laid again', () => {
    const tree = completeTree();

    tree.pick('far-school');
    tree.lay('roots', 'far-school');

    expect(tree.picked).toBeUndefined();
    expect(tree.laidIn('roots')).toHaveLength(tree.roomIn('roots'));
  });
});
