import { type Docket, type DocketParty, type DocketRow, unsaid } from './docket.ts';

type Data = { readonly [key: string]: unknown };

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
        .replace(/<[^>]{0,200}>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim() || null
    : typeof value === 'number'
      ? String(value)
      : null;
const list = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.filter(isData) : []);

/** One way in which courts hand out their dockets as JSON; `null` for data of another form. */
type Shape = (data: unknown, code: string | null) => readonly Docket[] | null;

/**
 * The dockets in JSON of a court or of a collection of dockets; `null` for JSON of any other kind.
 *
 * @param code - of the court, where only the name of the file states it
 */
export function docketsIn(data: unknown, code: string | null): readonly Docket[] | null {
  for (const shape of shapes) {
    const found = shape(data, code);
    if (found !== null) return found;
  }
  return null;
}

/** The Supreme Court of the United States: `CaseNumber`, `ProceedingsandOrder`. */
const supremeCourt: Shape = (data) => {
  if (!isData(data) || !Array.isArray(data['ProceedingsandOrder'])) return null;
  const [first, second] = [words(data['PetitionerTitle']), words(data['RespondentTitle'])];
  const below = {
    court: words(data['LowerCourt']),
    numbers: words(data['LowerCourtCaseNumbers'])?.replace(/^\(|\)$/g, '') ?? null,
  };
  return [
    {
      ...unsaid,
      caption: first === null ? null : second === null ? first : `${first} v. ${second}`,
      number: words(data['CaseNumber']),
      begun: words(data['DocketedDate']),
      below: below.court === null && below.numbers === null ? null : below,
      rows: list(data['ProceedingsandOrder']).flatMap((row) => rowOf(row['Date'], null, row['Text'])),
    },
  ];
};

/** Appeals courts of the United States since 2023 (ACMS): `caseDetails`, `docketInfo`. */
const appealsCourt: Shape = (data, code) => {
  if (!isData(data) || !isData(data['caseDetails'])) return null;
  const details = data['caseDetails'];
  const info = isData(data['docketInfo']) ? data['docketInfo'] : {};
  return [
    {
      ...unsaid,
      caption: words(details['name']),
      number: words(details['caseNumber']),
      court: code ?? 'United States Court of Appeals',
      below: belowOf(details),
      begun: words(details['caseOpened']),
      parties: partiesInTable(details['partyAttorneyList']),
      rows: list(info['docketEntries']).flatMap((row) =>
        rowOf(row['endDate'], row['entryNumber'], row['docketEntryText']),
      ),
    },
  ];
};

/** The agency or the court that an appeal is from. */
function belowOf(details: Data): Docket['below'] {
  const agency = isData(details['court']) ? words(details['court']['name']) : words(details['court']);
  const court = agency ?? words(details['districtCourtName']);
  return court === null ? null : { court, numbers: null };
}

/** "<td> ANN OAK<br>&nbsp; Petitioner </td>" */
function partiesInTable(markup: unknown): readonly DocketParty[] {
  if (typeof markup !== 'string') return [];
  return markup.split(/<tr>/i).flatMap((row): DocketParty[] => {
    const cell = row.split(/<td[^>]{0,200}>/i)[1]?.split(/<\/td>/i)[0];
    const lines = (cell ?? '').split(/<br ?\/?>/i).flatMap((line) => words(line) ?? []);
    const [name, role] = [lines[0], lines.at(-1)];
    return name !== undefined && role !== undefined && lines.length > 1
      ? [{ role: role.replace(/[,.:]{1,2}$/, ''), name }]
      : [];
  });
}

/** CourtListener and RECAP: a docket, with `docket_entries` and `parties` where they were asked for. */
const collected: Shape = (data) => {
  const dockets = isData(data) && Array.isArray(data['results']) ? list(data['results']) : isData(data) ? [data] : [];
  const known = dockets.filter((one) => typeof one['docket_number'] === 'string' && 'case_name' in one);
  if (known.length === 0) return null;
  return known.map((one): Docket => collectedDocket(one, list(one['docket_entries'])));
};

