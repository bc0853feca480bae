/** Puts a page's root component into its document: the last line of every entry. */
import { mount, type Component } from 'svelte';

export function mountPage(page: Component): void {
  mount(page, { target: document.body });
}
