import { createHash } from 'node:crypto';
import type { ErrorCode } from '#kiosk/errors.ts';
import { CALL_STAFF, staffSentence, TITLE, type Sentence } from './trouble-words.ts';

/** Often enough that nobody has to restart anything, seldom enough not to flicker. */
const TRY_AGAIN_S = 20;

/** The paper and ink of `renderer/styles/tokens.css`; the system's own letters, for nothing can be loaded. */
const STYLE = `
  html { font: 2.2vmin/1.7 'Noto Naskh Arabic', 'Sakkal Majalla', 'Geeza Pro', 'Noto Serif', serif;
    background: #f6f0e4; color: #1f1b16; overflow: hidden; user-select: none; cursor: default; }
  body { margin: 0; height: 100vh; display: grid; place-content: center; gap: 5vmin;
    text-align: center; }
  section { max-width: 42em; padding-inline: 6vmin; }
  h1, h2 { margin: 0 0 .2em; font-size: 1.9em; line-height: 1.4; font-weight: 600; }
  h2 { font-size: 1.5em; }
  p { margin: .2em 0; }
  p + p, code { color: #5f564a; }
  code { font-size: .9em; }
`;

/**
 * What stands on the screen while the kiosk cannot be opened: calm, in three
 * languages, without any part of the exhibition. It tries again by itself.
 */
export function troublePage(code: ErrorCode): Response {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return new Response(html(code), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function html(code: ErrorCode): string {
  const advice = staffSentence(code);
  return `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="${TRY_AGAIN_S}" />
    <title>${TITLE.ar}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    ${section('ar', 'rtl', 'h1', advice)}
    ${section('fr', 'ltr', 'h2', advice)}
    ${section('en', 'ltr', 'h2', advice)}
    <code dir="ltr">${code}</code>
  </body>
</html>
`;
}

function section(
  language: keyof Sentence,
  direction: 'rtl' | 'ltr',
  heading: 'h1' | 'h2',
  advice: Sentence,
): string {
  return `<section lang="${language}" dir="${direction}">
      <${heading}>${TITLE[language]}</${heading}>
      <p>${CALL_STAFF[language]}</p>
      <p>${advice[language]}</p>
    </section>`;
}
