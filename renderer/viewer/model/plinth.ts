import {
  type Box3,
  DirectionalLight,
  Mesh,
  type Object3D,
  PlaneGeometry,
  Scene,
  ShadowMaterial,
  Sphere,
  type Texture,
  Vector3,
} from 'three';

/** From the upper left, as light falls in a drawing. */
const KEY_DIRECTION = new Vector3(-0.62, 1, 0.72).normalize();
const SHADOW_MAP_PX = 2048;

/** What a model stands on and what lights it: the room's light, one key light, one shadow on the floor. */
export class Plinth {
  readonly scene = new Scene();
  readonly #key = new DirectionalLight('#fff1dc', 2.1);
  readonly #floor = new Mesh(new PlaneGeometry(1, 1), new ShadowMaterial({ opacity: 0.22 }));

  constructor() {
    this.#key.castShadow = true;
    this.#key.shadow.mapSize.setScalar(SHADOW_MAP_PX);
    this.#key.shadow.radius = 5;
    this.#key.shadow.normalBias = 0.02;
    this.#floor.rotation.x = -Math.PI / 2;
    this.#floor.receiveShadow = true;
    this.scene.add(this.#key, this.#key.target, this.#floor);
    this.scene.environmentIntensity = 0.8;
  }

  light(environment: Texture): void {
    this.scene.environment = environment;
  }

  /** @param reach - The box of all the places that the parts can take. */
  place(model: Object3D, reach: Box3): void {
    this.scene.add(model);
    const sphere = reach.getBoundingSphere(new Sphere());
    const { center, radius } = sphere;
    this.#key.position.copy(center).addScaledVector(KEY_DIRECTION, radius * 2.5);
    this.#key.target.position.copy(center);
    const camera = this.#key.shadow.camera;
    camera.left = camera.bottom = -radius * 1.05;
    camera.right = camera.top = radius * 1.05;
    camera.near = radius * 1.2;
    camera.far = radius * 4;
    camera.updateProjectionMatrix();
    this.#key.shadow.normalBias = radius * 0.004;
    this.#floor.position.set(center.x, reach.min.y - radius * 0.001, center.z);
    this.#floor.scale.setScalar(radius * 8);
  }

  dispose(): void {
    this.#key.dispose();
    this.#key.shadow.dispose();
    this.#floor.geometry.dispose();
    this.#floor.material.dispose();
  }
}
