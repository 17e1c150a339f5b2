import type { Exhibit } from '#format/exhibit.ts';
import type { Media, Picture } from '#format/media.ts';
import { escaped, type Page } from './page.ts';

/** What hangs beside an exhibit, as HTML. */
export function galleryHtml(page: Page, { gallery }: Exhibit, media: ReadonlyMap<string, Media>) {
  const shown = gallery.flatMap((item): [string, Parameters<Page['text']>[0]?][] => {
    switch (item.kind) {
      case 'before-after':
        return [[item.before], [item.after, item.caption]];
      case 'sequence':
        return item.steps.map((step) => [step.media, step.caption]);
      default:
        return [[item.media]];
    }
  });
  return shown.map(([id, caption]) => mediumHtml(page, media.get(id), media, caption)).join('\n');
}

function mediumHtml(
  page: Page,
  medium: Media | undefined,
  media: ReadonlyMap<string, Media>,
  caption = medium?.caption,
): string {
  if (!medium) return '';
  const under = `<figcaption>${page.text(caption, 'span')} <small dir="auto">${escaped(page.plain(medium.credit))}</small></figcaption>`;
  switch (medium.kind) {
    case 'picture':
      return `<figure>${pictureHtml(page, medium)}${under}</figure>`;
    case 'pages':
      return medium.pages.map((id) => mediumHtml(page, media.get(id), media)).join('\n');
    case 'audio':
    case 'video': {
      const tag = `<${medium.kind} controls preload="metadata" src="${medium.file}" aria-label="${escaped(page.plain(medium.alt))}"></${medium.kind}>`;
      const words = medium.transcript
        ? `<details><summary>${page.word('transcript')}</summary>${page.text(medium.transcript)}</details>`
        : '';
      return `<figure>${tag}${under}${words}</figure>`;
    }
    default:
      return '';
  }
}

/** A link to the whole picture; the page itself loads what fits. */
export function pictureHtml(page: Page, picture: Picture, sizes = '(min-width: 60em) 50vw, 100vw') {
  const { file, widthPx, heightPx, variants = [] } = picture;
  const set = variants.map((one) => `${one.file} ${one.widthPx}w`).join(', ');
  return `<a href="${file}"><img src="${variants[0]?.file ?? file}" srcset="${set}" sizes="${sizes}" width="${widthPx ?? ''}" height="${heightPx ?? ''}" alt="${escaped(page.plain(picture.alt))}" decoding="async"></a>`;
}

/** A browser shows no model from a folder: its description, its parts, and the file itself. */
export function modelHtml(page: Page, { model }: Exhibit, media: ReadonlyMap<string, Media>) {
  const medium = media.get(model?.media ?? '');
  if (!model || medium?.kind !== 'model') return '';
  const parts = model.parts.map(({ label, text }) => `<dt>${page.text(label, 'span')}</dt><dd>${page.text(text)}</dd>`).join('\n'); // prettier-ignore
  return `<section><h2>${page.word('model')}</h2>${page.text(model.alt)}
${parts ? `<h3>${page.word('parts')}</h3><dl>${parts}</dl>` : ''}
<p><a href="${medium.file}" download>${page.word('download')}</a></p></section>`;
}

/** The answer is behind a click, and needs no script. */
export function quizHtml(page: Page, { quiz }: Exhibit): string {
  return quiz
    .map(({ question, options, answer, explanation }) => {
      const list = options.map(({ text }) => `<li>${page.text(text, 'span')}</li>`).join('');
      const right = options.find(({ id }) => id === answer)?.text;
      return `<section class="quiz"><h2>${page.word('question')}</h2>${page.text(question)}<ul>${list}</ul>
<details><summary>${page.word('answer')}</summary>${page.text(right)}${page.text(explanation)}</details></section>`;
    })
    .join('\n');
}
