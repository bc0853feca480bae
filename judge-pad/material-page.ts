/** One page of a project's material in the width there is; what is longer scrolls, and each page begins at its top. */
import type { Attachment } from 'svelte/attachments';
import type { DeckPages } from '../shared/client/deck/deck-pages.ts';
import { showPage } from '../shared/client/deck/show-page.ts';

/** @param width in CSS pixels */
export function showMaterialPage(pages: DeckPages, page: number, width: number): Attachment<HTMLElement> {
  return (place) => {
    place.parentElement?.scrollTo({ top: 0 });
    return showPage(place, pages, page, width, Infinity);
  };
}
