import type { Span } from '../../document/document.ts';
import { shownText } from '../../words/shown-text.ts';
import { covers, type Highlight, segments } from '../model/highlights.ts';
import { familyOfKind } from '../model/kind-families.ts';

/** What leads from words to their entry, and says what it is. */
export interface Leads {
  href(highlight: Highlight): string;
  summary(highlight: Highlight): string;
}

/**
 * A stretch of text in which the trigger of each highlight is a link to its entry. Where several lie over one another the
 * shortest is the link, and the entry it leads to names the others. Every piece says in `data-at` where it begins.
 */
export function Words({
  text: whole,
  within,
  highlights,
  active,
  trigger,
  leads,
}: {
  text: string;
  within: Span;
  highlights: readonly Highlight[];
  active: Span | null;
  trigger: Span | undefined;
  leads: Leads;
}) {
  const also = [active, trigger].filter((span) => span !== null && span !== undefined);
  const seen = new Set<Highlight>();
  return segments(within, highlights, also).map(({ start, end, highlights: here, trigger: carries }) => {
    const text = shownText(whole.slice(start, end));
    const isActive = active !== null && covers(active, start, end);
    const isActiveTrigger = trigger !== undefined && covers(trigger, start, end);
    const looks = [carries && 'trigger', isActive && 'active', isActiveTrigger && 'active-trigger'].filter(Boolean);
    const highlight = here[0];
    if (highlight === undefined) {
      return isActive ? (
        <mark key={start} data-at={start} className={looks.join(' ')} tabIndex={-1} data-active>
          {text}
        </mark>
      ) : (
        <span key={start} data-at={start}>
          {text}
        </span>
      );
    }
    // Words around the trigger can be selected like any others; the trigger is the link.
    if (!carries) {
      return (
        <span key={start} data-at={start} className={looks.join(' ') || undefined} data-active={isActive || undefined}>
          {text}
        </span>
      );
    }
    // One stop of the tab key for each highlight, at its first piece.
    const again = seen.has(highlight);
    seen.add(highlight);
    return (
      <a
        key={start}
        data-at={start}
        className={['words', `of-${familyOfKind(highlight.kind)}`, ...looks].join(' ')}
        href={leads.href(highlight)}
        title={leads.summary(highlight) + (here.length > 1 ? ` (and ${here.length - 1} more)` : '')}
        tabIndex={again ? -1 : undefined}
        data-active={isActive || undefined}
        draggable={false}
      >
        {text}
      </a>
    );
  });
}
