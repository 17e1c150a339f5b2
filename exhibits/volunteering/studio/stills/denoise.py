"""Cleans a path-traced picture: Debian's Blender has no denoiser of its own.

Joint non-local means (Buades et al. 2005; guided as in Rousselle et al. 2013)
on the light alone: the picture is divided by the surface colour first, so that
patterns stay sharp, and normals, depth and colour say which neighbours belong
together.
"""

import os

import bpy
import numpy as np

RADIUS_PX = 6
PATCH_PX = 2
STRIP_PX = 96
STRENGTH = 0.045
NOISE = 0.012


def set_view(scene, exposure):
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.view_settings.exposure = exposure


def ask_for_passes(scene, folder):
    layer = scene.view_layers[0]
    layer.use_pass_normal = True
    layer.use_pass_diffuse_color = True
    layer.use_pass_z = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers = tree.nodes.new("CompositorNodeRLayers")
    files = tree.nodes.new("CompositorNodeOutputFile")
    files.base_path = folder
    files.format.file_format = "OPEN_EXR"
    files.format.color_depth = "32"
    files.file_slots.clear()
    for name, socket in (("rgb", "Image"), ("nrm", "Normal"), ("alb", "DiffCol"), ("dep", "Depth")):
        files.file_slots.new(name)
        tree.links.new(layers.outputs[socket], files.inputs[name])
    composite = tree.nodes.new("CompositorNodeComposite")
    tree.links.new(layers.outputs["Image"], composite.inputs[0])


def run(folder, out, scene):
    rgb, normal, albedo = (load(folder, name) for name in ("rgb", "nrm", "alb"))
    depth = np.log(np.minimum(load(folder, "dep")[..., 0], 100) + 0.1)
    save(clean(rgb, normal, albedo, depth), out, scene)


def clean(rgb, normal, albedo, depth):
    """Strip by strip, so that what is worked on stays in the processor's cache."""
    # Metal and water carry no diffuse colour: their light is cleaned as it is.
    bare = albedo.max(-1) < 0.003
    colour = np.where(bare[..., None], 1.0, np.maximum(albedo, 0.015)).astype(np.float32)
    light = np.log1p(np.maximum(rgb, 0) / colour)
    # What tells neighbours apart, scaled so that squares simply add up.
    guide = np.concatenate([normal / 0.05**0.5, albedo / 0.08**0.5, bare[..., None] * 20.0], -1)
    margin = RADIUS_PX + PATCH_PX
    padded = [
        np.pad(channel, margin, "edge").astype(np.float32)
        for whole in (light, guide, depth[..., None] / 0.01)
        for channel in np.moveaxis(whole, -1, 0)
    ]
    cleaned = np.empty_like(light)
    for top in range(0, len(light), STRIP_PX):
        rows = min(STRIP_PX, len(light) - top)
        strip = [np.ascontiguousarray(p[top : top + rows + 2 * margin]) for p in padded]
        cleaned[top : top + rows] = clean_strip(strip[:3], strip[3:-1], strip[-1])
    return np.expm1(cleaned) * colour


def clean_strip(light, guide, depth):
    """The strip without its margin. Each pair of neighbours is compared once and serves both."""
    height, width = depth.shape
    total = [channel.copy() for channel in light]
    weights = np.ones_like(depth)
    for dy in range(RADIUS_PX + 1):
        for dx in range(-RADIUS_PX, RADIUS_PX + 1):
            if dy == 0 and dx <= 0:
                continue
            left, right = max(0, -dx), width - max(0, dx)
            here = np.s_[: height - dy, left:right]
            there = np.s_[dy:, left + dx : right + dx]
            patch = mean_of_patch(sum((c[here] - c[there]) ** 2 for c in light) / 3)
            unlike = np.maximum(patch - NOISE, 0) / STRENGTH
            for channel in guide:
                unlike += (channel[here] - channel[there]) ** 2
            unlike += np.abs(depth[here] - depth[there]) + (dx * dx + dy * dy) / 32
            weight = np.exp(-unlike)
            for sums, channel in zip(total, light):
                sums[here] += weight * channel[there]
                sums[there] += weight * channel[here]
            weights[here] += weight
            weights[there] += weight
    inside = np.s_[RADIUS_PX + PATCH_PX : -RADIUS_PX - PATCH_PX, RADIUS_PX + PATCH_PX : -RADIUS_PX - PATCH_PX]
    return np.stack([(sums / weights)[inside] for sums in total], -1)


def load(folder, name):
    file = next(f for f in sorted(os.listdir(folder)) if f.startswith(name))
    image = bpy.data.images.load(os.path.join(folder, file))
    image.colorspace_settings.name = "Non-Color"
    width, height = image.size
    pixels = np.empty(width * height * 4, np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(height, width, 4)[..., :3]


def mean_of_patch(values):
    """The mean over a small square; at the rim, which is cut off later, of what is there."""
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (PATCH_PX, PATCH_PX)
        wide = np.pad(values, pad, "edge")
        size = values.shape[axis]
        side = range(2 * PATCH_PX + 1)
        values = sum(wide[s : s + size] if axis == 0 else wide[:, s : s + size] for s in side) / len(side)
    return values


def save(picture, out, scene):
    height, width = picture.shape[:2]
    image = bpy.data.images.new("clean", width, height, float_buffer=True)
    image.colorspace_settings.name = "Linear"
    pixels = np.ones((height, width, 4), np.float32)
    pixels[..., :3] = picture
    image.pixels.foreach_set(pixels.ravel())
    scene.use_nodes = False
    scene.render.image_settings.file_format = "PNG"
    image.save_render(out, scene=scene)
