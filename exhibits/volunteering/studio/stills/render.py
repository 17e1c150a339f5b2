"""Path-traces one still of a model with Blender's Cycles.

    blender -b --factory-startup -P render.py -- scene.json out.png

scene.json is written by stills.ts: the GLB to render (PNG textures, no
compression, no vertex colours), the camera, the light and the set. Lengths are
metres. glTF's axes (x, y up, z to the viewer) become Blender's (x, -z, y).
The seed is fixed: the same script, model and Blender give the same picture.
"""

import json
import math
import os
import sys

import numpy

numpy.bool = bool  # the glTF importer of Blender 3.4 uses an alias that numpy 1.24 removed

import addon_utils
import bmesh
import bpy
from mathutils import Vector

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import denoise
import stage


def main():
    scene_file, out = sys.argv[sys.argv.index("--") + 1 :][:2]
    with open(scene_file, encoding="utf8") as file:
        plan = json.load(file)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    addon_utils.enable("io_scene_gltf2")
    bpy.ops.import_scene.gltf(filepath=plan["model"])
    stand_still()
    place_parts(plan)
    cut_away(plan.get("cut"))
    make_water_clear()
    model = set(bpy.data.objects)
    stage.build(plan)
    lower(set(bpy.data.objects) - model, plan["set"].get("floorAtM", 0))
    light(plan)
    aim_camera(plan)
    render(plan, out)


def to_blender(p):
    return Vector((p[0], -p[2], p[1]))


def stand_still():
    """A still shows the model at rest, not the first moment of its first clip."""
    for obj in bpy.data.objects:
        obj.animation_data_clear()
        if obj.data and getattr(obj.data, "shape_keys", None):
            obj.data.shape_keys.animation_data_clear()


def place_parts(plan):
    """Hides what the still does not show and pulls the parts apart as far as asked."""
    explode = plan.get("explode", 0)
    hidden = set(plan.get("hide", []))
    for obj in bpy.data.objects:
        if obj.name in hidden:
            for each in [obj, *obj.children_recursive]:
                each.hide_render = True
        offset = obj.get("explode")
        if offset and explode:
            obj.location = obj.location + to_blender(offset) * explode


def cut_away(cut):
    """Takes away what lies beyond the plane of a section and fills what it cuts."""
    if not cut:
        return
    normal = to_blender({"x": (1, 0, 0), "y": (0, 1, 0), "z": (0, 0, 1)}[cut["axis"]])
    for obj in [o for o in bpy.data.objects if o.type == "MESH"]:
        # Nodes may share a mesh and stand apart: each is cut where it stands.
        obj.data = obj.data.copy()
        place = obj.matrix_world
        shape = bmesh.new()
        shape.from_mesh(obj.data)
        shape.transform(place)
        everything = shape.verts[:] + shape.edges[:] + shape.faces[:]
        made = bmesh.ops.bisect_plane(
            shape, geom=everything, dist=1e-5, plane_co=normal * cut["atM"], plane_no=normal, clear_outer=True
        )
        edges = [e for e in made["geom_cut"] if isinstance(e, bmesh.types.BMEdge)]
        bmesh.ops.triangle_fill(shape, use_beauty=True, edges=edges, normal=normal)
        shape.transform(place.inverted())
        shape.to_mesh(obj.data)
        shape.free()


def make_water_clear():
    for material in bpy.data.materials:
        if "water" not in material.name.lower():
            continue
        nodes, links = material.node_tree.nodes, material.node_tree.links
        nodes.clear()
        out = nodes.new("ShaderNodeOutputMaterial")
        glass = nodes.new("ShaderNodeBsdfPrincipled")
        glass.inputs["Base Color"].default_value = (0.55, 0.83, 0.86, 1)
        glass.inputs["Roughness"].default_value = 0.05
        glass.inputs["Transmission"].default_value = 0.85
        glass.inputs["IOR"].default_value = 1.33
        clear = nodes.new("ShaderNodeBsdfTransparent")
        path = nodes.new("ShaderNodeLightPath")
        mix = nodes.new("ShaderNodeMixShader")
        links.new(path.outputs["Is Shadow Ray"], mix.inputs[0])
        links.new(glass.outputs[0], mix.inputs[1])
        links.new(clear.outputs[0], mix.inputs[2])
        links.new(mix.outputs[0], out.inputs[0])


