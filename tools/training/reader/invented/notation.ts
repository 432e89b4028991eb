/**
 * The notation of the invented papers (README.md): a pile is one text file, its documents one below the other, with the words that
 * report an event in braces and, under each document, what they report. `readPile` makes of it what the annotated piles hold.
 */

/** An event of a pile, as in an annotated case file. */
export interface Event {
  readonly id: string;
  readonly kind: string;
  /** EDTF, the first date that a document of the pile gives it. */
  readonly date: string | null;
  readonly status: string;
  readonly proceeding: string | null;
  readonly core: boolean;
  readonly outcome: string | null;
  readonly amount: { readonly value: number; readonly currency: string } | null;
  readonly who: readonly string[];
  readonly whom: readonly string[];
  readonly summary: string;
}

/** Where a document reports an event; places are UTF-16 code units of its body. */
export interface Mention {
  readonly doc: string;
  readonly anchor: string;
  readonly context: string;
  readonly start: number;
  readonly end: number;
  readonly event: string;
  readonly stated: string | null;
  readonly dateWords: 'published' | { readonly start: number; readonly end: number } | null;
}

export interface Proceeding {
  readonly id: string;
  readonly label: string | null;
  readonly kind: string;
  readonly caption: string | null;
  readonly court: string | null;
  readonly parties: readonly { readonly name: string; readonly role: string }[];
  readonly claims: readonly string[];
}

export interface Pile {
  readonly documents: readonly { readonly name: string; readonly head: string; readonly body: string }[];
  readonly gold: {
    readonly matter: string;
    readonly documents: readonly string[];
    readonly proceedings: readonly Proceeding[];
    readonly events: readonly Event[];
    readonly mentions: readonly Mention[];
    readonly quotes: readonly never[];
    readonly disagreements: readonly never[];
  };
}

const KINDS = new Set(
  (
    'conduct statement legislation investigation arrest charge plea filing amendment party-change motion position discovery hearing ' +
    'ruling dismissal settlement jury trial testimony verdict mistrial judgment award sentence appeal appeal-decision enforcement release'
  ).split(' '),
);
const STATUSES = new Set(['occurred', 'scheduled', 'alleged', 'expected', 'denied']);
const PROCEEDINGS = new Set(['civil', 'criminal', 'appeal', 'administrative', 'arbitration', 'international']);
const ROLES = new Set(
  'plaintiff defendant judge counsel prosecutor witness juror intervenor appellant appellee government victim regulator other'.split(
    ' ',
  ),
);
const OUTCOMES = new Set(
  [
    'plaintiff',
    'defendant',
    'mixed',
    'granted',
    'denied',
    'guilty',
    'not guilty',
    'liable',
    'not liable',
    'affirmed',
  ].concat('reversed', 'other'),
);
const DAY = String.raw`(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{3}X)~?`;
const EDTF = new RegExp(String.raw`^(?:${DAY}|${DAY}/${DAY}|\.\./${DAY}|${DAY}/\.\.)$`);
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MARK = /\{([^{}]+)\}([A-Z]?\d+)/g;

/** A body with its marks taken out, and where they stood. */
export function withoutMarks(marked: string): {
  readonly body: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly label: string }[];
} {
  const marks: { start: number; end: number; label: string }[] = [];
  let body = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    body += marked.slice(from, match.index);
    marks.push({ start: body.length, end: body.length + match[1]!.length, label: match[2]! });
    body += match[1];
    from = match.index + match[0].length;
  }
  return { body: body + marked.slice(from), marks };
}

/** The other way: a body with the words at `marks`, in order and apart, put into braces. */
export function withMarks(
  body: string,
  marks: readonly { readonly start: number; readonly end: number; readonly label: string }[],
): string {
  let marked = '';
  let from = 0;
  for (const { start, end, label } of marks) {
    marked += `${body.slice(from, start)}{${body.slice(start, end)}}${label}`;
    from = end;
  }
  return marked + body.slice(from);
}

