import { parseHTML } from 'linkedom';
import type { Docket } from './docket.ts';

/** The docket in the XML that RECAP keeps at an archive (`gov_uscourts_docket`); `null` for other XML. */
export function docketOfArchive(source: string): Docket | null {
  if (!/<gov_uscourts_docket>/.test(source.slice(0, 2000))) return null;
  const { document } = parseHTML(`<html><body>${source.slice(source.indexOf('<gov_uscourts_docket>'))}</body></html>`);
  type Node = {
    querySelector(names: string): Node | null;
    querySelectorAll(names: string): Iterable<Node>;
    textContent: string | null;
    getAttribute(name: string): string | null;
  };
  const root = document as unknown as Node;
  const of = (node: Node | null, name: string): string | null =>
    node?.querySelector(name)?.textContent?.replace(/\s+/g, ' ').trim() || null;
  const details = root.querySelector('case_details');
  const number = of(details, 'docket_num');
  if (details === null || number === null) return null;
  return {
    caption: of(details, 'case_name'),
    number,
    court: of(details, 'court'),
    begun: of(details, 'date_case_filed'),
    cause: of(details, 'case_cause'),
    nature: of(details, 'nature_of_suit'),
    judges: [of(details, 'assigned_to'), of(details, 'referred_to')].flatMap(
      (name) => name?.replace(/^Hon\. /, '') ?? [],
    ),
    parties: [...root.querySelectorAll('party_list > party')].flatMap((party) => {
      const [name, role] = [of(party, 'name'), of(party, 'type')];
      const counsel = [...party.querySelectorAll('attorney > attorney_name')].flatMap(({ textContent }) => {
        const own = textContent?.replace(/\s+/g, ' ').trim();
        return own ? [own] : [];
      });
      return name === null ? [] : [{ name, role: role ?? 'Party', counsel }];
    }),
    below: null,
    rows: [...root.querySelectorAll('document_list > document')]
      .filter((one) => (one.getAttribute('attachment_num') ?? '0') === '0')
      .flatMap((one) => {
        const words = of(one, 'long_desc') ?? of(one, 'short_desc');
        return words === null ? [] : [{ day: of(one, 'date_filed') ?? '', number: one.getAttribute('doc_num'), words }];
      }),
  };
}
