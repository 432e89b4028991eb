import type { CaseEvent, CaseFile, Matter, Proceeding } from '../src/casefile/schema.ts';

/** One line of an `expected.txt` (test/cases/README.md) and how it is asked of a case file. */
export interface Expectation {
  readonly line: string;
  /** Right, but known not to be found so far. */
  readonly notYet: boolean;
  /** `null` when it is met; else what stands there instead, for a person to read. */
  readonly unmet: (caseFile: CaseFile) => string | null;
}

/** Reads an `expected.txt`. Throws with the line where one cannot be understood. */
export function expectationsIn(text: string): readonly Expectation[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const notYet = line.startsWith('not-yet ');
      return { line, notYet, unmet: askOf(notYet ? line.slice('not-yet '.length) : line) };
    });
}

type Ask = Expectation['unmet'];
type Fields = ReadonlyMap<string, string>;

function askOf(line: string): Ask {
  const [head = '', ...rest] = line.split(';').map((part) => part.trim());
  const [word = '', ...more] = head.split(/\s+/);
  const named = more.join(' ');
  const fields: Fields = new Map(
    rest.map((part) => {
      const at = part.indexOf(' ');
      if (at < 0) throw new Error(`"${part}" has no value, in: ${line}`);
      return [part.slice(0, at), part.slice(at + 1).trim()];
    }),
  );
  switch (word) {
    case 'matters':
      return ({ matters }) => (String(matters.length) === named ? null : `there are ${matters.length} matters`);
    case 'matter':
      return matterAsked(named, fields);
    case 'proceeding':
      return proceedingAsked(named, fields);
    case 'disagreement':
      return disagreementAsked(named);
    case 'quotation':
      return quotationAsked(named, fields);
    case 'published':
      return publishedAsked(more[0] ?? '', more[1] ?? '');
    case 'absent': {
      const asked = entryAsked(more[0] ?? '', more[1] ?? '', fields);
      return (caseFile) => {
        const wrong = caseFile.matters.flatMap((matter) =>
          [...matter.events, ...matter.passing].filter((event) => asked(event, matter).length === 0),
        );
        return wrong.length === 0 ? null : wrong.map((event) => entryLine(event)).join('\n');
      };
    }
    default: {
      const asked = entryAsked(word, more[0] ?? '', fields);
      return (caseFile) => {
        const of = caseFile.matters.flatMap((matter) =>
          matter.events.map((event) => ({ event, wrong: asked(event, matter) })),
        );
        if (of.some(({ wrong }) => wrong.length === 0)) return null;
        const nearest = of.sort((a, b) => a.wrong.length - b.wrong.length)[0];
        return nearest ? `nearest: ${entryLine(nearest.event)} (not: ${nearest.wrong.join(', ')})` : 'no entries';
      };
    }
  }
}

const entryKeys = ['who', 'whom', 'for', 'status', 'outcome', 'amount', 'in', 'fate', 'sources', 'words'];

/** For an entry, what of the line it does not meet. */
function entryAsked(date: string, kind: string, fields: Fields): (event: CaseEvent, matter: Matter) => string[] {
  for (const key of fields.keys()) if (!entryKeys.includes(key)) throw new Error(`an entry has no "${key}"`);
  if (kind === '') throw new Error(`an entry wants a date and a kind: "${date}"`);
  return (event, matter) => {
    const wrong: string[] = [];
    if (kind !== event.kind) wrong.push('kind', 'kind', 'kind');
    if (date !== 'any' && (date === 'undated' ? null : date) !== event.date) wrong.push('date');
    for (const [key, value] of fields) if (!meets(event, matter, key, value)) wrong.push(key);
    return wrong;
  };
}

function meets(event: CaseEvent, matter: Matter, key: string, value: string): boolean {
  const nameOf = (id: string) => matter.parties.find((party) => party.id === id)?.name ?? id;
  const inRole = (role: string) =>
    event.participants.filter((one) => one.role === role).map((one) => nameOf(one.party));
  switch (key) {
    case 'who':
      return sameNames(inRole('agent'), value);
    case 'whom':
      return sameNames(inRole('patient'), value);
    case 'for':
      return sameNames(inRole('beneficiary'), value);
    case 'amount':
      return value === (event.amount ? `${event.amount.value} ${event.amount.currency}` : 'none');
    case 'in':
      return value === (matter.proceedings.find(({ id }) => id === event.proceeding)?.label ?? 'none');
    case 'words':
      return event.reports.some(({ words }) => words.replace(/\s+/g, ' ').includes(value));
    case 'sources':
      return String(event.sources) === value;
    default:
      return value === (event[key as 'status' | 'outcome' | 'fate'] ?? 'none');
  }
}

