import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { dayNumber, numberDay } from '../../words/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { useWalk } from '../frame/walk.ts';
import { type Sign, type TimelineEntry, timelineEntry } from '../model/timeline-entry.ts';
import { type Gathered, type Lane, layOut, type Placed, sizes } from '../model/timeline-layout.ts';
import { nearest, type Stretch, stretchOver, ticks } from '../model/timeline-scale.ts';
import { Clocks } from './clocks.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useFiltered } from './filtered.ts';
import { useKnownDay } from './known-day.ts';
import { DrawnCount, DrawnEntry, inView } from './timeline-drawing.tsx';
import { Fades, SignShape, signWords } from './timeline-mark.tsx';
import { useMoving, useWidth } from './timeline-moving.ts';

/** Three lines: the day up to which anything is known, years or months, and the finer lines. */
const axisHeight = 55;
/** Lanes this far above and below the part that is seen are drawn too. */
const beyond = 300;
/** A drawing about this high holds all lanes, if it can. */
const wanted = 540;

/** Less than this of a label that runs out of view at the left is not worth drawing. */
const leastLabel = 56;

/** What happened as a line of days, a lane for each proceeding. */
export function Timeline() {
  const { href } = useReader();
  const matter = useMatter();
  const filtered = useFiltered();
  const shown = filtered.events;
  const { day: lastKnown } = useKnownDay();
  const entries = useMemo(
    () =>
      shown
        .flatMap(
          (event) => timelineEntry(event, matter.disagreements.get(event.id) ?? [], matter.proceeding, lastKnown) ?? [],
        )
        .sort((a, b) => a.date.from - b.date.from || a.date.to - b.date.to || (a.id < b.id ? -1 : 1)),
    [shown, matter, lastKnown],
  );
  const undated = shown.length - entries.length;
  const list = href({ view: 'chronology', document: null });
  return (
    <div className="timeline">
      <div className="view-head">
        <h2>Timeline</h2>
        <p className="grouping">
          <a href={list}>The same as a list</a>
        </p>
      </div>
      <Clocks />
      <FilterBar of={filtered} />
      {filtered.filters.of !== 'entries' && (
        <p className="under-heading">
          {filtered.filters.of === 'passing' ? 'What was told in passing' : 'What was rejected'}, not the chronology.
        </p>
      )}
      {entries.length === 0 ? (
        <p className="nothing">No entry has a day that could be drawn.</p>
      ) : (
        <Drawing entries={entries} />
      )}
      {undated > 0 && (
        <p className="under-heading">
          {undated} {undated === 1 ? 'entry is on no known day and stands' : 'entries are on no known day and stand'} in
          the <a href={list}>list</a> only.
        </p>
      )}
    </div>
  );
}

/** All but the outermost: one law of 1868 is not to press a suit of last year into a corner. */
function begin(entries: readonly TimelineEntry[], width: number): Stretch {
  const days = entries.map(({ date }) => date.from);
  const at = (share: number) => days[Math.round((days.length - 1) * share)] ?? 0;
  const [low, high] = entries.length < 12 ? [at(0), at(1)] : [at(0.03), at(0.97)];
  const last = Math.max(high, days.length < 12 ? Math.max(...entries.map(({ date }) => date.to - 1)) : high);
  // Room at the right for the last label.
  return stretchOver(low, last + (last - low) * 0.18 + 5, Math.max(width, 200));
}

