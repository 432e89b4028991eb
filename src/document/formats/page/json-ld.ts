/** What a page says about itself in `<script type="application/ld+json">` (schema.org). */
export interface JsonLd {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Of a live blog: its posts, in the page's order. */
  readonly updates: readonly LiveUpdate[];
}

/** A post of a live blog, as its page says it. */
export interface LiveUpdate {
  readonly headline: string | null;
  readonly body: string | null;
  readonly published: string;
}

const articleType = /(?:Article|NewsArticle|Report|BlogPosting|PressRelease|LiveBlogPosting|WebPage|CreativeWork)$/;

interface ScriptSource {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}

/** The first article-like object that has a headline or a day; scripts that are not JSON are passed over. */
export function jsonLdOf(document: ScriptSource): JsonLd {
  const objects: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse((script.textContent ?? '').trim()), objects, 0);
    } catch {
      // Broken JSON-LD is common and no reason to lose the page.
    }
  }
  const articles = objects.filter((object) => types(object).some((type) => articleType.test(type)));
  const best =
    articles.find((object) => words(object.headline) && words(object.datePublished)) ??
    articles.find((object) => words(object.datePublished)) ??
    articles.find((object) => words(object.headline)) ??
    {};
  return {
    headline: words(best.headline),
    datePublished: words(best.datePublished) ?? words(best.dateCreated),
    publisher: nameOf(best.publisher),
    url: words(best.url) ?? (typeof best.mainEntityOfPage === 'string' ? best.mainEntityOfPage : null),
    updates: objects.flatMap(updatesOf),
  };
}

function updatesOf(object: Record<string, unknown>): LiveUpdate[] {
  const list = Array.isArray(object.liveBlogUpdate) ? object.liveBlogUpdate : [object.liveBlogUpdate];
  return list.flatMap((one: unknown): LiveUpdate[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { headline, articleBody, datePublished } = one as Record<string, unknown>;
    const published = words(datePublished);
    return published === null ? [] : [{ headline: words(headline), body: words(articleBody), published }];
  });
}

/** Objects may be alone, in a list or in a `@graph`; five levels are more than any page needs. */
function collect(value: unknown, into: Record<string, unknown>[], depth: number): void {
  if (depth > 5 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into, depth + 1);
    return;
  }
  into.push(value as Record<string, unknown>);
  collect((value as Record<string, unknown>)['@graph'], into, depth + 1);
}

function types(object: Record<string, unknown>): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function words(value: unknown): string | null {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || null : null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null) return words((value as Record<string, unknown>).name);
  return words(value);
}
