import type { Proceeding } from '../../casefile/schema.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { AddProceeding, ProceedingEditor } from '../deciding/proceeding-editor.tsx';
import { TitleEditor } from '../deciding/title-editor.tsx';
import { claimWord } from '../entry/claim-word.ts';
import { relationWords } from '../entry/relation-words.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { noFilters } from '../model/filters.ts';
import { Clocks } from './clocks.tsx';
import { PartyLink } from './party-link.tsx';
import { PostureStrip } from './posture-strip.tsx';
import { useReached } from './reached.ts';

/** Each case: what it is, where it stands and stood, who is in it, and how it hangs together with the others. */
export function Proceedings() {
  const { matter } = useMatter();
  useReached('proceeding');
  return (
    <>
      <div className="view-head">
        <h2>Proceedings</h2>
      </div>
      <Clocks />
      <TitleEditor />
      <AddProceeding />
      {matter.proceedings.length === 0 && <p className="nothing">No proceeding is told apart in these documents.</p>}
      {matter.proceedings.map((proceeding) => (
        <OneProceeding key={proceeding.id} proceeding={proceeding} />
      ))}
    </>
  );
}

/** The claims in one line, where all stand as the case does. */
function claimsTogether({ claims, posture, claimPostures }: Proceeding): string | null {
  if (claims.length === 0) return null;
  return claimPostures.every((one) => one.posture === posture) ? listed(claims) : null;
}

/** The claims one by one, where one stands otherwise than the case. */
function claimsApart(of: Proceeding): Proceeding['claimPostures'] {
  return claimsTogether(of) === null ? of.claimPostures : [];
}

function OneProceeding({ proceeding: of }: { proceeding: Proceeding }) {
  const { matter, party, proceeding } = useMatter();
  const { href } = useReader();
  const roles = Map.groupBy(
    of.parties.filter(({ party: id }) => party.has(id)),
    ({ role }) => role,
  );
  const facts: [string, string | null][] = [
    ['Court', of.court],
    ['Number', of.docketNumber],
    ['Filed', of.filed === null ? null : dateWords(of.filed)],
    [claimWord(of.kind).many, claimsTogether(of)],
  ];
  const entries = matter.events.filter((event) => event.proceeding === of.id).length;
  const there = { entry: null, place: null, report: 0, show: 'words', document: null } as const;
  const filters = { ...noFilters, proceeding: [of.id] };
  return (
    <section className="proceeding" id={`proceeding-${of.id}`} aria-labelledby={`proceeding-name-${of.id}`}>
      <h3 id={`proceeding-name-${of.id}`}>
        <bdi>{shownText(of.label)}</bdi> <span className="kind">{of.kind}</span>
        {of.unsourced && <span className="mark no-source">By hand, no source</span>}
      </h3>
      {of.caption !== null && of.caption !== of.label && (
        <p className="caption">
          <bdi>{shownText(of.caption)}</bdi>
        </p>
      )}
      <p className="posture">{shownText(of.posture)}</p>
      <ProceedingEditor proceeding={of} />
      <PostureStrip proceeding={of} />
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{shownText(value)}</bdi>
              </dd>
            </div>
          ),
        )}
        {claimsApart(of).map(({ claim, posture }) => (
          <div key={claim}>
            <dt>{claimWord(of.kind).one}</dt>
            <dd>
              <bdi>{shownText(claim)}</bdi>
              <span className="why">{shownText(posture)}</span>
            </dd>
          </div>
        ))}
        {[...roles].map(([role, holders]) => (
          <div key={role}>
            <dt>{roleHeading(role, holders.length)}</dt>
            <dd className="names">
              {holders.map(({ party: id }) => (
                <span key={id}>
                  <PartyLink party={id} />
                </span>
              ))}
            </dd>
          </div>
        ))}
        {relationsOf(of, matter.proceedings).map(({ words, other, reason }) => (
          <div key={`${words}:${other}`}>
            <dt>{words}</dt>
            <dd>
              <a href={href({ ...there, view: 'proceedings', document: other })}>
                <bdi>{shownText(proceeding.get(other)?.label ?? other)}</bdi>
              </a>
              <span className="why">{shownText(reason)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {entries > 0 && (
        <p className="ways">
          <a href={href({ ...there, view: 'chronology', filters })}>{counted(entries, 'entry', 'entries')}</a>
          <a href={href({ ...there, view: 'timeline', filters })}>On the timeline</a>
        </p>
      )}
      {of.reasons.length > 0 && (
        <details>
          <summary>Why this is one proceeding</summary>
          <ul className="reasons">
            {[...new Set(of.reasons)].map((reason) => (
              <li key={reason}>{shownText(reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Its own relations, and those that others have to it where it does not say them itself. */
function relationsOf(
  of: Proceeding,
  all: readonly Proceeding[],
): readonly { readonly words: string; readonly other: string; readonly reason: string }[] {
  const own = of.relations.map(({ proceeding: other, relation, reason }) => ({
    words: relationWords[relation][0],
    other,
    reason,
  }));
  const back = all.flatMap(({ id, relations }) =>
    relations
      .filter(({ proceeding: other }) => other === of.id && !of.relations.some((each) => each.proceeding === id))
      .map(({ relation, reason }) => ({ words: relationWords[relation][1], other: id, reason })),
  );
  return [...own, ...back];
}

function roleHeading(role: string, count: number): string {
  const word = role.charAt(0).toUpperCase() + role.slice(1);
  return count > 1 && !['counsel', 'government', 'other'].includes(role) ? `${word}s` : word;
}
