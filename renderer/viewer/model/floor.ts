import { Mesh, PlaneGeometry, ShadowMaterial } from 'three';

/** Half the width of the shadow's soft edge, as a share of the shadow map. */
const SOFTNESS = 0.02;

/** The floor: nothing to be seen but the shadow of the key light, softer than on the thing itself. */
export function makeFloor(colour: string): Mesh<PlaneGeometry, ShadowMaterial> {
  const material = new ShadowMaterial({ color: colour, opacity: 0.2 });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <shadowmask_pars_fragment>',
      SOFT_SHADOW_MASK,
    );
  };
  const floor = new Mesh(new PlaneGeometry(1, 1), material);
  floor.rotation.x = -Math.PI / 2;
  floor.receiveShadow = true;
  return floor;
}

/** In place of the five samples of three.js: enough for a wide edge, seen only on the floor. */
const SOFT_SHADOW_MASK = /* glsl */ `
float getShadowMask() {
  #if defined(USE_SHADOWMAP) && NUM_DIR_LIGHT_SHADOWS > 0
    vec3 at = vDirectionalShadowCoord[0].xyz / vDirectionalShadowCoord[0].w;
    if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
    float phi = interleavedGradientNoise(gl_FragCoord.xy) * PI2;
    float lit = 0.0;
    for (int i = 0; i < 24; i++) {
      vec2 aside = vogelDiskSample(i, 24, phi) * ${SOFTNESS};
      lit += texture(directionalShadowMap[0], vec3(at.xy + aside, at.z));
    }
    return lit / 24.0;
  #else
    return 1.0;
  #endif
}
`;
