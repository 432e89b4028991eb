import { memo } from 'react';
import { dateWords } from '../../../words/dates.ts';
import { shownText } from '../../../words/shown-text.ts';
import { extentOf, type Gathered, type Lane, type Placed, sizes } from '../../model/timeline-layout.ts';
import { barY, DateMark, pointY, SignShape, signWords } from './mark.tsx';

/** All of an entry in words: for who does not see its shape. */
function spokenEntry({ entry }: Pick<Placed, 'entry'>): string {
  const parts = [`${dateWords(entry.date.edtf)}: ${shownText(entry.summary)}`];
  if (entry.sign !== 'occurred') parts.push(signWords[entry.sign].toLowerCase());
  if (entry.disputed) parts.push('disputed');
  if (entry.otherDays.length > 0) parts.push(`also given as ${entry.otherDays.map(wordsOf).join(' or ')}`);
  if (entry.movedFrom.length > 0) parts.push(`earlier set for ${entry.movedFrom.map(wordsOf).join(', ')}`);
  return parts.join('; ');
}

const wordsOf = ({ edtf }: { readonly edtf: string }) => dateWords(edtf);

interface DrawnEntryProps {
  readonly placed: Placed;
  readonly scale: number;
  /** Pixel of the layout that is drawn as 0: keeps numbers small, whatever the year. */
  readonly base: number;
  readonly href: string;
  readonly chosen: boolean;
  readonly reachable: boolean;
  /** Where its label begins when its own beginning lies out of view. */
  readonly labelX: number;
  /** What of its label ends in view; empty where too little would. */
  readonly label: string;
}

export const DrawnEntry = memo(function DrawnEntry(props: DrawnEntryProps) {
  const { placed, scale, base, href, chosen, reachable, labelX, label } = props;
  const { entry, mark, whole, row } = placed;
  const at = (extent: { x0: number; x1: number }) => ({ x0: extent.x0 - base, x1: extent.x1 - base });
  const middle = (extent: { x0: number; x1: number }) => (extent.x0 + extent.x1) / 2 - base;
  const isPoint = entry.date.shape === 'point' && entry.date.open === null;
  const lineY = isPoint ? pointY : barY;
  return (
    <g transform={`translate(0 ${row * sizes.row})`}>
      <a
        id={`entry-${entry.id}`}
        className={`on-line ${entry.sign}${entry.disputed ? ' in-dispute' : ''}${chosen ? ' chosen' : ''}`}
        href={href}
        aria-label={spokenEntry(placed)}
        aria-current={chosen ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
      >
        <title>{spokenEntry(placed)}</title>
        <rect
          className="reach"
          x={whole.x0 - base - 3}
          y={1}
          width={whole.x1 - whole.x0 + 6}
          height={sizes.row - 2}
          rx={2}
        />
        {entry.movedFrom.map((date) => {
          const from = extentOf(date, scale);
          const back = mark.x0 < from.x0;
          const end = (back ? mark.x1 + 2 : mark.x0 - 2) - base;
          const head = back ? 5 : -5;
          return (
            <g key={date.edtf} className="from">
              <path
                className="join"
                d={`M${middle(from)} ${lineY} H${end} m${head} -3.5 L${end} ${lineY} l${head} 3.5`}
              />
              <DateMark date={date} extent={at(from)} sign="moved" y={lineY} />
            </g>
          );
        })}
        {entry.otherDays.map((date) => {
          const other = extentOf(date, scale);
          return (
            <g key={date.edtf} className="other">
              <path className="join" d={`M${middle(mark)} ${lineY - 1.5} H${middle(other)} m0 3 H${middle(mark)}`} />
              <DateMark date={date} extent={at(other)} sign={entry.sign} y={lineY} />
            </g>
          );
        })}
        <DateMark date={entry.date} extent={at(mark)} sign={entry.sign} />
        {label !== '' && (
          <text x={labelX} y={isPoint ? 18.5 : 15} className="label">
            {entry.disputed && <tspan className="unequal">≠ </tspan>}
            {shownText(label)}
          </text>
        )}
      </a>
    </g>
  );
});

interface DrawnCountProps {
  readonly gathered: Gathered;
  readonly base: number;
  readonly y: number;
  readonly words: string;
  open(gathered: Gathered): void;
  href(entry: string): string;
}

/** Entries that lie too close: their number, or a lone one by its mark. */
export const DrawnCount = memo(function DrawnCount({ gathered, base, y, words, open, href }: DrawnCountProps) {
  const x = gathered.x - base;
  const [only] = gathered.entries;
  if (gathered.entries.length === 1 && only !== undefined) {
    return (
      <a id={`entry-${only.id}`} className={`on-line ${only.sign}`} href={href(only.id)} tabIndex={-1}>
        <title>{spokenEntry({ entry: only })}</title>
        <rect className="reach" x={x - 14} y={y} width={28} height={sizes.row - 2} />
        <SignShape sign={only.sign} x={x} y={y + pointY} />
      </a>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g
      role="button"
      tabIndex={-1}
      className="count-of"
      aria-label={words}
      onClick={() => open(gathered)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          open(gathered);
        }
      }}
    >
      <title>{words}</title>
      <rect x={x - sizes.cell / 2 + 2} y={y + 1} width={sizes.cell - 4} height={24} rx={12} />
      <text x={x} y={y + 17.5} textAnchor="middle">
        {gathered.entries.length}
      </text>
    </g>
  );
});

/** The entries of a lane that can be seen, in order of time. */
export function inView({ placed, gathered }: Lane, from: number, to: number) {
  return {
    placed: placed.filter(({ whole }) => whole.x1 > from && whole.x0 < to),
    gathered: gathered.filter(({ x }) => x > from - sizes.cell && x < to + sizes.cell),
  };
}
