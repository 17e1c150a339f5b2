const MARK = 'data-openseadragon-mobile-css';

/**
 * OpenSeadragon puts a style element into the page (it hides the focus ring
 * of its canvas, which `viewer.css` styles anyway). The kiosk's content
 * security policy forbids inline styles and would complain at every first
 * picture. It looks for an earlier one by name first, so it finds an element of
 * that name which is none: outside HTML, `style` means nothing.
 */
export function keepOwnStyleOnly(page: Document): void {
  if (page.querySelector(`style[${MARK}]`)) return;
  const stand = page.createElementNS('urn:maarid:none', 'style');
  stand.setAttribute(MARK, '');
  page.head.append(stand);
}
