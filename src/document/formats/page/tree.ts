import { parseHTML } from 'linkedom';

/** The tree of a page. */
export type Page = ReturnType<typeof parseHTML>['document'];
export type PageElement = NonNullable<ReturnType<Page['querySelector']>>;
export type PageNode = PageElement['childNodes'][number];

/** The tree of markup that `tidy` has made. */
export function treeOf(markup: string): Page {
  return parseHTML(markup).document;
}

/** Tag of an element in upper case, as the tree has it. */
export function tagOf(element: PageElement): string {
  return (element.tagName ?? '').toUpperCase();
}

/** Class and id of an element, by which a site says what it is. */
export function labelOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/** An element and those it stands in, innermost first. */
export function ancestry(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let one: PageElement | null = element; one; one = one.parentElement as PageElement | null) found.push(one);
  return found;
}

/** Whether an element is another or stands in it. */
export function within(element: PageElement, container: PageElement): boolean {
  return ancestry(element).includes(container);
}