/** @throws with every fault found, a line each, where the source is not right. */
export function readPile(
  source: string,
  sentencesOf: (text: string) => Iterable<{ start: number; end: number }>,
): Pile {
  const faults: string[] = [];
  const [front = '', ...parts] = source.split(/^== /m);
  const frontLines = linesOf(front);
  const matter = frontLines.find((line) => line.startsWith('MATTER '))?.slice(7) ?? '';
  if (matter === '') faults.push('no MATTER line');
  const proceedings: Proceeding[] = [];
  const pileCast: string[] = [];
  const pileProceedings = proceedingsOf(frontLines, proceedings, pileCast, faults);
  const pileEvents = new Map<string, { event: EventDraft; cast: readonly string[] }>();
  const events: EventDraft[] = [];
  const mentions: Mention[] = [];
  const documents = parts.map((part, n) => {
    const name = `${String(n + 1).padStart(2, '0')}.txt`;
    const fault = (what: string) => faults.push(`${name}: ${what}`);
    const [headLine = '', ...rest] = part.split('\n');
    const [published = '-', publisher = '-', title = '-'] = headLine.split('|').map((field) => field.trim());
    const cut = rest.indexOf('--');
    const marked = (cut < 0 ? rest : rest.slice(0, cut)).join('\n').trim();
    const notes = cut < 0 ? [] : linesOf(rest.slice(cut + 1).join('\n'));
    const { body, marks } = withoutMarks(marked);
    if (/[{}]/.test(body)) fault('a brace without its label');
    if (published !== '-' && !EDTF.test(published)) fault(`published ${published}`);

    const cast = [...pileCast];
    const own = proceedingsOf(notes, proceedings, cast, faults);
    const known = own.size > 0 ? own : pileProceedings;
    const sentences = [...sentencesOf(body)];
    const noted = new Map<string, { event: EventDraft; dates: readonly string[] }>();
    for (const line of notes.filter((note) => /^[A-Z]?\d+ /.test(note) && !/^P\d/.test(note))) {
      const [first = '', ...fields] = line.split('|').map((field) => field.trim());
      const [label = '', ...traits] = first.split(' ');
      const dates = (fields.at(-1) ?? '-').split(';').map((one) => one.trim());
      if (traits.length === 0) {
        const earlier = pileEvents.get(label);
        if (earlier) noted.set(label, { event: earlier.event, dates });
        else fault(`${label} is not told of before`);
        continue;
      }
      const event = eventOf(traits, fields[0] ?? '-', known, cast, `${body} ${title}`, (what) =>
        fault(`${label}: ${what}`),
      );
      event.id = `E${events.length + 1}`;
      if (noted.has(label) || pileEvents.has(label)) fault(`${label} twice`);
      events.push(event);
      noted.set(label, { event, dates: fields.length > 1 ? dates : ['-'] });
      if (/^[A-Z]/.test(label)) pileEvents.set(label, { event, cast });
    }
    const used = new Map<string, number>();
    for (const { start, end, label } of marks) {
      const note =
        noted.get(label) ?? (pileEvents.has(label) ? { event: pileEvents.get(label)!.event, dates: ['-'] } : undefined);
      if (!note) {
        fault(`nothing is told of ${label}`);
        continue;
      }
      const nth = used.get(label) ?? 0;
      used.set(label, nth + 1);
      const { stated, dateWords } = dateOf(note.dates[nth] ?? '-', start, body, (what) => fault(`${label}: ${what}`));
      note.event.date ??= stated;
      const sentence = sentences.find((one) => one.start <= start && end <= one.end);
      if (!sentence) fault(`${label}: "${body.slice(start, end)}" goes over the end of a sentence`);
      const anchor = body.slice(start, end);
      const context = contextOf(sentence ?? { start, end }, body);
      if (body.indexOf(anchor, body.indexOf(context)) !== start)
        fault(`${label}: "${anchor}" stands earlier in the sentence`);
      mentions.push({ doc: name, anchor, context, start, end, event: note.event.id, stated, dateWords });
    }
    for (const [label, { dates }] of noted) {
      const times = used.get(label) ?? 0;
      if (times === 0) fault(`${label} has no words`);
      if (dates.length > Math.max(times, 1)) fault(`${label} has more dates than words`);
    }
    const headFields = { title, publisher, published };
    const head = Object.entries(headFields).flatMap(([key, value]) => (value === '-' ? [] : [`${key}: ${value}`]));
    return { name, head: head.join('\n'), body };
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const gold = {
    matter,
    documents: documents.map(({ name }) => name),
    proceedings,
    events,
    mentions,
    quotes: [],
    disagreements: [],
  };
  return { documents, gold };
}

type EventDraft = { -readonly [key in keyof Event]: Event[key] };

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Proceedings by their label; they are added to `all`, the names of their parties and of the `cast:` lines to `cast`. */
function proceedingsOf(
  lines: readonly string[],
  all: Proceeding[],
  cast: string[],
  faults: string[],
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const line of lines) {
    if (line.startsWith('cast: ')) cast.push(...listOf(line.slice(6)));
    const match = /^(P\d+) (\w+) \| (.*)$/.exec(line);
    if (!match) continue;
    const [, label = '', kind = '', rest = ''] = match;
    const [caption = '-', court = '-', parties = '-', claims = '-'] = rest.split('|').map((field) => field.trim());
    if (!PROCEEDINGS.has(kind)) faults.push(`${line}: kind of proceeding`);
    const named = listOf(parties).map((party) => {
      const colon = party.indexOf(':');
      const [role, name] = [party.slice(0, colon), party.slice(colon + 1).trim()];
      if (!ROLES.has(role)) faults.push(`${line}: role ${role}`);
      return { name, role };
    });
    cast.push(...named.map(({ name }) => name));
    if (/^[A-Z]/.test(court)) cast.push(court);
    const id = `P${all.length + 1}`;
    known.set(label, id);
    const list = claims === '-' ? [] : claims.split(',').map((claim) => claim.trim());
    all.push({ id, label: null, kind, caption: absent(caption), court: absent(court), parties: named, claims: list });
  }
  return known;
}

function eventOf(
  traits: readonly string[],
  people: string,
  known: ReadonlyMap<string, string>,
  cast: readonly string[],
  text: string,
  fault: (what: string) => void,
): EventDraft {
  const [kind = '', ...more] = traits;
  if (!KINDS.has(kind)) fault(`kind ${kind}`);
  const [who = '-', whom = '-'] = people.split('>').map((side) => side.trim());
  const event: EventDraft = {
    id: '',
    kind,
    date: null,
    status: 'occurred',
    proceeding: known.values().next().value ?? null,
    core: true,
    outcome: null,
    amount: null,
    who: listOf(who).map((name) => fullest(name, cast, text, fault)),
    whom: listOf(whom).map((name) => fullest(name, cast, text, fault)),
    summary: '',
  };
  for (const [n, trait] of more.entries()) {
    if (STATUSES.has(trait)) event.status = trait;
    else if (trait === '~') event.core = false;
    else if (trait === 'P0') event.proceeding = null;
    else if (known.has(trait)) event.proceeding = known.get(trait)!;
    else if (trait.startsWith('=')) event.outcome = trait.slice(1).replaceAll('_', ' ');
    else if (/^[A-Z]{3}$/.test(trait) && event.amount) event.amount = { ...event.amount, currency: trait };
    else if (/^[\d.]+$/.test(trait) && /^[A-Z]{3}$/.test(more[n + 1] ?? ''))
      event.amount = { value: Number(trait), currency: '' };
    else fault(`"${trait}" is no trait of an event`);
  }
  if (event.outcome !== null && !OUTCOMES.has(event.outcome)) fault(`outcome ${event.outcome}`);
  return event;
}

/** The one name of the cast that holds this one's words; a role ("jurors") stays as it is. */
function fullest(name: string, cast: readonly string[], text: string, fault: (what: string) => void): string {
  if (/^[a-z]/.test(name) || cast.includes(name)) return name;
  const holding = [...new Set(cast)].filter((full) => ` ${full} `.includes(` ${name} `));
  if (holding.length === 1) return holding[0]!;
  if (holding.length > 1) fault(`"${name}" may be ${holding.join(' or ')}`);
  else if (!text.includes(name)) fault(`"${name}" is neither in the cast nor in the text`);
  return name;
}

/** `words = EDTF`, `@pub = EDTF`, `EDTF` or `-`; the words are those nearest to the mention. */
function dateOf(
  field: string,
  at: number,
  body: string,
  fault: (what: string) => void,
): Pick<Mention, 'stated' | 'dateWords'> {
  if (field === '-' || field === '') return { stated: null, dateWords: null };
  const equals = field.lastIndexOf(' = ');
  const [words, stated] = equals < 0 ? ['', field] : [field.slice(0, equals), field.slice(equals + 3)];
  if (!EDTF.test(stated)) fault(`date ${stated}`);
  const weekday = WEEKDAYS.findIndex((day) => words.includes(day));
  if (weekday >= 0 && /^\d{4}-\d{2}-\d{2}$/.test(stated) && new Date(stated).getUTCDay() !== weekday)
    fault(`${stated} is not a ${WEEKDAYS[weekday]}`);
  if (words === '') return { stated, dateWords: null };
  if (words === '@pub') return { stated, dateWords: 'published' };
  let best = -1;
  for (let place = body.indexOf(words); place >= 0; place = body.indexOf(words, place + 1))
    if (best < 0 || Math.abs(place - at) < Math.abs(best - at)) best = place;
  if (best < 0) fault(`"${words}" is not in the text`);
  return { stated, dateWords: best < 0 ? null : { start: best, end: best + words.length } };
}

/** The sentence, widened until it stands once in the body. */
function contextOf(sentence: { readonly start: number; readonly end: number }, body: string): string {
  let { start, end } = sentence;
  const once = () => body.indexOf(body.slice(start, end)) === body.lastIndexOf(body.slice(start, end));
  while (!once() && (start > 0 || end < body.length)) {
    start = Math.max(0, start - 40);
    end = Math.min(body.length, end + 40);
  }
  return body.slice(start, end);
}

function listOf(field: string): readonly string[] {
  if (field === '-' || field === '') return [];
  return field
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function absent(field: string): string | null {
  return field === '-' || field === '' ? null : field;
}
