import { memo, useEffect, useMemo, useRef } from 'react';
import type { CaseEvent, CaseFileDocument } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { shownText } from '../../words/shown-text.ts';
import { useReader } from '../frame/reader.ts';
import { type Highlight, highlightsByParagraph } from '../model/highlights.ts';
import { paragraphs, type SetParagraph } from '../model/paragraphs.ts';
import { type Leads, Words } from './words.tsx';

interface DocumentTextProps {
  readonly document: CaseFileDocument;
  /** Brought into view and focused. */
  readonly active: Span | null;
  readonly trigger?: Span | undefined;
  /** Kinds whose words are not marked. */
  readonly hidden?: ReadonlySet<CaseEvent['kind']>;
  readonly root?: React.RefObject<HTMLDivElement | null>;
}

/** A document's text with the words its entries rest on. */
export function DocumentText({ document, active, trigger, hidden = none, root: given }: DocumentTextProps) {
  const { index } = useReader();
  const own = useRef<HTMLDivElement>(null);
  const root = given ?? own;
  const target = active === null ? '' : `${document.id}:${active.start}:${trigger?.start ?? ''}:${active.end}`;
  useEffect(() => {
    if (target !== '' && root.current !== null) bringIntoView(root.current);
  }, [target, root]);

  const leads = useLeads();
  const set = useMemo(() => paragraphs(document), [document]);
  const highlights = index.highlights.get(document.id) ?? nothing;
  const marked = useMemo(() => {
    const spans = set.map(({ block, dateline }) => ({ start: dateline?.start ?? block.start, end: block.end }));
    const shown = hidden.size === 0 ? highlights : highlights.filter(({ kind }) => !hidden.has(kind));
    return highlightsByParagraph(spans, shown).map((list) => (list.length === 0 ? nothing : list));
  }, [set, highlights, hidden]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key selects nothing on a link
    <div
      className="text"
      ref={root}
      onClick={(event) => {
        // Who lets go of the button on a link after selecting did not mean the link.
        if (window.getSelection()?.isCollapsed === false) event.preventDefault();
      }}
    >
      {set.map((paragraph, at) => {
        const { start, end } = { start: paragraph.dateline?.start ?? paragraph.block.start, end: paragraph.block.end };
        const isHere = active !== null && active.start < end && active.end > start;
        return (
          <Paragraph
            key={paragraph.block.start}
            text={document.text}
            paragraph={paragraph}
            highlights={marked[at] ?? nothing}
            active={isHere ? active : null}
            trigger={isHere ? trigger : undefined}
            leads={leads}
          />
        );
      })}
    </div>
  );
}

const none: ReadonlySet<CaseEvent['kind']> = new Set();
const nothing: readonly Highlight[] = [];

/** The ways from words to their entries; the same ones while the reader goes from entry to entry, so that a long text is not drawn anew. */
function useLeads(): Leads {
  const { index, entryHref, href } = useReader();
  const rest = href({ entry: null, report: 0, show: 'words', place: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to an entry depends on the rest of the address only
  return useMemo(
    () => ({
      href: ({ entry, report, matter }) => entryHref(entry, report, 'entry', matter),
      summary: ({ entry, matter }) => shownText(index.matters.get(matter)?.event.get(entry)?.summary ?? ''),
    }),
    [index, rest],
  );
}

interface ParagraphProps {
  readonly text: string;
  readonly paragraph: SetParagraph;
  readonly highlights: readonly Highlight[];
  readonly active: Span | null;
  readonly trigger: Span | undefined;
  readonly leads: Leads;
}

const Paragraph = memo(function Paragraph({ paragraph: { block, dateline }, ...rest }: ParagraphProps) {
  const { text } = rest;
  const inside = (
    <>
      {dateline !== null && (
        <>
          <span className="dateline">
            <Words within={dateline} {...rest} />
          </span>
          {dateline.end < block.start && (
            <span data-at={dateline.end}>{shownText(text.slice(dateline.end, block.start))}</span>
          )}
        </>
      )}
      <Words within={block} {...rest} />
    </>
  );
  switch (block.kind) {
    case 'block-quotation':
      return <blockquote>{inside}</blockquote>;
    case 'aside':
      return (
        <p className="aside" title={`Not of the story${block.rule === undefined ? '' : ` (${block.rule})`}`}>
          {inside}
        </p>
      );
    default:
      return <p className={block.kind}>{inside}</p>;
  }
});

/** Scrolls the leaf's own scroll region where there is one, else the page, and puts the focus on the words. */
function bringIntoView(root: HTMLElement): void {
  const words =
    root.querySelector<HTMLElement>('.active-trigger[data-active]') ?? root.querySelector<HTMLElement>('[data-active]');
  if (words === null) return;
  const region = root.closest<HTMLElement>('.leaf-body');
  const centre = () => {
    if (region !== null) {
      const offset = words.getBoundingClientRect().top - region.getBoundingClientRect().top;
      region.scrollTop += offset - region.clientHeight / 3;
    } else {
      words.scrollIntoView({ block: 'center' });
    }
  };
  centre();
  // What comes near is laid out only then, and may move the words.
  requestAnimationFrame(centre);
  words.focus({ preventScroll: true });
}