function Drawing({ entries }: { entries: readonly TimelineEntry[] }) {
  const { address, entryHref } = useReader();
  const { matter, proceeding } = useMatter();
  const known = useKnownDay();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const first = entries[0]!.date.from;
  const last = useMemo(() => Math.max(...entries.map(({ date }) => date.to - 1), first), [entries, first]);
  const { stretch, zoom, pan, show } = useMoving(frame, matter.id, width || 800, first, last, () =>
    begin(entries, width),
  );
  const [cursor, setCursor] = useState<string | null>(null);
  const [listed, setListed] = useState<{ readonly of: Gathered; readonly lane: string } | null>(null);
  const focusing = useRef(false);
  const chosen = address.entry;
  const lead = cursor ?? chosen;

  const order = useMemo(() => [...matter.proceedings.map(({ id }) => id), null], [matter]);
  const lanesFilled = useMemo(() => new Set(entries.map(({ lane }) => lane)).size, [entries]);
  const widthOf = useWidths(frame);
  const layout = useMemo(() => {
    const most = Math.min(Math.max(Math.floor((wanted / lanesFilled - sizes.name - sizes.foot) / sizes.row), 3), 14);
    // Lanes that need few rows leave theirs to the others, where trying it out costs little.
    const tried = entries.length > 1500 ? [most] : [14, 10, 7, 5, 4, 3].filter((rows) => rows >= most || rows === 3);
    const options = { chosen: lead, widthOf };
    let laid = layOut(entries, order, stretch.scale, { ...options, rows: tried[0] ?? 3 });
    for (const rows of tried.slice(1)) {
      if (laid.height <= wanted) break;
      laid = layOut(entries, order, stretch.scale, { ...options, rows });
    }
    return laid;
  }, [entries, order, stretch.scale, lanesFilled, lead, widthOf]);

  // One that is chosen elsewhere (a link, a key) comes into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice, or less room, moves the drawing; then the reader may
  useEffect(() => {
    const entry = entries.find(({ id }) => id === lead);
    if (entry === undefined || width === 0) return;
    const middle = entry.date.open === 'start' ? entry.date.to : entry.date.from;
    const x = (middle - stretch.from) * stretch.scale;
    if (x < 0 || x > width - 80) show({ ...stretch, from: middle - (width * 0.4) / stretch.scale });
  }, [lead, width]);
  useEffect(() => {
    if (!focusing.current || cursor === null) return;
    const link = document.getElementById(`entry-${cursor}`);
    if (link === null) return;
    focusing.current = false;
    link.focus({ preventScroll: true });
    scrollToRow(frame.current, link);
  });

  // An entry that went out of view with the focus on it leaves the focus to the drawing.
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected || document.activeElement !== document.body) return;
    frame.current?.focus({ preventScroll: true });
  });

  const ids = useMemo(() => entries.map(({ id }) => id), [entries]);
  const reveal = useCallback((id: string) => {
    focusing.current = true;
    setCursor(id);
  }, []);
  useWalk(ids, reveal);
  const all = () => show(stretchOver(first, last + (last - first) * 0.12, width));
  /** By keys one comes nearer to the entry one is at. */
  const leadX = (): number | undefined => {
    const date = entries.find(({ id }) => id === lead)?.date;
    if (date === undefined) return undefined;
    const x = ((date.from + date.to) / 2 - stretch.from) * stretch.scale;
    return x > 0 && x < width ? x : undefined;
  };
  const move = (key: string): boolean => {
    if (key === 'ArrowLeft') pan(-width * 0.15);
    else if (key === 'ArrowRight') pan(width * 0.15);
    else if (key === 'PageUp') pan(-width * 0.8);
    else if (key === 'PageDown') pan(width * 0.8);
    else if (key === 'Home') show({ ...stretch, from: first - (width * 0.1) / stretch.scale });
    else if (key === 'End') show({ ...stretch, from: last - (width * 0.8) / stretch.scale });
    else if (key === '+' || key === '=') zoom(2, leadX());
    else if (key === '-') zoom(-2, leadX());
    else if (key === '0') all();
    else return false;
    return true;
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !move(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const nameOf = useCallback(
    (lane: string | null) =>
      lane === null ? 'Outside the proceedings' : shownText(proceeding.get(lane)?.label ?? lane),
    [proceeding],
  );
  const open = useCallback(
    (gathered: Gathered, lane: string | null) => {
      const next = stretchOver(gathered.from, gathered.to - 1, width, 0.15);
      const apart = gathered.entries.some(
        ({ date }) => date.from !== gathered.entries[0]?.date.from || date.to !== gathered.entries[0]?.date.to,
      );
      if (apart && next.scale > stretch.scale * 1.02) show(next);
      else setListed({ of: gathered, lane: nameOf(lane) });
    },
    [width, stretch.scale, show, nameOf],
  );

  const seen = useMemo(() => {
    const to = stretch.from + width / stretch.scale;
    const before = entries.filter(({ date }) => date.to <= stretch.from && date.open !== 'end').length;
    const after = entries.filter(({ date }) => date.from >= to).length;
    return { before, after, within: entries.length - before - after };
  }, [entries, stretch, width]);
  const signs = useMemo(() => new Set(entries.map(({ sign }) => sign)), [entries]);
  const from = numberDay(Math.floor(stretch.from));
  const to = numberDay(Math.floor(stretch.from + width / stretch.scale));
  const inWords = `${seen.within} ${seen.within === 1 ? 'entry' : 'entries'} in view${
    from === null || to === null ? '' : `, ${dateWords(coarse(from, stretch))} to ${dateWords(coarse(to, stretch))}`
  }`;

  return (
    <>
      <div className="timeline-tools">
        <p className="in-view">
          <Told line={inWords} />
          {seen.before > 0 && (
            <button type="button" onClick={() => pan(-width * 0.8)}>
              ← {seen.before} earlier
            </button>
          )}
          {seen.after > 0 && (
            <button type="button" onClick={() => pan(width * 0.8)}>
              {seen.after} later →
            </button>
          )}
        </p>
        <p className="zooming">
          <button type="button" aria-label="Farther" title="Farther (−)" onClick={() => zoom(-4)}>
            −
          </button>
          <button
            type="button"
            aria-label="Nearer"
            title="Nearer (+)"
            disabled={stretch.scale >= nearest}
            onClick={() => zoom(4)}
          >
            +
          </button>
          <button type="button" onClick={all}>
            All
          </button>
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <div
        ref={frame}
        className="timeline-frame"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is moved by keys
        tabIndex={0}
        aria-label="Timeline, drawn"
        aria-describedby="timeline-keys"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          focused.current = target;
        }}
        onBlur={({ target }) => {
          // One that goes out of view loses the focus too, but the reader did not leave it.
          setTimeout(() => {
            if (target.isConnected && focused.current === target && document.activeElement !== target)
              focused.current = null;
          });
        }}
      >
        {width > 0 && (
          <>
            <Axis stretch={stretch} width={width} known={known.day} knownWords={known.by} />
            <Lanes
              lanes={layout.lanes}
              height={layout.height}
              stretch={stretch}
              width={width}
              known={known.day}
              chosen={chosen}
              reachable={lead}
              href={entryHref}
              nameOf={nameOf}
              open={open}
              goTo={(x) => show({ ...stretch, from: (x - width * 0.3) / stretch.scale })}
            />
          </>
        )}
      </div>
      <Whole entries={entries} stretch={stretch} width={width} first={first} last={last} show={show} />
      <p id="timeline-keys" className="timeline-keys">
        Drag or use the arrow keys to move, the wheel or + and − to come nearer; j and k go from entry to entry, Enter
        opens one. The list holds all of it in words.
      </p>
      {listed !== null && (
        <Listed
          title={`${listed.of.entries.length} entries, ${listed.lane}`}
          entries={listed.of.entries}
          href={entryHref}
          close={() => {
            setListed(null);
            frame.current?.focus();
          }}
        />
      )}
      <Legend signs={signs} entries={entries} />
    </>
  );
}

