import type { LinkedReport } from '../linking/linked-report.ts';
import type { LinkedParty } from '../linking/parties.ts';
import type { FoundDisagreement } from './clashes.ts';
import type { Entry } from './entry.ts';
import type { WholeMatter } from './whole-document.ts';

/** A party whose name two sources spell differently. */
export interface Misspelt {
  readonly party: number;
  /** Where the disagreement is shown: the entry that most reports tie to the party. */
  readonly entry: Entry;
  readonly found: FoundDisagreement;
}

/** Names of the matter's parties that two sources spell one letter apart, where one entry has reports of both. */
export function misspeltIn({ documents, parties }: WholeMatter, entries: readonly Entry[]): readonly Misspelt[] {
  const sourceOf = ({ inDocument }: LinkedReport) => documents[inDocument]?.source;
  return parties.list.flatMap((party) => spellingsOf(party, entries, sourceOf) ?? []);
}

function spellingsOf(
  party: LinkedParty,
  entries: readonly Entry[],
  sourceOf: (report: LinkedReport) => string | undefined,
): Misspelt | null {
  const [other] = party.spellings;
  if (other === undefined) return null;
  const odd = new Set(other.documents);
  const [best] = entries
    .map((entry) => {
      const of = entry.reports.filter((one) => one.named.includes(party.index));
      const isOdd = ({ inDocument }: LinkedReport) => odd.has(inDocument);
      return { entry, of, usual: of.filter((one) => !isOdd(one)), variant: of.filter(isOdd) };
    })
    .filter(
      ({ usual, variant }) =>
        usual.length > 0 &&
        variant.length > 0 &&
        !variant.every((one) => usual.some((two) => sourceOf(one) === sourceOf(two))),
    )
    .sort((a, b) => b.of.length - a.of.length);
  if (best === undefined) return null;
  const values = [
    { value: party.name, reports: best.usual },
    { value: other.name, reports: best.variant },
  ];
  return { party: party.index, entry: best.entry, found: { field: 'name', kind: 'conflict', values } };
}

/** Parties under the spelling that a person settled on; the other stays as an alias. */
export function asSettled<M extends Pick<WholeMatter, 'parties'>>(linked: M, misspelt: readonly Misspelt[]): M {
  const settled = new Map(
    misspelt.flatMap(({ party, entry, found }) => {
      const name = entry.rulings.settled.get('name')?.value;
      return name !== undefined && found.values.some(({ value }) => value === name) ? [[party, name] as const] : [];
    }),
  );
  if (settled.size === 0) return linked;
  const list = linked.parties.list.map((party) => {
    const name = settled.get(party.index) ?? party.name;
    const aliases = [party.name, ...party.aliases].filter((one) => one !== name);
    return name === party.name ? party : { ...party, name, aliases };
  });
  return { ...linked, parties: { ...linked.parties, list } };
}
