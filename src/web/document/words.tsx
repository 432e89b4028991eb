import type { CaseFileDocument } from '../../casefile/casefile.ts';
import type { Span } from '../../document/document.ts';
import { useReader } from '../frame/reader.ts';
import { covers, type Highlight, segments } from '../model/highlights.ts';
import { shownText } from '../model/shown-text.ts';

/**
 * A stretch of text in which each highlight is a link to its entry. Where several lie over one another the trigger's, or
 * else the shortest, is the link, and the entry it leads to names the others.
 */
export function Words({
  document,
  within,
  highlights,
  active,
  trigger,
}: {
  document: CaseFileDocument;
  within: Span;
  highlights: readonly Highlight[];
  active: Span | null;
  trigger: Span | undefined;
}) {
  const { index, entryHref } = useReader();
  const also = [active, trigger].filter((span) => span !== null && span !== undefined);
  const seen = new Set<Highlight>();
  return segments(within, highlights, also).map(({ start, end, highlights: here, trigger: carries }) => {
    const text = shownText(document.text.slice(start, end));
    const isActive = active !== null && covers(active, start, end);
    const isActiveTrigger = trigger !== undefined && covers(trigger, start, end);
    const looks = [carries && 'trigger', isActive && 'active', isActiveTrigger && 'active-trigger'].filter(Boolean);
    const highlight = here[0];
    if (highlight === undefined) {
      return isActive ? (
        <mark key={start} className={looks.join(' ')} tabIndex={-1} data-active>
          {text}
        </mark>
      ) : (
        <span key={start}>{text}</span>
      );
    }
    // One stop of the tab key for each highlight, at its first piece.
    const again = seen.has(highlight);
    seen.add(highlight);
    const summary = index.matters.get(highlight.matter)?.event.get(highlight.entry)?.summary ?? '';
    return (
      <a
        key={start}
        className={['words', ...looks].join(' ')}
        href={entryHref(highlight.entry, highlight.report, 'entry', highlight.matter)}
        title={shownText(summary) + (here.length > 1 ? ` (and ${here.length - 1} more)` : '')}
        tabIndex={again ? -1 : undefined}
        data-active={isActive || undefined}
      >
        {text}
      </a>
    );
  });
}
