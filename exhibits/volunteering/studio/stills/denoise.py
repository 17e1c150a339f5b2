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
    # Metal and water carry no diffuse colour: their light is cleaned as it is.
    bare = albedo.max(-1) < 0.003
    colour = np.where(bare[..., None], 1.0, np.maximum(albedo, 0.015))
    light = np.log1p(np.maximum(rgb, 0) / colour)
    total, weights = np.zeros_like(light), np.zeros(light.shape[:2], np.float32)
    for dy in range(-RADIUS_PX, RADIUS_PX + 1):
        for dx in range(-RADIUS_PX, RADIUS_PX + 1):
            near = lambda q: np.roll(q, (dy, dx), (0, 1))
            patch = box(((light - near(light)) ** 2).mean(-1), 2)
            unlike = (
                np.maximum(patch - NOISE, 0) / STRENGTH
                + ((normal - near(normal)) ** 2).sum(-1) / 0.05
                + np.abs(depth - near(depth)) / 0.01
                + ((albedo - near(albedo)) ** 2).sum(-1) / 0.08
                + (dx * dx + dy * dy) / 32.0
            )
            weight = np.exp(-unlike).astype(np.float32) * (bare == near(bare))
            total += weight[..., None] * near(light)
            weights += weight
    save(np.expm1(total / weights[..., None]) * colour, out, scene)


def load(folder, name):
    file = next(f for f in sorted(os.listdir(folder)) if f.startswith(name))
    image = bpy.data.images.load(os.path.join(folder, file))
    image.colorspace_settings.name = "Non-Color"
    width, height = image.size
    pixels = np.empty(width * height * 4, np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(height, width, 4)[..., :3]


def box(values, radius):
    """The mean over a square, by running sums."""
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (radius + 1, radius)
        sums = np.cumsum(np.pad(values, pad, "edge"), axis)
        size = values.shape[axis]
        later = np.take(sums, range(2 * radius + 1, 2 * radius + 1 + size), axis)
        earlier = np.take(sums, range(0, size), axis)
        values = (later - earlier) / (2 * radius + 1)
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
