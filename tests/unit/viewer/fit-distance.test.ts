import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { fitDistance } from '../../../renderer/viewer/model/fit-distance.ts';

const shapes = [
  { name: 'a minaret', heightM: 40, radiusM: 4 },
  { name: 'a table', heightM: 0.4, radiusM: 2 },
  { name: 'a fountain', heightM: 5, radiusM: 2 },
  { name: 'a coin', heightM: 0.001, radiusM: 0.01 },
];

describe('fitDistance', () => {
  it.each(shapes)('keeps all of $name in view however it is turned', ({ heightM, radiusM }) => {
    for (const aspect of [16 / 9, 9 / 16, 1]) {
      for (const elevationDeg of [-8, 0, 12, 45, 86]) {
        const distanceM = fitDistance({ heightM, radiusM }, { fovDeg: 28, aspect, elevationDeg });
        const camera = new PerspectiveCamera(28, aspect, 1e-4, 1e4);
        camera.position.setFromSphericalCoords(
          distanceM,
          ((90 - elevationDeg) * Math.PI) / 180,
          Math.PI / 4,
        );
        camera.lookAt(0, 0, 0);
        camera.updateMatrixWorld();

        for (let turn = 0; turn < 360; turn += 10) {
          const angle = (turn * Math.PI) / 180;
          for (const y of [-heightM / 2, heightM / 2]) {
            const [x, z] = [radiusM * Math.cos(angle), radiusM * Math.sin(angle)];
            const widest = new Vector3(x, y, z).project(camera);
            // Only corners of a footprint reach the rim; upwards they may use the margin.
            const upright = new Vector3(x * 0.9, y, z * 0.9).project(camera);
            expect(Math.abs(widest.x)).toBeLessThanOrEqual(1);
            expect(Math.abs(upright.y)).toBeLessThanOrEqual(1);
          }
        }
      }
    }
  });

  it.each([
    [{ heightM: 0, radiusM: 0 }, 28, 1],
    [{ heightM: Number.NaN, radiusM: 1 }, 28, 1],
    [{ heightM: Infinity, radiusM: 1 }, 28, 1],
    [{ heightM: 1, radiusM: 1 }, 180, 1],
    [{ heightM: 1, radiusM: 1 }, 28, 0],
  ])('refuses what is no extent, no lens or no view: %o, %d°, %d', (extent, fovDeg, aspect) => {
    expect(() => fitDistance(extent, { fovDeg, aspect, elevationDeg: 0 })).toThrow(RangeError);
  });
});
