import { useMemo } from 'react';
import type { Party } from '../../casefile/schema.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { AddParty } from '../deciding/add-party.tsx';
import { PartyEditor } from '../deciding/party-editor.tsx';
import { SourceLine } from '../entry/source-line.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import type { MatterIndex } from '../model/case-index.ts';
import { noFilters } from '../model/filters.ts';
import { type PartyRecord, partyRecords, peopleByRole } from '../model/people.ts';
import type { Said } from '../model/sayings.ts';
import { Folded } from './folded.tsx';
import { OneSaid } from './one-said.tsx';
import { useReached } from './reached.ts';
import { ShortEntries } from './short-entries.tsx';

/** Who is in the matter: by their first role in a case, then by name; each with what they did, said, and where they are named. */
export function Parties() {
  const { matter } = useMatter();
  const groups = useMemo(() => peopleByRole(matter), [matter]);
  const records = useMemo(() => partyRecords(matter), [matter]);
  const reached = useReached('party');
  return (
    <>
      <div className="view-head">
        <h2>People</h2>
      </div>
      <AddParty />
      {matter.parties.length === 0 && <p className="nothing">Nobody is named in these documents.</p>}
      {groups.map(({ name, parties }) => (
        <section key={name} className="party-group" aria-labelledby={`people-${slug(name)}`}>
          <h3 id={`people-${slug(name)}`}>{name}</h3>
          <ul className="parties">
            {parties.map((party) => {
              const record = records.get(party.id);
              return (
                record !== undefined && (
                  // Coming by its link opens what is folded.
                  <OneParty
                    key={`${party.id}:${party.id === reached}`}
                    party={party}
                    record={record}
                    open={party.id === reached}
                  />
                )
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

const slug = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-');

function OneParty({ party, record, open }: { party: Party; record: PartyRecord; open: boolean }) {
  const { index, href, placeHref } = useReader();
  const roles = rolesOf(party, useMatter());
  const { events, statements, sayings, documents, first, last } = record;
  const said: readonly Said[] = [
    ...statements.map((of): Said => ({ kind: 'statement', of })),
    ...sayings.map((of): Said => ({ kind: 'saying', of })),
  ];
  const filters = { ...noFilters, party: [party.id] };
  return (
    <li id={`party-${party.id}`} className={open ? 'reached' : undefined}>
      <p className="name">
        <a href={href({ document: party.id })} aria-current={open ? 'true' : undefined}>
          <bdi>{shownText(party.name)}</bdi>
        </a>
      </p>
      {party.mentions.length === 0 && <p className="no-source">By hand, no source</p>}
      {roles.length > 0 && <p className="roles">{roles.join('; ')}</p>}
      {party.aliases.length > 0 && (
        <p className="aliases">
          also <bdi>{listed(party.aliases.map((alias) => `“${shownText(alias)}”`))}</bdi>
        </p>
      )}
      <PartyEditor party={party} />
      {first !== null && last !== null && (
        <p className="aliases">
          {first === last ? dateWords(first) : `From ${dateWords(first)} to ${dateWords(last)}`}
        </p>
      )}
      {events.length > 0 && (
        <Folded summary={counted(events.length, 'entry', 'entries')} open={open}>
          {() => (
            <>
              <ShortEntries events={events} />
              <p className="ways">
                <a href={href({ view: 'chronology', document: null, filters })}>In the chronology</a>
                <a href={href({ view: 'timeline', document: null, filters })}>On the timeline</a>
              </p>
            </>
          )}
        </Folded>
      )}
      {said.length > 0 && (
        <Folded summary={counted(said.length, 'thing said', 'things said')} open={open}>
          {() =>
            said.map((each) => (
              <OneSaid
                key={each.kind === 'statement' ? each.of.id : `${each.of.document}:${each.of.start}`}
                said={each}
                named={false}
              />
            ))
          }
        </Folded>
      )}
      {documents.length > 0 && (
        <Folded
          summary={`${counted(party.mentions.length, 'mention')} in ${counted(documents.length, 'document')}`}
          open={open}
        >
          {() => (
            <ul className="named-in">
              {documents.map(({ document, start, end, times }) => {
                const head = index.documents.get(document);
                return (
                  head !== undefined && (
                    <li key={document}>
                      <a href={placeHref(document, start, end)}>
                        <SourceLine document={head} />
                      </a>
                      {times > 1 && <span className="why-inline"> {times} times</span>}
                    </li>
                  )
                );
              })}
            </ul>
          )}
        </Folded>
      )}
    </li>
  );
}

/** "plaintiff in Tarrant I and Tarrant II". */
function rolesOf(party: Party, { matter }: MatterIndex): string[] {
  const labels = new Map<string, string[]>();
  for (const { label, parties } of matter.proceedings) {
    for (const each of parties) {
      if (each.party === party.id) labels.set(each.role, [...(labels.get(each.role) ?? []), shownText(label)]);
    }
  }
  return [...labels].map(([role, of]) => `${role} in ${listed([...new Set(of)])}`);
}
