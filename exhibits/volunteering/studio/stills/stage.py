"""The set in which a model stands for its still: what is under it and behind it."""

import math
import random

import bpy

COLOURS = {
    "paper": ((0.83, 0.76, 0.64), 0.9),
    "earth": ((0.46, 0.28, 0.16), 0.95),
    "lime": ((0.62, 0.36, 0.2), 0.9),
    "stone": ((0.34, 0.29, 0.23), 0.85),
    "sand": ((0.62, 0.47, 0.3), 0.95),
}


def build(plan):
    """Builds `plan["set"]`: a paper sweep, a court with a wall, or open land."""
    setting = plan["set"]
    kind = setting["kind"]
    if kind == "sweep":
        sweep(setting)
    elif kind == "court":
        flags(material(setting.get("floor", "stone")), setting.get("sizeM", 9))
        wall(material(setting.get("wall", "lime"), uneven=True), setting.get("wallAtM", -0.5))
    elif kind == "land":
        land(material(setting.get("floor", "earth"), uneven=True))


def material(name, uneven=False):
    colour, roughness = COLOURS[name]
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    nodes, links = made.node_tree.nodes, made.node_tree.links
    surface = nodes["Principled BSDF"]
    surface.inputs["Roughness"].default_value = roughness
    surface.inputs["Base Color"].default_value = (*colour, 1)
    if uneven:
        # Large soft stains and a fine grain, in object space: no texture is loaded.
        place = nodes.new("ShaderNodeNewGeometry")
        stains = nodes.new("ShaderNodeTexNoise")
        stains.inputs["Scale"].default_value = 0.8
        stains.inputs["Detail"].default_value = 5
        ramp = nodes.new("ShaderNodeValToRGB")
        dark = tuple(c * 0.72 for c in colour)
        light = tuple(min(1, c * 1.18) for c in colour)
        ramp.color_ramp.elements[0].position = 0.3
        ramp.color_ramp.elements[1].position = 0.72
        ramp.color_ramp.elements[0].color = (*dark, 1)
        ramp.color_ramp.elements[1].color = (*light, 1)
        grain = nodes.new("ShaderNodeTexNoise")
        grain.inputs["Scale"].default_value = 34
        grain.inputs["Detail"].default_value = 4
        bump = nodes.new("ShaderNodeBump")
        bump.inputs["Strength"].default_value = 0.22
        links.new(place.outputs["Position"], stains.inputs["Vector"])
        links.new(place.outputs["Position"], grain.inputs["Vector"])
        links.new(stains.outputs["Fac"], ramp.inputs[0])
        links.new(ramp.outputs[0], surface.inputs["Base Color"])
        links.new(grain.outputs["Fac"], bump.inputs["Height"])
        links.new(bump.outputs[0], surface.inputs["Normal"])
    return made


def sweep(setting):
    """A photographer's paper: floor and back in one curve, so that no horizon shows."""
    size, back = setting.get("sizeM", 8), setting.get("wallAtM", -3)
    radius = size * 0.25
    profile = [(size * 2, 0.0)]
    for step in range(17):
        angle = math.pi / 2 * step / 16
        profile.append((back + radius - math.sin(angle) * radius, radius - math.cos(angle) * radius))
    profile.append((back, size * 3))
    vertices = [(x, -z, y) for z, y in profile for x in (-size * 4, size * 4)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(profile) - 1)]
    mesh = bpy.data.meshes.new("sweep")
    mesh.from_pydata(vertices, [], faces)
    for face in mesh.polygons:
        face.use_smooth = True
    mesh.materials.append(material(setting.get("floor", "paper")))
    bpy.context.scene.collection.objects.link(bpy.data.objects.new("sweep", mesh))


def wall(made, at_m):
    bpy.ops.mesh.primitive_plane_add(size=1, location=(0, -at_m, 6), rotation=(math.pi / 2, 0, 0))
    bpy.context.object.scale = (60, 14, 1)
    bpy.context.object.data.materials.append(made)


def land(made):
    bpy.ops.mesh.primitive_plane_add(size=1, location=(0, 0, -0.01))
    bpy.context.object.scale = (600, 600, 1)
    bpy.context.object.data.materials.append(made)


def flags(made, size):
    """Paving stones, each a little out of line, over a bed of earth."""
    rng = random.Random(4)
    darker = material("stone", uneven=True)
    y = size * 0.5
    while y > -size:
        depth = rng.choice([0.38, 0.46, 0.55]) * size / 9
        x = -size - rng.random() * 0.4
        while x < size:
            width = (0.5 + 0.5 * rng.random()) * size / 9
            height = -0.05 + 0.006 * rng.random()
            bpy.ops.mesh.primitive_cube_add(size=1, location=(x + width / 2, y - depth / 2, height))
            stone = bpy.context.object
            stone.scale = (width - 0.022, depth - 0.022, 0.09)
            bpy.ops.object.transform_apply(scale=True, rotation=False, location=False)
            edge = stone.modifiers.new("edge", "BEVEL")
            edge.width = 0.014
            edge.segments = 2
            stone.data.materials.append(made if rng.random() < 0.7 else darker)
            x += width
        y -= depth
    bpy.ops.mesh.primitive_plane_add(size=1, location=(0, 0, -0.03))
    bpy.context.object.scale = (80, 80, 1)
    bpy.context.object.data.materials.append(material("earth"))
