import type { Party } from '../../casefile/casefile.ts';
import { SourceLine } from '../entry/source-line.tsx';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { listed, type MatterIndex } from '../model/case-index.ts';
import { shortDateWords } from '../model/date-words.ts';
import { shownText } from '../model/shown-text.ts';

const kinds: readonly { readonly name: string; readonly of: readonly Party['kind'][] }[] = [
  { name: 'People', of: ['person'] },
  { name: 'Organizations', of: ['organization'] },
  { name: 'Government', of: ['government'] },
  { name: 'Courts and juries', of: ['court', 'jury'] },
];

/** Who is in the matter, by kind; of one kind, those with a role in a case first. */
export function Parties() {
  const matter = useMatter();
  return (
    <>
      <div className="view-head">
        <h2>Parties</h2>
      </div>
      {matter.matter.parties.length === 0 && <p className="nothing">Nobody is named in these documents.</p>}
      {kinds.map(({ name, of }) => {
        const own = ranked(
          matter.matter.parties.filter(({ kind }) => of.includes(kind)),
          matter,
        );
        if (own.length === 0) return null;
        return (
          <section key={name} className="party-group" aria-labelledby={`kind-${of[0]}`}>
            <h3 id={`kind-${of[0]}`}>{name}</h3>
            <ul className="parties">
              {own.map((party) => (
                <OneParty key={party.id} party={party} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function OneParty({ party }: { party: Party }) {
  const { index, entryHref, placeHref } = useReader();
  const matter = useMatter();
  const roles = rolesOf(party, matter);
  const events = matter.matter.events.filter(({ participants }) =>
    participants.some((each) => each.party === party.id),
  );
  const first = new Map(party.mentions.toReversed().map((mention) => [mention.document, mention]));
  return (
    <li>
      <p className="name">
        <bdi>{shownText(party.name)}</bdi>
      </p>
      {roles.length > 0 && <p className="roles">{roles.join('; ')}</p>}
      {party.aliases.length > 0 && (
        <p className="aliases">
          also <bdi>{listed(party.aliases.map((alias) => `“${shownText(alias)}”`))}</bdi>
        </p>
      )}
      {events.length > 0 && (
        <details>
          <summary>
            {events.length} {events.length === 1 ? 'entry' : 'entries'}
          </summary>
          <ul className="short-entries">
            {events.map(({ id, date, summary }) => (
              <li key={id}>
                <span className="day">{date === null ? 'No date' : shortDateWords(date)}</span>{' '}
                <a href={entryHref(id)}>{shownText(summary)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {party.mentions.length > 0 && (
        <details>
          <summary>
            {party.mentions.length} {party.mentions.length === 1 ? 'mention' : 'mentions'}
          </summary>
          <ul className="short-entries">
            {index.caseFile.documents.map((document) => {
              const mention = first.get(document.id);
              return (
                mention !== undefined && (
                  <li key={document.id}>
                    <a href={placeHref(document.id, mention.start, mention.end)}>
                      <SourceLine document={document} />
                    </a>
                  </li>
                )
              );
            })}
          </ul>
        </details>
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

function ranked(parties: readonly Party[], matter: MatterIndex): readonly Party[] {
  return parties
    .map((party, place) => ({ party, place, cases: rolesOf(party, matter).length > 0 ? 1 : 0 }))
    .sort((a, b) => b.cases - a.cases || b.party.mentions.length - a.party.mentions.length || a.place - b.place)
    .map(({ party }) => party);
}
