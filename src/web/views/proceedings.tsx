import type { Proceeding } from '../../casefile/casefile.ts';
import { useMatter } from '../frame/case.ts';
import { listed } from '../model/case-index.ts';
import { dateWords } from '../model/date-words.ts';
import { shownText } from '../model/shown-text.ts';

const relationWords: { readonly [relation in Proceeding['relations'][number]['relation']]: string } = {
  'appeal-of': 'Appeal from',
  related: 'Related to',
  'remand-of': 'On remand from',
  'criminal-twin': 'Criminal case on the same facts as',
  'consolidated-with': 'Consolidated with',
};

/** Each case: what it is, where it stands, who is in it, and how it hangs together with the others. */
export function Proceedings() {
  const { matter } = useMatter();
  return (
    <>
      <div className="view-head">
        <h2>Proceedings</h2>
      </div>
      {matter.proceedings.length === 0 && <p className="nothing">No court case is told apart in these documents.</p>}
      {matter.proceedings.map((proceeding) => (
        <OneProceeding key={proceeding.id} proceeding={proceeding} />
      ))}
    </>
  );
}

function OneProceeding({ proceeding: of }: { proceeding: Proceeding }) {
  const { party, proceeding } = useMatter();
  const roles = new Map<string, string[]>();
  for (const { party: id, role } of of.parties) {
    const name = party.get(id)?.name;
    if (name !== undefined) roles.set(role, [...(roles.get(role) ?? []), shownText(name)]);
  }
  const facts: [string, string | null][] = [
    ['Court', of.court],
    ['Number', of.docketNumber],
    ['Filed', of.filed === null ? null : dateWords(of.filed)],
    ['Claims', of.claims.length === 0 ? null : listed(of.claims)],
  ];
  return (
    <section className="proceeding" aria-labelledby={`proceeding-${of.id}`}>
      <h3 id={`proceeding-${of.id}`}>
        <bdi>{shownText(of.label)}</bdi> <span className="kind">{of.kind}</span>
      </h3>
      {of.caption !== null && of.caption !== of.label && (
        <p className="caption">
          <bdi>{shownText(of.caption)}</bdi>
        </p>
      )}
      <p className="posture">{shownText(of.posture)}</p>
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
        {[...roles].map(([role, names]) => (
          <div key={role}>
            <dt>{roleHeading(role, names.length)}</dt>
            <dd>
              <bdi>{listed(names)}</bdi>
            </dd>
          </div>
        ))}
        {of.relations.map(({ proceeding: id, relation, reason }) => (
          <div key={`${relation}:${id}`}>
            <dt>{relationWords[relation]}</dt>
            <dd>
              <bdi>{shownText(proceeding.get(id)?.label ?? id)}</bdi>
              <span className="why">{shownText(reason)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {of.reasons.length > 0 && (
        <details>
          <summary>Why this is one case</summary>
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

function roleHeading(role: string, count: number): string {
  const word = role.charAt(0).toUpperCase() + role.slice(1);
  return count > 1 && !['counsel', 'government', 'other'].includes(role) ? `${word}s` : word;
}
