/**
 * Puts a line of words and the page's number under every page of paper but the
 * cover. A sheet of the page's own making: words cannot stand in a file, and
 * the content security policy forbids them in the document.
 */
export function footPages(
  words: string,
  {
    direction,
    numbered,
  }: { direction: 'rtl' | 'ltr'; numbered: (n: string, of: string) => string },
): () => void {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  // What stands around the counters is made text, so that nothing of it is taken for CSS.
  const parts = numbered('\u0001', '\u0002').split(/([\u0001\u0002])/);
  const content = parts
    .map((part) => {
      if (part === '\u0001') return 'counter(page)';
      return part === '\u0002' ? 'counter(pages)' : quoted(part);
    })
    .join(' ');
  const look =
    "font: 8pt 'Noto Kufi Arabic Variable', 'Figtree Variable', sans-serif; color: #5f564a;";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page {
      @bottom-${start} { content: ${quoted(words)}; ${look} direction: ${direction}; }
      @bottom-${end} { content: ${content}; ${look} direction: ${direction}; }
    }
    @page cover {
      @bottom-left { content: none; }
      @bottom-right { content: none; }
    }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
