/// <reference lib="dom" />
/** The page that draws models for `look.ts`: one scene, drawn once a view. */
import * as THREE from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { Section } from '../../../../renderer/viewer/model/section.ts';
import type { View } from './views.ts';

const renderer = new THREE.WebGLRenderer({
  antialias: true,
  preserveDrawingBuffer: true,
  stencil: true,
});
renderer.toneMapping = THREE.NeutralToneMapping;
renderer.shadowMap.enabled = true;
renderer.shadowMap.type = THREE.PCFShadowMap;
renderer.localClippingEnabled = true;
document.body.append(renderer.domElement);

const scene = new THREE.Scene();
scene.background = new THREE.Color('#e9e2d4');
const room = new THREE.PMREMGenerator(renderer).fromScene(new RoomEnvironment(), 0.04);
scene.environment = room.texture;
scene.environmentIntensity = 0.75;
const sun = new THREE.DirectionalLight('#fff1dc', 2.4);
sun.castShadow = true;
sun.shadow.mapSize.set(2048, 2048);
sun.shadow.normalBias = 0.02;
scene.add(sun, sun.target);
const camera = new THREE.PerspectiveCamera(32, 1, 0.01, 500);

let model: THREE.Group | undefined;
let section: Section | undefined;
let clips: THREE.AnimationClip[] = [];

/** Puts a model on the page. */
async function show(url: string): Promise<void> {
  const gltf = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync(url);
  if (model) scene.remove(model);
  model = gltf.scene;
  model.traverse((object) => {
    if (!(object instanceof THREE.Mesh)) return;
    const material = object.material as THREE.MeshStandardMaterial;
    object.castShadow = !material.transparent;
    object.receiveShadow = true;
    for (const map of [material.map, material.normalMap]) if (map) map.anisotropy = 8;
  });
  clips = gltf.animations;
  section = Section.in(model);
  section?.mount(model);
  scene.add(model);
}

/** @returns what a view shows, as a PNG in a `data:` address. */
function draw(view: View, widthPx: number, heightPx: number): string {
  if (!model) throw new Error('No model is shown');
  renderer.setSize(widthPx, heightPx);
  const undo = arrange(model, view);
  const box = boxOf(model);
  section?.set(view.cut ?? section.startAmount);
  aim(box, view, widthPx / heightPx);
  renderer.render(scene, camera);
  undo();
  return renderer.domElement.toDataURL();
}

type Extras = Partial<{
  explode: [number, number, number];
  flow: unknown;
  states: string[];
  steps: { from: number; to: number };
}>;

/** @returns what puts everything back. */
function arrange(root: THREE.Group, { explode = 0, flow, state, step = 0 }: View): () => void {
  const mixer = new THREE.AnimationMixer(root);
  for (const clip of clips) {
    const isStep = clip.name === 'sequence';
    if (!isStep && clip.name !== `state:${state}`) continue;
    const action = mixer.clipAction(clip).setLoop(THREE.LoopOnce, 1);
    action.clampWhenFinished = true;
    action.play().time = isStep ? Math.min(step, clip.duration) : clip.duration;
  }
  mixer.update(0);
  const moved: [THREE.Object3D, THREE.Vector3][] = [];
  root.traverse((object) => {
    const extras = object.userData as Extras;
    object.visible =
      (!extras.flow || flow === true) &&
      (!extras.states || (state !== undefined && extras.states.includes(state))) &&
      (!extras.steps || (extras.steps.from <= step && step <= extras.steps.to));
    if (extras.explode && explode > 0) {
      moved.push([object, object.position.clone()]);
      object.position.addScaledVector(new THREE.Vector3(...extras.explode), explode);
    }
  });
  root.updateMatrixWorld(true);
  return () => {
    for (const [object, position] of moved) object.position.copy(position);
    mixer.stopAllAction();
  };
}

/** Of what is to be seen, without the helpers that fill a cut. */
function boxOf(root: THREE.Group): THREE.Box3 {
  const box = new THREE.Box3();
  root.traverseVisible((object) => {
    if (object instanceof THREE.Mesh && object.material instanceof THREE.MeshStandardMaterial)
      if (!object.material.stencilWrite) box.expandByObject(object);
  });
  return box;
}

function aim(
  box: THREE.Box3,
  { azimuthDeg, elevationDeg, distance = 1, at }: View,
  aspect: number,
) {
  const sphere = box.getBoundingSphere(new THREE.Sphere());
  const target = at ? new THREE.Vector3(...at) : sphere.center;
  const [azimuth, elevation] = [azimuthDeg, elevationDeg].map(THREE.MathUtils.degToRad) as [
    number,
    number,
  ];
  const direction = new THREE.Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
  camera.aspect = aspect;
  const half = THREE.MathUtils.degToRad(camera.fov / 2);
  const narrow = Math.atan(Math.tan(half) * Math.min(1, aspect));
  const awayM = (sphere.radius / Math.sin(narrow)) * distance * 0.92;
  camera.near = awayM / 200;
  camera.far = awayM * 20;
  camera.position.copy(target).addScaledVector(direction, awayM);
  camera.lookAt(target);
  camera.updateProjectionMatrix();
  const r = sphere.radius;
  sun.position.copy(sphere.center).add(new THREE.Vector3(0.55, 0.75, 0.75).multiplyScalar(2 * r));
  sun.target.position.copy(sphere.center);
  Object.assign(sun.shadow.camera, {
    left: -r,
    right: r,
    top: r,
    bottom: -r,
    near: 0.1,
    far: 5 * r,
  });
  sun.shadow.camera.updateProjectionMatrix();
}

Object.assign(window, { studio: { show, draw } });