def lower(stage_objects, floor_at_m):
    """A model that stands on a floor of its own needs the set's beneath it."""
    for obj in stage_objects:
        obj.location.z += floor_at_m


def light(plan):
    """A low warm sun and the sky it belongs to."""
    sun = plan["sun"]
    azimuth, elevation = math.radians(sun["azimuthDeg"]), math.radians(sun["elevationDeg"])
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    sky = nodes.new("ShaderNodeTexSky")
    sky.sky_type = "NISHITA"
    sky.sun_disc = False
    sky.sun_elevation = elevation
    sky.sun_rotation = azimuth
    sky.dust_density = 1.5
    links.new(sky.outputs[0], nodes["Background"].inputs[0])
    nodes["Background"].inputs[1].default_value = plan.get("skyStrength", 0.22)
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy = plan.get("sunStrength", 4.0)
    lamp.angle = math.radians(1.5)
    lamp.color = (1, 0.9, 0.76)
    obj = bpy.data.objects.new("sun", lamp)
    bpy.context.scene.collection.objects.link(obj)
    # azimuth 0 shines from the viewer's side, positive from the right.
    towards = Vector(
        (
            -math.sin(azimuth) * math.cos(elevation),
            math.cos(azimuth) * math.cos(elevation),
            -math.sin(elevation),
        )
    )
    obj.rotation_euler = towards.to_track_quat("-Z", "Y").to_euler()


def aim_camera(plan):
    """Level camera with a shifted lens, so that verticals stay upright."""
    shot = plan["camera"]
    camera = bpy.data.cameras.new("camera")
    obj = bpy.data.objects.new("camera", camera)
    bpy.context.scene.collection.objects.link(obj)
    bpy.context.scene.camera = obj
    obj.location = to_blender(shot["from"])
    direction = to_blender(shot["to"]) - obj.location
    camera.sensor_width = 36
    camera.lens = shot["lensMm"]
    camera.clip_end = 500
    if shot.get("upright", True):
        level = Vector((direction.x, direction.y, 0))
        rise = direction.z / max(level.length, 1e-6)
        camera.shift_y = rise * camera.lens / camera.sensor_width
        direction = level
    obj.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()


def render(plan, out):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.device = "CPU"
    cycles.samples = plan["samples"]
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = 0.015
    cycles.use_denoising = False
    cycles.seed = 1
    cycles.max_bounces = 6
    cycles.diffuse_bounces = 2
    cycles.glossy_bounces = 3
    cycles.transmission_bounces = 6
    cycles.sample_clamp_indirect = 4
    cycles.blur_glossy = 1
    cycles.caustics_reflective = False
    cycles.caustics_refractive = False
    scene.render.resolution_x = plan["widthPx"]
    scene.render.resolution_y = plan["heightPx"]
    scene.render.resolution_percentage = 100
    if "patch" in plan:
        # The rest of the picture stays black; stills.ts takes this part only.
        left, top, right, bottom = plan["patch"]
        scene.render.use_border = True
        scene.render.border_min_x, scene.render.border_max_x = left - 0.01, right + 0.01
        scene.render.border_min_y, scene.render.border_max_y = 1 - bottom - 0.01, 1 - top + 0.01
    denoise.set_view(scene, plan.get("exposure", -0.4))
    scene.render.image_settings.file_format = "PNG"
    passes = os.path.splitext(os.path.abspath(out))[0] + "_passes"
    os.makedirs(passes, exist_ok=True)
    scene.render.filepath = os.path.join(passes, "raw.png")
    denoise.ask_for_passes(scene, passes)
    bpy.ops.render.render(write_still=True)
    denoise.run(passes, out, scene)


main()
