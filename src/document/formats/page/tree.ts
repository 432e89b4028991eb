import { parseHTML } from 'linkedom';
import { lessThan } from './tidy.ts';

/** The tree of a page. */
export type Page = ReturnType<typeof parseHTML>['document'];
export type PageElement = NonNullable<ReturnType<Page['querySelector']>>;
export type PageNode = PageElement['childNodes'][number];

/**
 * The tree of markup that `tidy` has made; what stands between two tags is one node, whatever entities are in it.
 *
 * @param written - how the words of a node are written in it; as they are when left out
 */
export function treeOf(markup: string, written: (words: string) => string = (words) => words): Page {
  const page = parseHTML(markup).document;
  joinTexts(page as unknown as LinkedNode, (words) => written(words.replaceAll(lessThan, '<')));
  return page;
}

interface LinkedNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<LinkedNode>;
  textContent: string | null;
  remove(): void;
}

const wordsOf = ({ textContent }: LinkedNode) => textContent ?? '';

/** The parser makes a node of each entity and of the words between two: work on a page goes by nodes. */
function joinTexts(root: LinkedNode, written: (words: string) => string): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    let run: LinkedNode[] = [];
    const join = () => {
      const [first, ...others] = run;
      run = [];
      if (!first) return;
      const words = written(others.length === 0 ? wordsOf(first) : [first, ...others].map(wordsOf).join(''));
      if (words !== first.textContent) first.textContent = words;
      for (const other of others) other.remove();
    };
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3) run.push(child);
      else {
        join();
        if (child.nodeType === 1) stack.push(child);
      }
    }
    join();
  }
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
