import { useEffect, useRef } from 'react';
import type { CaseFileDocument } from '../../casefile/casefile.ts';
import type { Block, Span } from '../../document/document.ts';
import { useReader } from '../frame/reader.ts';
import { paragraphs } from '../model/paragraphs.ts';
import { shownText } from '../model/shown-text.ts';
import { Words } from './words.tsx';

/** A document's text with the words its entries rest on. `active` is brought into view and focused. */
export function DocumentText({
  document,
  active,
  trigger,
}: {
  document: CaseFileDocument;
  active: Span | null;
  trigger?: Span | undefined;
}) {
  const { index } = useReader();
  const root = useRef<HTMLDivElement>(null);
  const target = active === null ? '' : `${document.id}:${active.start}:${trigger?.start ?? ''}:${active.end}`;
  useEffect(() => {
    if (target !== '' && root.current !== null) bringIntoView(root.current);
  }, [target]);
  const highlights = index.highlights.get(document.id) ?? [];
  const words = (within: Span) => <Words key={within.start} {...{ document, within, highlights, active, trigger }} />;
  return (
    <div className="text" ref={root}>
      {paragraphs(document).map(({ block, dateline }) => (
        <Paragraph key={block.start} block={block}>
          {dateline !== null && (
            <>
              <span className="dateline">{words(dateline)}</span>
              {shownText(document.text.slice(dateline.end, block.start))}
            </>
          )}
          {words(block)}
        </Paragraph>
      ))}
    </div>
  );
}

function Paragraph({ block, children }: { block: Block; children: React.ReactNode }) {
  switch (block.kind) {
    case 'block-quotation':
      return <blockquote>{children}</blockquote>;
    case 'aside':
      return (
        <p className="aside" title={`Not of the story${block.rule === undefined ? '' : ` (${block.rule})`}`}>
          {children}
        </p>
      );
    default:
      return <p className={block.kind}>{children}</p>;
  }
}

/** Scrolls the leaf's own scroll region where there is one, else the page, and puts the focus on the words. */
function bringIntoView(root: HTMLElement): void {
  const words =
    root.querySelector<HTMLElement>('.active-trigger[data-active]') ?? root.querySelector<HTMLElement>('[data-active]');
  if (words === null) return;
  const region = root.closest<HTMLElement>('.leaf-body');
  if (region !== null) {
    const offset = words.getBoundingClientRect().top - region.getBoundingClientRect().top;
    region.scrollTop += offset - region.clientHeight / 3;
  } else {
    words.scrollIntoView({ block: 'center' });
  }
  words.focus({ preventScroll: true });
}
