/*
 * What is added to a material so that something flows along its mesh. `vFlow.x`
 * runs 0 to 1 along the way, `vFlow.y` across. The author's own colour stays; the
 * movement is light and dark upon it.
 */

export const FLOW_VERTEX_HEAD = /* glsl */ `
uniform float flowFrom;
uniform float flowTo;
varying vec2 vFlow;
`;

export const FLOW_VERTEX = /* glsl */ `
vFlow = vec2((uv.x - flowFrom) / (flowTo - flowFrom), uv.y);
`;

export const FLOW_HEAD = /* glsl */ `
uniform float flowFill;
uniform float flowTime;
uniform float flowAspect;
varying vec2 vFlow;

float flowHash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float flowNoise(vec2 p) {
  vec2 cell = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(flowHash(cell), flowHash(cell + vec2(1.0, 0.0)), f.x),
    mix(flowHash(cell + vec2(0.0, 1.0)), flowHash(cell + vec2(1.0, 1.0)), f.x),
    f.y
  );
}

/** 1 at the middle of each wave that travels along the way. */
float flowWave(float wavesAlong) {
  float place = fract(vFlow.x * wavesAlong - flowTime * 0.55);
  return smoothstep(0.5, 0.0, abs(place - 0.5));
}
`;

export const FLOW_FRAGMENT = /* glsl */ `
// The front is a tongue: ahead in the middle, behind at the edges.
float flowLag = 0.25 / max(flowAspect, 1.0) * pow(abs(vFlow.y - 0.5) * 2.0, 2.0);
float flowFront = flowFill * (1.0 + flowLag) - flowLag;
if (flowFill < 1.0 && vFlow.x > flowFront) discard;

#if defined(FLOW_WATER)
  vec2 flowAt = vec2(vFlow.x * flowAspect, vFlow.y);
  float flowRipple =
    0.6 * flowNoise(vec2(flowAt.x * 1.1 - flowTime * 1.6, flowAt.y * 3.5)) +
    0.4 * flowNoise(vec2(flowAt.x * 2.9 - flowTime * 3.1, flowAt.y * 8.0));
  float flowFoam = flowFill < 1.0 ? smoothstep(0.35 / max(flowAspect, 1.0), 0.0, flowFront - vFlow.x) : 0.0;
  diffuseColor.rgb *= 0.72 + 0.5 * flowRipple;
  diffuseColor.rgb = mix(
    diffuseColor.rgb,
    vec3(0.86, 0.95, 0.98),
    max(0.75 * flowFoam, 0.55 * smoothstep(0.62, 0.86, flowRipple))
  );
#elif defined(FLOW_COINS) && FLOW_IN_DISCS == 1
  float flowCoins = max(floor(flowAspect / 1.7), 1.0);
  vec2 flowCoin = vec2(
    (fract(vFlow.x * flowCoins - flowTime * 0.7) - 0.5) * flowAspect / flowCoins,
    vFlow.y - 0.5
  );
  float flowFromMiddle = length(flowCoin);
  if (flowFromMiddle > 0.44) discard;
  diffuseColor.rgb *= flowFromMiddle > 0.36 ? 0.68 : 1.0;
  diffuseColor.rgb *= 0.9 + 0.25 * smoothstep(0.12, 0.0, abs(flowCoin.x + flowCoin.y));
#elif defined(FLOW_COINS)
  diffuseColor.rgb *= 0.85 + 0.35 * flowWave(2.0);
#endif
`;

export const FLOW_GLOW = /* glsl */ `
#if defined(FLOW_LIGHT)
  totalEmissiveRadiance += diffuseColor.rgb * (0.35 + 1.3 * flowWave(max(floor(flowAspect / 6.0), 2.0)));
#endif
`;
