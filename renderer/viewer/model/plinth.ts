import {
  type Box3,
  DirectionalLight,
  type Object3D,
  Scene,
  Sphere,
  type Texture,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { ContactShadow } from './contact-shadow.ts';
import { makeFloor } from './floor.ts';

/** From the upper left, as light falls in a drawing. */
const KEY_DIRECTION = new Vector3(-0.58, 1.25, 0.72).normalize();
/** Shadows on paper are brown, not grey. */
const SHADOW_COLOUR = '#4a2c14';

/** What a model stands on and what lights it: the room's light, one key light, its shadow on the floor. */
export class Plinth {
  readonly scene = new Scene();
  readonly #key = new DirectionalLight('#fff1dc', 2.4);
  readonly #floor = makeFloor(SHADOW_COLOUR);
  readonly #contact = new ContactShadow(SHADOW_COLOUR);

  constructor() {
    this.#key.castShadow = true;
    this.#key.shadow.radius = 7;
    this.scene.add(this.#key, this.#key.target, this.#floor, this.#contact.sheet);
    this.scene.environmentIntensity = 0.85;
  }

  light(environment: Texture): void {
    this.scene.environment = environment;
  }

  /** @param mapPx - Edge of the shadow map; a change frees the old one. */
  setShadow(mapPx: number, isOn: boolean): void {
    const { shadow } = this.#key;
    this.#key.castShadow = isOn;
    if (shadow.mapSize.x === mapPx) return;
    shadow.mapSize.setScalar(mapPx);
    shadow.map?.dispose();
    shadow.map = null;
  }

  /** @param reach - The box of all the places that the parts can take. */
  place(model: Object3D, reach: Box3): void {
    this.scene.add(model);
    const { center, radius } = reach.getBoundingSphere(new Sphere());
    this.#key.position.copy(center).addScaledVector(KEY_DIRECTION, radius * 2.5);
    this.#key.target.position.copy(center);
    const { shadow } = this.#key;
    Object.assign(shadow.camera, {
      left: -radius * 1.02,
      right: radius * 1.02,
      top: radius * 1.02,
      bottom: -radius * 1.02,
      near: radius * 1.2,
      far: radius * 4,
    });
    shadow.camera.updateProjectionMatrix();
    shadow.normalBias = radius * 0.004;
    this.#floor.position.set(center.x, reach.min.y - radius * 0.001, center.z);
    // As far as the shadow reaches: every pixel of the floor is shaded.
    this.#floor.scale.setScalar(radius * 3.6);
    this.#contact.place(reach);
  }

  /** The soft dark edge on the floor; too dear for every frame of a motion. */
  drawContact(renderer: WebGLRenderer): void {
    this.#contact.draw(renderer, this.scene);
  }

  dispose(): void {
    this.#key.dispose();
    this.#floor.geometry.dispose();
    this.#floor.material.dispose();
    this.#contact.dispose();
  }
}