function collectedDocket(one: Data, entries: readonly Data[]): Docket {
  const [assigned, referred] = [words(one['assigned_to_str']), words(one['referred_to_str'])];
  return {
    ...unsaid,
    caption: words(one['case_name_full']) ?? words(one['case_name']),
    number: words(one['docket_number']),
    court: words(one['court_id']) ?? words(one['court'])?.split('/').filter(Boolean).at(-1) ?? null,
    begun: words(one['date_filed']),
    cause: words(one['cause']),
    nature: words(one['nature_of_suit']),
    judges: [assigned, referred].filter((name) => name !== null),
    parties: list(one['parties']).flatMap(collectedParty),
    rows: entries.flatMap((row) =>
      rowOf(
        row['date_filed'],
        row['entry_number'] ?? row['document_number'],
        words(row['description']) ??
          words(list(row['recap_documents'])[0]?.['description']) ??
          words(row['short_description']),
      ),
    ),
  };
}

const collectedParty = (party: Data): readonly DocketParty[] => {
  const name = words(party['name']);
  const role = words(party['type']) ?? words(list(party['party_types'])[0]?.['name']) ?? 'Party';
  const counsel = list(party['attorneys']).flatMap((one) => words(one['name']) ?? words(one['attorney_name']) ?? []);
  return name === null ? [] : [{ role, name, counsel }];
};

/** The same as rows of a data base: a list of `{ model, pk, fields }`. */
const dumped: Shape = (data) => {
  const rows = list(data).filter((one) => isData(one['fields']) && typeof one['model'] === 'string');
  const of = (model: string) => rows.filter((one) => one['model'] === model);
  const dockets = of('search.docket');
  if (dockets.length === 0) return null;
  const entries = of('search.docketentry');
  return dockets.map((docket) =>
    collectedDocket(
      docket['fields'] as Data,
      entries
        .filter((entry) => (entry['fields'] as Data)['docket'] === docket['pk'])
        .map((entry) => entry['fields'] as Data),
    ),
  );
};

/** The answer to a search of CourtListener: cases with the documents or the opinions that were found. */
const searched: Shape = (data) => {
  const found = isData(data) ? list(data['results']).filter((one) => typeof one['docketNumber'] === 'string') : [];
  if (found.length === 0) return null;
  return found.map((one): Docket => {
    const documents = list(one['recap_documents']);
    const [judge, day] = [words(one['assignedTo']), one['dateFiled']];
    return {
      ...unsaid,
      caption: words(one['caseName']),
      number: words(one['docketNumber']),
      court: words(one['court_id']) ?? words(one['court']),
      begun: 'recap_documents' in one ? words(day) : null,
      cause: words(one['cause']),
      nature: words(one['suitNature']),
      judges: judge === null ? [] : [judge],
      rows:
        'recap_documents' in one
          ? documents.flatMap((row) =>
              rowOf(
                row['entry_date_filed'],
                row['entry_number'],
                words(row['description']) ?? words(row['short_description']),
              ),
            )
          : rowOf(day, null, 'Opinion'),
    };
  });
};

/** The appeals courts of Florida: pages of `docketEntryHeader`. */
const florida: Shape = (data) => {
  const embedded = isData(data) && isData(data['_embedded']) ? data['_embedded'] : null;
  const headers = list(embedded?.['results']).flatMap((one) =>
    isData(one['docketEntryHeader']) ? [one['docketEntryHeader']] : [],
  );
  if (headers.length === 0) return null;
  const rows = headers.flatMap((one) => {
    const [name, told] = [words(one['docketEntryName']), words(one['docketEntryDescription'])];
    return rowOf(one['filedDate'], null, [name, told].filter((part) => part !== null).join('. '));
  });
  return [{ ...unsaid, number: null, rows: rows.reverse() }];
};

const shapes: readonly Shape[] = [supremeCourt, appealsCourt, dumped, collected, searched, florida];

function rowOf(day: unknown, number: unknown, text: unknown): readonly DocketRow[] {
  const [when, told] = [words(day), words(text)];
  return when === null || told === null ? [] : [{ day: when, number: words(number), words: told }];
}
