import { useEffect, useRef } from 'react';
import type { CaseFileDocument } from '../../casefile/casefile.ts';
import type { Block, Span } from '../../document/document.ts';
import { useReader } from '../frame/reader.ts';
import { covers, segments } from '../model/highlights.ts';
import { shownText } from '../model/shown-text.ts';

/**
 * A document's text with the words its entries rest on. Each highlight is a link to its entry; where several lie over
 * one another, the trigger's or else the shortest is the link, and the entry names the others. `active` is brought into view and focused.
 */
export function DocumentText({
  document,
  active,
  trigger,
}: {
  document: CaseFileDocument;
  active: Span | null;
  trigger?: Span;
}) {
  const root = useRef<HTMLDivElement>(null);
  const target = active === null ? '' : `${document.id}:${active.start}:${trigger?.start ?? ''}:${active.end}`;
  useEffect(() => {
    if (target !== '' && root.current !== null) bringIntoView(root.current);
  }, [target]);
  const blocks =
    document.blocks.length > 0
      ? document.blocks
      : [{ kind: 'paragraph', start: 0, end: document.text.length } as const];
  return (
    <div className="text" ref={root}>
      {blocks.map((block) => (
        <BlockText key={block.start} document={document} block={block} active={active} trigger={trigger} />
      ))}
    </div>
  );
}

function BlockText({
  document,
  block,
  active,
  trigger,
}: {
  document: CaseFileDocument;
  block: Block;
  active: Span | null;
  trigger: Span | undefined;
}) {
  const words = <Words document={document} block={block} active={active} trigger={trigger} />;
  switch (block.kind) {
    case 'heading':
      return <p className="heading">{words}</p>;
    case 'block-quotation':
      return <blockquote>{words}</blockquote>;
    case 'aside':
      return (
        <p className="aside" title={`Not of the story${block.rule === undefined ? '' : ` (${block.rule})`}`}>
          {words}
        </p>
      );
    default:
      return <p className={block.kind}>{words}</p>;
  }
}

function Words({
  document,
  block,
  active,
  trigger,
}: {
  document: CaseFileDocument;
  block: Span;
  active: Span | null;
  trigger: Span | undefined;
}) {
  const { index, entryHref } = useReader();
  const highlights = index.highlights.get(document.id) ?? [];
  const also = [active, trigger].filter((span) => span !== null && span !== undefined);
  const seen = new Set<string>();
  return segments(block, highlights, also).map(({ start, end, highlights: here, trigger: carries }) => {
    const text = shownText(document.text.slice(start, end));
    const isActive = active !== null && covers(active, start, end);
    const look = [
      carries ? 'trigger' : '',
      isActive ? 'active' : '',
      trigger !== undefined && covers(trigger, start, end) ? 'active-trigger' : '',
    ];
    const className = look.filter(Boolean).join(' ') || undefined;
    const highlight = here[0];
    if (highlight === undefined) {
      return isActive ? (
        <mark key={start} className={className} tabIndex={-1} data-active>
          {text}
        </mark>
      ) : (
        <span key={start}>{text}</span>
      );
    }
    // One stop of the tab key for each highlight, at its first piece.
    const id = `${highlight.matter}:${highlight.entry}:${highlight.report}`;
    const again = seen.has(id);
    seen.add(id);
    const summary = index.matters.get(highlight.matter)?.event.get(highlight.entry)?.summary ?? '';
    const more = here.length > 1 ? ` (and ${here.length - 1} more)` : '';
    return (
      <a
        key={start}
        className={className === undefined ? 'words' : `words ${className}`}
        href={entryHref(highlight.entry, highlight.report, 'entry', highlight.matter)}
        title={shownText(summary) + more}
        tabIndex={again ? -1 : undefined}
        data-active={isActive || undefined}
        data-entry={highlight.entry}
      >
        {text}
      </a>
    );
  });
}

/** Scrolls the leaf's own scroll region where there is one, else the page, and puts the focus on the words. */
function bringIntoView(root: HTMLElement): void {
  const words =
    root.querySelector<HTMLElement>('.active-trigger[data-active]') ?? root.querySelector<HTMLElement>('[data-active]');
  if (words === null) return;
  const region = root.closest<HTMLElement>('.leaf-body');
  if (region !== null && region.scrollHeight > region.clientHeight) {
    const offset = words.getBoundingClientRect().top - region.getBoundingClientRect().top;
    region.scrollTop += offset - region.clientHeight / 3;
  } else {
    words.scrollIntoView({ block: 'center' });
  }
  words.focus({ preventScroll: true });
}
