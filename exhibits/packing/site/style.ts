/** Fonts under the OFL; where a browser takes none from a folder, its own stand in. */
export const FONTS = [
  { name: 'kufi.woff2', family: 'Kufi', from: '@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2' },
  { name: 'naskh.woff2', family: 'Naskh', from: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2' },
  { name: 'figtree.woff2', family: 'Figtree', from: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2' },
  { name: 'serif.woff2', family: 'Serif4', from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2' },
  { name: 'tifinagh.woff2', family: 'Tifinagh', from: '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2' },
] as const; // prettier-ignore

/** The accents of the rooms, dark enough for text on paper. */
const ACCENTS = {
  ...{ saffron: '#8a5a00', terracotta: '#9a3f22', green: '#1d6340', indigo: '#3a4391' },
  ...{ teal: '#0f5f66', brick: '#8c2f2b', olive: '#57601a', plum: '#6b2f63' },
};

export const STYLE = `${FONTS.map(({ name, family }) => `@font-face{font-family:${family};src:url(fonts/${name}) format("woff2");font-weight:100 900;font-display:swap}`).join('\n')}
${Object.entries(ACCENTS)
  .map(([name, colour]) => `.${name}{--accent:${colour}}`)
  .join('\n')}
:root{--accent:#3a4391;--paper:#f6f0e4;--ink:#1f1b16;--soft:#5f564a;--rule:#d8ccb4}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.375rem/1.6 Serif4,Naskh,Tifinagh,serif}
[dir=rtl] body,[lang=ar]{line-height:1.8}
[dir=rtl] body{font-size:1.5rem}
header{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;padding:1rem 5vw;border-block-end:1px solid var(--rule)}
header,nav,h1,h2,h3,summary,.cards,footer a{font-family:Figtree,Kufi,Tifinagh,sans-serif}
nav{display:flex;flex-wrap:wrap;gap:1.25rem}
nav [aria-current]{color:var(--ink);text-decoration:none;font-weight:600}
main{padding:2rem 5vw 5rem;max-width:90rem;margin:auto}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
h1{font-size:2.6rem;line-height:1.3;margin:.5rem 0 1rem;text-wrap:balance}
h2{color:var(--accent);margin-block:2.5rem .5rem}
.room>h2{border-block-start:3px solid var(--accent);padding-block-start:1rem}
p{max-width:36em}
img{max-width:100%;height:auto;display:block}
.room>a img{width:100%;max-height:22rem;object-fit:cover}
.cards{list-style:none;padding:0;display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}
.cards a{display:block;min-height:3rem;text-decoration:none;font-weight:600}
.cards img{width:100%;aspect-ratio:3/2;object-fit:cover;margin-block-end:.5rem}
.beside{display:grid;gap:2rem 4vw;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
figure{margin:0 0 2rem}
figcaption,small{color:var(--soft);font-size:1.1rem;overflow-wrap:anywhere}
figcaption small{display:block}
video,audio{width:100%}
dt{font-weight:600;margin-block-start:1rem}
dd{margin-inline-start:0}
summary{cursor:pointer;padding-block:.5rem;color:var(--accent)}
.near{justify-content:space-between;border-block-start:1px solid var(--rule);padding-block:1.5rem;margin-block-start:3rem}
footer{margin-block-start:4rem;color:var(--soft)}
`;