/** A day said as finely as the drawing shows days. */
function coarse(day: string, { scale }: Stretch): string {
  return scale > 4 ? day : scale > 0.3 ? day.slice(0, 7) : day.slice(0, 4);
}

/** A line that is read out once it has come to rest. */
function Told({ line }: { line: string }) {
  const [said, setSaid] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(line), 700);
    return () => clearTimeout(timer);
  }, [line]);
  return (
    <>
      <span aria-hidden="true">{line}</span>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}

interface AxisProps {
  readonly stretch: Stretch;
  readonly width: number;
  readonly known: string | null;
  readonly knownWords: string;
}

/** The calendar above the lanes. */
function Axis({ stretch, width, known, knownWords }: AxisProps) {
  const { minor, major } = ticks(stretch, width);
  const x = (day: number) => (day - stretch.from) * stretch.scale;
  const knownX = known === null ? null : x(dayNumber(known) + 1);
  return (
    <svg className="timeline-axis" viewBox={`0 0 ${width} ${axisHeight}`} aria-hidden="true">
      {minor
        .filter(({ day }) => x(day) > -8)
        .map(({ day, label }) => (
          <text key={day} x={x(day) + 3} y={48} className="minor">
            {label}
          </text>
        ))}
      {major.map(({ day, label }, place) => {
        const end = x(major[place + 1]?.day ?? Infinity);
        // The one that began before the left edge keeps its label there, until the next pushes it out.
        const at = Math.min(Math.max(x(day), 0), end - label.length * 7 - 8);
        return (
          <text key={day} x={at + 3} y={29} className="major">
            {label}
          </text>
        );
      })}
      {knownX !== null && knownX > 60 && knownX < width && (
        <text x={knownX} y={11} className="known" textAnchor={knownX > width - 90 ? 'end' : 'middle'}>
          {knownWords}
        </text>
      )}
      {knownX !== null && <path className="known-line" d={`M${knownX} 15 V${axisHeight}`} />}
      <path className="axis-line" d={`M0 ${axisHeight - 0.5} H${width}`} />
    </svg>
  );
}

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly height: number;
  readonly stretch: Stretch;
  readonly width: number;
  readonly known: string | null;
  readonly chosen: string | null;
  readonly reachable: string | null;
  href(entry: string): string;
  nameOf(lane: string | null): string;
  open(gathered: Gathered, lane: string | null): void;
  /** Brings a pixel of the layout into view. */
  goTo(x: number): void;
}