function sameNames(names: readonly string[], value: string): boolean {
  const wanted = value === 'nobody' ? [] : value.split(' & ');
  return wanted.length === names.length && wanted.every((name) => names.includes(name));
}

const entryLine = (event: CaseEvent) => `${event.date ?? 'undated'} ${event.kind} [${event.status}] ${event.summary}`;

function matterAsked(title: string, fields: Fields): Ask {
  const paths = (fields.get('documents') ?? '').split(/,\s*/).filter((path) => path !== '');
  return ({ matters, documents }) => {
    const found = matters.map((matter) => {
      const ids = new Set(
        matter.events.concat(matter.passing).flatMap(({ reports }) => reports.map((one) => one.document)),
      );
      return { title: matter.title, paths: documents.filter(({ id }) => ids.has(id)).map(({ path }) => path) };
    });
    const met = found.some(
      (one) => one.title === title && (paths.length === 0 || [...one.paths].sort().join() === [...paths].sort().join()),
    );
    return met ? null : found.map((one) => `${one.title}: ${one.paths.join(', ')}`).join('\n');
  };
}

function proceedingAsked(label: string, fields: Fields): Ask {
  return ({ matters }) => {
    const all = matters.flatMap((matter) => matter.proceedings.map((proceeding) => ({ proceeding, matter })));
    const found = all.find(({ proceeding }) => proceeding.label === label);
    if (!found) return `proceedings: ${all.map(({ proceeding }) => proceeding.label).join('; ') || 'none'}`;
    const wrong = [...fields].filter(([key, value]) => !proceedingMeets(found.proceeding, found.matter, key, value));
    return wrong.length === 0
      ? null
      : wrong.map(([key]) => `${key}: ${said(found.proceeding, found.matter, key)}`).join('; ');
  };
}

function said(proceeding: Proceeding, matter: Matter, key: string): string {
  switch (key) {
    case 'kind':
    case 'caption':
    case 'court':
    case 'filed':
    case 'posture':
      return proceeding[key] ?? 'none';
    case 'docket':
      return proceeding.docketNumber ?? 'none';
    default:
      return (
        proceeding.parties
          .filter(({ role }) => role === key)
          .map(({ party }) => matter.parties.find(({ id }) => id === party)?.name ?? party)
          .join(' & ') || 'nobody'
      );
  }
}

function proceedingMeets(proceeding: Proceeding, matter: Matter, key: string, value: string): boolean {
  const is = said(proceeding, matter, key);
  return is === value || is.split(' & ').sort().join() === value.split(' & ').sort().join();
}

function disagreementAsked(named: string): Ask {
  const [kind = '', field = '', ...rest] = named.split(/\s+/);
  const values = rest.join(' ').split(' / ').sort().join(' / ');
  return ({ matters }) => {
    const found = matters.flatMap((matter) =>
      matter.disagreements.map((one) => {
        const of = matter.events.find(({ id }) => id === one.event)?.kind;
        return `${of} ${one.field} ${one.values
          .map(({ value }) => value)
          .sort()
          .join(' / ')}`;
      }),
    );
    return found.includes(`${kind} ${field} ${values}`) ? null : `disagreements: ${found.join('; ') || 'none'}`;
  };
}

function quotationAsked(words: string, fields: Fields): Ask {
  const speaker = fields.get('speaker');
  return ({ matters }) => {
    const found = matters.flatMap((matter) =>
      matter.quotes
        .filter((quote) => quote.words.replace(/\s+/g, ' ').includes(words))
        .map(({ speaker: id }) => matter.parties.find((party) => party.id === id)?.name ?? 'nobody'),
    );
    if (found.length === 0) return 'no such words are quoted';
    return speaker === undefined || found.includes(speaker) ? null : `said by ${found.join(', ')}`;
  };
}

function publishedAsked(path: string, day: string): Ask {
  return ({ documents }) => {
    const found = documents.find((document) => document.path === path);
    if (!found) return `documents: ${documents.map((document) => document.path).join(', ')}`;
    return (found.published ?? 'unknown') === day ? null : `published ${found.published ?? 'unknown'}`;
  };
}
