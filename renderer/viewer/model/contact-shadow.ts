import {
  type Box3,
  Color,
  Mesh,
  MeshBasicMaterial,
  MeshDepthMaterial,
  OrthographicCamera,
  PlaneGeometry,
  type Scene,
  ShaderMaterial,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';

/** Meshes that darken the floor are on this layer; helpers and the floor itself are not. */
export const CASTING_LAYER = 1;
const MAP_PX = 256;
/** How far from the floor a thing still darkens it, as a share of the model's reach. */
const DEPTH = 0.09;
const BLUR_PX = 5;
const DARKNESS = 0.55;

/**
 * The dark edge where a thing meets the floor. Seen from below, what is near the
 * floor is drawn dark, then blurred, then laid on the floor. Drawn again only when parts have moved.
 */
export class ContactShadow {
  readonly sheet: Mesh<PlaneGeometry, MeshBasicMaterial>;
  readonly #camera = new OrthographicCamera();
  readonly #near = new MeshDepthMaterial({ opacity: 1 });
  readonly #blur = new ShaderMaterial({
    ...BLUR,
    uniforms: { map: { value: null }, step: { value: null } },
  });
  readonly #target = new WebGLRenderTarget(MAP_PX, MAP_PX);
  readonly #other = new WebGLRenderTarget(MAP_PX, MAP_PX, { depthBuffer: false });
  readonly #screen = new Mesh(new PlaneGeometry(2, 2), this.#blur);

  constructor(colour: string) {
    this.#camera.layers.set(CASTING_LAYER);
    this.sheet = new Mesh(
      new PlaneGeometry(1, 1),
      new MeshBasicMaterial({
        color: new Color(colour),
        transparent: true,
        depthWrite: false,
        toneMapped: false,
        opacity: DARKNESS,
      }),
    );
    this.#screen.frustumCulled = false;
    this.#screen.layers.enable(CASTING_LAYER);
    this.sheet.rotation.x = -Math.PI / 2;
    this.sheet.renderOrder = -1;
    this.sheet.visible = false;
    // Opaque where it is farthest from clear: depth 1 is at the floor.
    this.#near.onBeforeCompile = (shader) => {
      shader.fragmentShader = shader.fragmentShader.replace(
        /gl_FragColor = vec4\( vec3\( 1\.0 - fragCoordZ \), opacity \);/,
        'gl_FragColor = vec4( vec3( pow( 1.0 - fragCoordZ, 1.6 ) ), 1.0 );',
      );
    };
    this.sheet.material.alphaMap = this.#target.texture;
  }

  /** @param reach - The box of all the places that the parts can take. */
  place(reach: Box3): void {
    const size = reach.getSize(new Vector3());
    const centre = reach.getCenter(new Vector3());
    const margin = 0.12 * Math.max(size.x, size.z);
    const [width, depth] = [size.x + 2 * margin, size.z + 2 * margin];
    this.sheet.position.set(centre.x, reach.min.y, centre.z);
    // Seen from below the floor is mirrored; so is the sheet.
    this.sheet.scale.set(width, -depth, 1);
    Object.assign(this.#camera, {
      left: -width / 2,
      right: width / 2,
      top: depth / 2,
      bottom: -depth / 2,
      near: 0,
      far: DEPTH * Math.max(size.x, size.y, size.z),
    });
    this.#camera.position.set(centre.x, reach.min.y - this.#camera.far * 0.02, centre.z);
    this.#camera.rotation.set(Math.PI / 2, 0, 0);
    this.#camera.updateProjectionMatrix();
    this.#camera.updateMatrixWorld();
  }

  draw(renderer: WebGLRenderer, scene: Scene): void {
    const { needsUpdate } = renderer.shadowMap;
    renderer.shadowMap.needsUpdate = false;
    scene.overrideMaterial = this.#near;
    renderer.setRenderTarget(this.#target);
    renderer.clear();
    renderer.render(scene, this.#camera);
    scene.overrideMaterial = null;
    this.#pass(renderer, this.#target, this.#other, [BLUR_PX / MAP_PX, 0]);
    this.#pass(renderer, this.#other, this.#target, [0, BLUR_PX / MAP_PX]);
    renderer.setRenderTarget(null);
    renderer.shadowMap.needsUpdate = needsUpdate;
    this.sheet.visible = true;
  }

  dispose(): void {
    for (const one of [this.#near, this.#blur, this.#target, this.#other]) one.dispose();
    this.#screen.geometry.dispose();
    this.sheet.geometry.dispose();
    this.sheet.material.dispose();
  }

  #pass(
    renderer: WebGLRenderer,
    from: WebGLRenderTarget,
    to: WebGLRenderTarget,
    step: [number, number],
  ): void {
    this.#blur.uniforms['map']!.value = from.texture;
    this.#blur.uniforms['step']!.value = step;
    renderer.setRenderTarget(to);
    renderer.render(this.#screen, this.#camera);
  }
}

const BLUR = {
  depthTest: false,
  depthWrite: false,
  vertexShader: /* glsl */ `
    varying vec2 vAt;
    void main() {
      vAt = uv;
      gl_Position = vec4(position.xy, 0.0, 1.0);
    }
  `,
  fragmentShader: /* glsl */ `
    uniform sampler2D map;
    uniform vec2 step;
    varying vec2 vAt;
    void main() {
      vec4 sum = vec4(0.0);
      float weights = 0.0;
      for (int i = -4; i <= 4; i++) {
        float weight = exp(-0.12 * float(i * i));
        sum += weight * texture2D(map, vAt + step * float(i) * 0.5);
        weights += weight;
      }
      gl_FragColor = sum / weights;
    }
  `,
};