/** Only what is in view is drawn: of the lanes, and in each of time. */
function Lanes(props: LanesProps) {
  const { lanes, height, stretch, width, known, chosen, reachable, href, nameOf, open, goTo } = props;
  const { scale } = stretch;
  const scroller = useRef<HTMLDivElement>(null);
  const [top, bottom] = useSeen(scroller);
  const printed = usePrinting();
  const left = stretch.from * scale;
  // Drawn relative to a place that changes seldom, so that a pan moves the drawing as a whole.
  const base = Math.floor(left / 4096) * 4096;
  const { minor, major } = ticks(stretch, width);
  const x = (day: number) => (day - stretch.from) * scale;
  const knownX = known === null ? null : x(dayNumber(known) + 1);
  const drawn = printed
    ? lanes
    : lanes.filter((lane) => lane.y < bottom + beyond && lane.y + lane.height > top - beyond);
  const firstReachable = reachable ?? drawn[0]?.placed.find(({ whole }) => whole.x1 > left)?.entry.id ?? null;
  return (
    <div ref={scroller} className="timeline-lanes">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Lanes by proceeding">
        <Fades />
        <path className="grid" d={minor.map(({ day }) => `M${x(day)} 0 V${height}`).join('')} />
        <path className="grid major" d={major.map(({ day }) => `M${x(day)} 0 V${height}`).join('')} />
        {knownX !== null && <path className="known-line" d={`M${knownX} 0 V${height}`} />}
        {drawn.map((lane) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nor is it interactive by itself
          <g key={lane.id ?? ''} transform={`translate(0 ${lane.y})`} role="group" aria-label={nameOf(lane.id)}>
            {lane.y > 0 && <path className="lane-line" d={`M0 0 H${width}`} />}
            <g transform={`translate(${base - left} ${sizes.name})`}>
              <OneLane
                lane={lane}
                base={base}
                from={Math.floor(left / 256) * 256 - 32}
                to={Math.floor(left / 256) * 256 + width + 288}
                left={left}
                scale={scale}
                chosen={chosen}
                reachable={firstReachable}
                href={href}
                name={nameOf(lane.id)}
                open={open}
              />
            </g>
            <text x={0} y={20} className="lane-name">
              {nameOf(lane.id)}
            </text>
            <Beyond lane={lane} left={left} right={left + width} goTo={goTo} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface OneLaneProps {
  readonly lane: Lane;
  readonly base: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly scale: number;
  readonly chosen: string | null;
  readonly reachable: string | null;
  readonly name: string;
  href(entry: string): string;
  open(gathered: Gathered, lane: string | null): void;
}

function OneLane({ lane, base, from, to, left, scale, chosen, reachable, name, href, open }: OneLaneProps) {
  const { placed, gathered } = useMemo(() => inView(lane, from, to), [lane, from, to]);
  const openHere = useCallback((one: Gathered) => open(one, lane.id), [open, lane.id]);
  return (
    <>
      {placed.map((each) => (
        <DrawnEntry
          key={each.entry.id}
          placed={each}
          scale={scale}
          base={base}
          href={href(each.entry.id)}
          chosen={each.entry.id === chosen}
          reachable={each.entry.id === reachable}
          labelX={labelX(each, left) - base}
          labelled={each.labelX >= left || each.whole.x1 - left > leastLabel}
        />
      ))}
      {gathered.map((one) => (
        <DrawnCount
          key={one.x}
          gathered={one}
          base={base}
          y={lane.rows * sizes.row}
          words={`${one.entries.length} entries in ${name}, ${spanWords(one)}`}
          open={openHere}
          href={href}
        />
      ))}
    </>
  );
}

/** What a lane of which nothing is in view holds before and after it, as a way there. */
function Beyond({ lane, left, right, goTo }: { lane: Lane; left: number; right: number; goTo(x: number): void }) {
  let [before, after] = [0, 0];
  let [nearestBefore, nearestAfter] = [-Infinity, Infinity];
  for (const { x0, x1, count } of placesOf(lane)) {
    if (x1 > left && x0 < right) return null;
    if (x1 <= left) {
      before += count;
      nearestBefore = Math.max(nearestBefore, x0);
    } else {
      after += count;
      nearestAfter = Math.min(nearestAfter, x0);
    }
  }
  const ways = [
    ...(before > 0 ? [{ words: `← ${before} earlier`, x: nearestBefore, at: 0 }] : []),
    ...(after > 0 ? [{ words: `${after} later →`, x: nearestAfter, at: before > 0 ? 110 : 0 }] : []),
  ];
  return ways.map(({ words, x, at }) => (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g key={words} role="button" tabIndex={-1} className="beyond" aria-label={words} onClick={() => goTo(x)}>
      <rect x={at} y={sizes.name} width={104} height={26} />
      <text x={at} y={sizes.name + 17}>
        {words}
      </text>
    </g>
  ));
}

function* placesOf({ placed, gathered }: Lane) {
  for (const { mark } of placed) yield { ...mark, count: 1 };
  for (const { x, entries } of gathered)
    yield { x0: x - sizes.cell / 2, x1: x + sizes.cell / 2, count: entries.length };
}

/** The label of a long bar that began out of view stays in view, as far as its bar goes. */
function labelX({ labelX: x, mark, whole, entry }: Placed, left: number): number {
  if (x >= left || entry.date.shape === 'point') return x;
  const end = Math.max(mark.x1, x) - Math.min(whole.x1 - x, mark.x1 - mark.x0);
  return Math.max(x, Math.min(left + 4, end));
}

function spanWords({ from, to }: Gathered): string {
  const [first, last] = [numberDay(from), numberDay(to - 1)];
  if (first === null || last === null) return 'on days far off';
  return first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`;
}

/** All the years with how much is in them, and what is in view of them; it can be dragged. */
function Whole({
  entries,
  stretch,
  width,
  first,
  last,
  show,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly stretch: Stretch;
  readonly width: number;
  readonly first: number;
  readonly last: number;
  show(stretch: Stretch): void;
}) {
  const bins = 160;
  const days = last + 1 - first;
  const bars = useMemo(() => {
    const counts = new Array<number>(bins).fill(0);
    for (const { date } of entries) {
      const at = Math.min(Math.floor(((date.from - first) / days) * bins), bins - 1);
      counts[Math.max(at, 0)]! += 1;
    }
    const most = Math.max(...counts);
    return counts
      .map((count, at) => (count === 0 ? '' : `M${at + 0.5} 20 v${-3 - (17 * Math.sqrt(count)) / Math.sqrt(most)}`))
      .join('');
  }, [entries, first, days]);
  const x = ((stretch.from - first) / days) * bins;
  const w = (width / stretch.scale / days) * bins;
  const move = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, width: wide } = event.currentTarget.getBoundingClientRect();
    const day = first + ((event.clientX - left) / wide) * days;
    show({ ...stretch, from: day - width / stretch.scale / 2 });
  };
  if (w >= bins) return <div className="timeline-whole" />;
  return (
    <svg
      className="timeline-whole"
      viewBox={`0 0 ${bins} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={move}
      onPointerMove={move}
    >
      <rect className="all" width={bins} height={20} />
      <path className="bins" d={bars} />
      <rect className="window" x={x} y={0.5} width={Math.max(w, 0.8)} height={19} />
    </svg>
  );
}

/** Entries of one day that no scale tells apart. */
function Listed(props: {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  href(entry: string): string;
  close(): void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="timeline-listed" aria-labelledby="timeline-listed">
      <h3 id="timeline-listed" ref={heading} tabIndex={-1}>
        {props.title}
      </h3>
      <button type="button" onClick={props.close}>
        Close the list
      </button>
      <ul className="short-entries">
        {props.entries.map((entry) => (
          <li key={entry.id}>
            <span className="day">{dateWords(entry.date.edtf)}</span>{' '}
            <a href={props.href(entry.id)}>{shownText(entry.summary)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the shapes mean: only those that occur. */
function Legend({ signs, entries }: { signs: ReadonlySet<Sign>; entries: readonly TimelineEntry[] }) {
  const of = (Object.keys(signWords) as Sign[]).filter((sign) => signs.has(sign));
  const bars = entries.some(({ date }) => date.shape === 'bar' && date.open === null);
  const soft = entries.some(({ date }) => date.open !== null || date.about);
  const moved = entries.some(({ movedFrom }) => movedFrom.length > 0);
  const disputed = entries.some((entry) => entry.disputed);
  return (
    <ul className="timeline-legend" aria-label="What the marks mean">
      {of.map((sign) => (
        <li key={sign}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <SignShape sign={sign} x={0} y={0} />
          </svg>
          {signWords[sign]}
        </li>
      ))}
      {bars && (
        <li>
          <svg viewBox="0 -8 28 16" className="long" aria-hidden="true">
            <rect className="bar occurred solid" x={1} y={-2.5} width={26} height={5} rx={2.5} />
          </svg>
          Some day of these
        </li>
      )}
      {soft && (
        <li>
          <svg viewBox="0 -8 28 16" className="long" aria-hidden="true">
            <rect
              className="bar occurred solid"
              x={1}
              y={-2.5}
              width={26}
              height={5}
              rx={2.5}
              mask="url(#fade-start)"
            />
          </svg>
          No end known there
        </li>
      )}
      {moved && (
        <li>
          <svg viewBox="0 -8 28 16" className="long" aria-hidden="true">
            <path className="join" d="M1 0 H26 m-5 -3.5 L26 0 l-5 3.5" />
          </svg>
          Moved from its first day
        </li>
      )}
      {disputed && (
        <li>
          <span className="unequal" aria-hidden="true">
            ≠
          </span>
          The sources disagree
        </li>
      )}
    </ul>
  );
}

/** Width of a label's text, measured once for each. */
function useWidths(frame: React.RefObject<HTMLElement | null>): (text: string) => number {
  const [face, setFace] = useState<string | null>(null);
  useEffect(() => {
    if (frame.current !== null) setFace(getComputedStyle(frame.current).getPropertyValue('--serif'));
  }, [frame]);
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context !== null && face !== null) context.font = `15px ${face}`;
    const known = new Map<string, number>();
    return (text: string) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      // The mark of a dispute and slanted letters want a little more.
      const width = context === null || face === null ? text.length * 7 : context.measureText(text).width + 16;
      known.set(text, width);
      return width;
    };
  }, [face]);
}

/** What of the lanes is scrolled into view. */
function useSeen(scroller: React.RefObject<HTMLElement | null>): readonly [top: number, bottom: number] {
  const [seen, setSeen] = useState<readonly [number, number]>([0, 1200]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setSeen([element.scrollTop, element.scrollTop + element.clientHeight]);
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  return seen;
}

function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia('print');
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia('print').matches,
  );
}

/** The lanes scroll so far that a row reached by key is seen. */
function scrollToRow(frame: HTMLElement | null, link: Element): void {
  const lanes = frame?.querySelector('.timeline-lanes');
  if (!lanes) return;
  const [row, all] = [link.getBoundingClientRect(), lanes.getBoundingClientRect()];
  if (row.top < all.top) lanes.scrollTop -= all.top - row.top + 12;
  else if (row.bottom > all.bottom) lanes.scrollTop += row.bottom - all.bottom + 12;
}
