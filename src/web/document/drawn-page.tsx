import { useEffect, useRef, useState } from 'react';
import type { Span } from '../../document/document.ts';
import { counted } from '../../words/counts.ts';
import type { WordsOnPages } from '../../workbench/workbench.ts';
import { useSource } from '../data/index.ts';

/** The pages of a document's file on which words stand, as they were printed, with the words marked. */
export function DrawnPages({ document, span, found }: { document: string; span: Span; found: WordsOnPages }) {
  if (found.pages.length === 0) return <p className="hint">These words stand on no page of the file.</p>;
  return found.pages.map((page, at) => (
    <DrawnPage key={`${span.start}:${page.number}`} document={document} page={page} of={found.of} isFirst={at === 0} />
  ));
}

interface DrawnPageProps {
  readonly document: string;
  readonly page: WordsOnPages['pages'][number];
  /** How many pages the file has. */
  readonly of: number;
  readonly isFirst: boolean;
}

function DrawnPage({ document, page: { number, width, height, boxes }, of, isFirst }: DrawnPageProps) {
  const source = useSource();
  const first = useRef<SVGRectElement>(null);
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  useEffect(() => {
    if (isFirst && state === 'there') bringIntoView(first.current);
  }, [isFirst, state]);
  return (
    <figure className="drawn-page">
      <figcaption>
        Page {number} of {of} of the file, {counted(boxes.length, 'line')} marked.{' '}
        <a href={source.pictureOf(document, number)} target="_blank" rel="noreferrer">
          The page alone
        </a>
      </figcaption>
      {state === 'failed' ? (
        <p className="hint">This page cannot be drawn.</p>
      ) : (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Page ${number} with the words marked`}>
          <image
            href={source.pictureOf(document, number)}
            width={width}
            height={height}
            preserveAspectRatio="none"
            onLoad={() => setState('there')}
            onError={() => setState('failed')}
          />
          {boxes.map(({ left, top, right, bottom }, at) => (
            <rect
              key={`${left}:${top}`}
              ref={at === 0 ? first : undefined}
              className="marked"
              x={left}
              y={top}
              width={Math.max(0, right - left)}
              height={Math.max(0, bottom - top)}
            />
          ))}
        </svg>
      )}
    </figure>
  );
}

/** Scrolls the leaf's own scroll region, so that the words stand in its upper third. */
function bringIntoView(words: SVGRectElement | null): void {
  const region = words?.closest<HTMLElement>('.leaf-body');
  if (!words || !region) return;
  const offset = words.getBoundingClientRect().top - region.getBoundingClientRect().top;
  region.scrollTop += offset - region.clientHeight / 3;
}
