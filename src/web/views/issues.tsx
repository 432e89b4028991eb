import { useMemo, useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import type { Stance } from '../../field/values.ts';
import { counted } from '../../words/counts.ts';
import { shortDateWords } from '../../words/dates.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { beginTying } from '../frame/choosing.ts';
import { useReader } from '../frame/reader.ts';
import { noFilters } from '../model/filters.ts';
import { type Issue, issuesOf, type Tied, under } from '../model/issues.ts';

const columns: readonly { readonly stance: Stance | null; readonly name: string }[] = [
  { stance: 'supports', name: 'Supports it' },
  { stance: 'denies', name: 'Denies it' },
  { stance: null, name: 'Bears on it' },
];

/** The claims and their elements as a tree, each with the entries that support it, deny it, or bear on it. */
export function Issues() {
  const { matter } = useMatter();
  const { canDecide } = useDecide();
  const issues = useMemo(() => issuesOf(matter), [matter]);
  return (
    <>
      <div className="view-head">
        <h2>Issues</h2>
      </div>
      <p className="under-heading">
        The claims of the proceedings, and what entries are tied to by an issue tag. “Claim / Element” puts an element
        under its claim.
      </p>
      {issues.length === 0 && <p className="nothing">No proceeding names a claim, and no entry has an issue tag.</p>}
      {issues.map((issue) => (
        <OneIssue key={issue.tag} issue={issue} />
      ))}
      {canDecide && <NewIssue parent={null} />}
    </>
  );
}

function OneIssue({ issue }: { issue: Issue }) {
  const { canDecide } = useDecide();
  const { tag, name, isClaim, tied, elements } = issue;
  const id = `issue-${tag.replaceAll(' ', '-')}`;
  const by = Map.groupBy(tied, ({ stance }) => stance);
  return (
    <section className="issue" aria-labelledby={id}>
      <h3 id={id}>
        <bdi>{shownText(name)}</bdi>
      </h3>
      <p className="small">
        {isClaim && <span>Claim</span>}
        <span>{tied.length === 0 ? 'no entry yet' : counted(tied.length, 'entry', 'entries')}</span>
        {canDecide && <TieHere issue={tag} />}
      </p>
      {tied.length > 0 && (
        <div className="issue-columns">
          {columns.map(({ stance, name: heading }) => {
            const own = by.get(stance) ?? [];
            return (
              own.length > 0 && (
                <div key={heading} className={stance ?? 'bears'}>
                  <h4>
                    {heading} ({own.length})
                  </h4>
                  <ul>
                    {own.map((one) => (
                      <TiedEntry key={one.event.id} tag={tag} tied={one} />
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </div>
      )}
      {elements.map((element) => (
        <OneIssue key={element.tag} issue={element} />
      ))}
      {canDecide && <NewIssue parent={issue} />}
    </section>
  );
}

/** An entry under its issue, with the tag as it is written on it. */
function TiedEntry({ tag, tied: { event, stance } }: { tag: string; tied: Tied }) {
  const { entryHref } = useReader();
  const { canDecide, decide } = useDecide();
  const own = event.tags.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? tag;
  const speak = (next: Stance | null, line: string) =>
    void decide({ act: 'tag', entry: event.id, tag: own, set: true, stance: next }, line);
  return (
    <li>
      <span className="day">{event.date === null ? 'No date' : shortDateWords(event.date)}</span>{' '}
      <a id={`entry-${event.id}`} href={entryHref(event.id, 0, 'entry')}>
        {shownText(event.summary)}
      </a>
      {canDecide && (
        <p className="small">
          {stance !== 'supports' && quiet('Supports it', event, () => speak('supports', `Supports “${tag}”`))}
          {stance !== 'denies' && quiet('Denies it', event, () => speak('denies', `Denies “${tag}”`))}
          {stance !== null && quiet('Only bears on it', event, () => speak(null, `Bears on “${tag}”`))}
          {quiet(
            'Take off',
            event,
            () => void decide({ act: 'tag', entry: event.id, tag: own, set: false }, `Taken off “${tag}”`),
          )}
        </p>
      )}
    </li>
  );
}

const quiet = (words: string, { summary }: CaseEvent, act: () => void) => (
  <button type="button" className="quiet" aria-label={`${words}: ${shownText(summary)}`} onClick={act}>
    {words}
  </button>
);

/** Goes to the chronology to tick the entries of an issue. */
function TieHere({ issue }: { issue: string }) {
  const { href } = useReader();
  return (
    <a
      href={href({ view: 'chronology', document: null, entry: null, group: 'all', filters: noFilters })}
      onClick={() => beginTying(issue)}
    >
      Choose entries for it
    </a>
  );
}

/** A new issue, or an element of one: it is there once an entry is tied to it. */
function NewIssue({ parent }: { parent: Issue | null }) {
  const { href } = useReader();
  const [name, setName] = useState('');
  const label = parent === null ? 'Another issue' : `Another element of ${shownText(parent.name)}`;
  const go = () => {
    const line = oneLine(name);
    if (line === '') return;
    beginTying(parent === null ? line : `${parent.tag}${under}${line}`);
    window.location.hash = href({ view: 'chronology', document: null, entry: null, group: 'all', filters: noFilters });
  };
  return (
    <form
      className="new-issue"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        go();
      }}
    >
      <input
        aria-label={label}
        placeholder={parent === null ? 'Another issue' : 'Another element'}
        value={name}
        maxLength={40}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="quiet" aria-disabled={name.trim() === ''}>
        Choose entries for it
      </button>
    </form>
  );
}
