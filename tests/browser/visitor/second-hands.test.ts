import { afterEach, describe, expect, it } from 'vitest';
import { answerEveryHand } from '../../../renderer/visitor/second-hands.ts';

let undo = () => {};
afterEach(() => {
  undo();
  document.body.replaceChildren();
});

/** A button, a model, and fingers that the browser itself does not know of: it clicks for none of them. */
function makeScreen() {
  document.body.innerHTML = `
    <div class="viewer" style="height: 100px"><button style="height: 50px">label</button></div>
    <button id="dock" style="width: 200px; height: 80px">rooms</button>`;
  const [label, dock] = [...document.querySelectorAll('button')];
  if (!label || !dock) throw new Error('No buttons');
  const clicked: string[] = [];
  for (const button of [label, dock]) {
    button.addEventListener('click', () => clicked.push(button.textContent));
  }
  undo = answerEveryHand(window);
  const finger = (pointerId: number, on: Element) => {
    const { left, top } = on.getBoundingClientRect();
    const say = (type: string, dx: number) =>
      on.dispatchEvent(
        new PointerEvent(type, {
          ...{ pointerId, pointerType: 'touch', isPrimary: pointerId === 1, bubbles: true },
          ...{ clientX: left + 20 + dx, clientY: top + 20 },
        }),
      );
    say('pointerdown', 0);
    return {
      slide: (px: number) => say('pointermove', px),
      lift: (dx = 0) => say('pointerup', dx),
    };
  };
  const model = document.querySelector('.viewer') as Element;
  return { model, label, dock, clicked, finger };
}

describe('two visitors at one screen', () => {
  it('are both answered: a button is pressed while another finger rests on the model', () => {
    const { model, dock, clicked, finger } = makeScreen();
    finger(1, model);

    const second = finger(2, dock);
    expect(dock.dataset).toHaveProperty('pressed');
    second.lift();

    expect(clicked).toEqual(['rooms']);
    expect(dock.dataset).not.toHaveProperty('pressed');
  });

  it('and so is the first, if the other comes in between', () => {
    const { model, dock, clicked, finger } = makeScreen();
    const first = finger(1, dock);
    finger(2, model);

    first.lift();

    expect(clicked).toEqual(['rooms']);
  });

  it('press nothing with a finger that slides, leaves, or belongs to the model', () => {
    const { model, label, dock, clicked, finger } = makeScreen();
    finger(1, model);

    const sliding = finger(2, dock);
    sliding.slide(40);
    sliding.slide(0);
    sliding.lift();
    finger(3, dock).lift(500);
    finger(4, label).lift();

    expect(clicked).toEqual([]);
  });

  it('leave a single finger to the browser', () => {
    const { dock, clicked, finger } = makeScreen();

    finger(1, dock).lift();
    finger(1, dock).lift();

    expect(clicked).toEqual([]);
  });
});
