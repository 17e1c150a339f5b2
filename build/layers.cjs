/**
 * The import rules of the house, as data. A layer may import what its line
 * names and nothing else; a stray import fails `npm run layers`.
 */
const LAYERS = [
  {
    layer: '^exhibits/format/(?!write-json-schema)',
    mayImport: ['^exhibits/format/', 'node_modules/zod/'],
  },
  {
    layer: '^exhibits/packing/',
    mayImport: [
      '^exhibits/(packing|format)/',
      '^node:',
      'node_modules/(zod|sharp|yauzl|yazl|@gltf-transform|meshoptimizer|gltf-validator|draco3dgltf|csv-parse|read-excel-file|write-excel-file)/',
    ],
  },
  {
    layer: '^electron/kiosk/',
    mayImport: [
      '^electron/kiosk/',
      '^exhibits/(format|packing)/',
      '^node:',
      'node_modules/(hono|@hono/zod-validator|better-sqlite3|@types/better-sqlite3|zod|hyparquet-writer)/',
    ],
  },
  {
    layer: '^electron/serve/',
    mayImport: ['^electron/(serve|kiosk)/', '^node:', 'node_modules/@hono/node-server/'],
  },
  {
    layer: '^electron/shell/',
    mayImport: [
      '^electron/(shell|kiosk)/',
      '^electron/serve/(system-clock|data-folder|log|messages|screen)',
      '^node:',
      'node_modules/electron/',
    ],
  },
  {
    layer: '^renderer/viewer/',
    mayImport: [
      '^renderer/viewer/',
      '^exhibits/format/',
      'node_modules/(three|@types/three|openseadragon|meshoptimizer)/',
    ],
  },
  {
    layer: '^renderer/parts/',
    mayImport: [
      '^renderer/(parts|messages|styles)/',
      '^renderer/viewer/',
      '^exhibits/format/',
      'node_modules/(svelte|@lucide/svelte)/',
    ],
  },
  {
    layer: '^renderer/messages/',
    mayImport: ['^renderer/messages/', '^exhibits/format/', 'node_modules/intl-messageformat/'],
  },
  ...['visitor', 'staff', 'organizer'].map((page) => ({
    layer: `^renderer/${page}/`,
    mayImport: [
      `^renderer/(${page}|parts|messages|styles|viewer)/`,
      '^exhibits/format/',
      'node_modules/(svelte|@lucide/svelte|hono|minisearch|uqr|@observablehq/plot|@fontsource.*)/',
    ],
  })),
];

const UNRESOLVED = '#api'; // declarations only; made by build/types.ts

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LAYERS.map(({ layer, mayImport }) => ({
      name: `layer ${layer}`,
      severity: 'error',
      comment: `may import only ${mayImport.join(', ')}`,
      from: { path: layer },
      to: {
        pathNot: [...mayImport, `^${UNRESOLVED}$`, '^dist/types/'],
        dependencyTypesNot: ['core'],
      },
    })),
    ...LAYERS.filter(({ mayImport }) => !mayImport.includes('^node:')).map(({ layer }) => ({
      name: `no Node in ${layer}`,
      severity: 'error',
      from: { path: layer },
      to: { dependencyTypes: ['core'] },
    })),
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the renderer knows only types of the kiosk',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^dist/types/'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'dist'] },
    exclude: { path: ['^exhibits/volunteering/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'renderer/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.css', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types', 'svelte'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
