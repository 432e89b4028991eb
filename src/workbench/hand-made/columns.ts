/** What a column of a chronology holds. */
export const columnRoles = [
  'date',
  'end date',
  'EDTF',
  'date modifier',
  'event',
  'source',
  'persons',
  'amount',
  'kind',
  'entry',
  'proceeding',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How people head a column, in lower case without marks; the first role that a heading fits is its. */
const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['EDTF', /^edtf(?: date)?$/],
  ['date modifier', /^(?:date )?(?:modifier|operator)$/],
  [
    'end date',
    /^(?:(?:date )?(?:end(?:ed|s|ing)?|until|through|to)|end(?:ing)? date|date to|to date|finish(?: date)?)$/,
  ],
  [
    'date',
    /^(?:(?:event |fact |start |from |hearing |filing )?dates?(?: time| and time| of (?:event|fact))?|day|when|start|started|from|date from|date start|datum|year)$/,
  ],
  ['amount', /^(?:amounts?|sums?|money|value|damages|usd|gbp|eur|amount (?:in )?(?:usd|gbp|eur)?)$/],
  [
    'event',
    /^(?:events?|facts?|fact text|(?:event |fact |full |short )?descriptions?(?: of (?:event|fact))?|what(?: happened)?|entries|summary|details?|narrative|chronology|headline|title|event title|occurrence|incident|action|text|subject|particulars|development)$/,
  ],
  [
    'source',
    /^(?:sources?|source s|documents?|documents? refs?|references?|refs?|exhibits?|citations?|cites?|evidence|bundle(?: refs?| page)?|page|authority|link|url|source documents?|supporting documents?)$/,
  ],
  [
    'persons',
    /^(?:persons?|people|part(?:y|ies)|characters?|who|actors?|individuals?|names?|organi[sz]ations?|involved|persons involved|players?|witness(?:es)?)$/,
  ],
  // The ids of an export of ours, or somebody's word for the event: what is in the column tells.
  ['entry', /^entry(?: id)?$/],
  ['kind', /^(?:kind|type|category|event type|type of event)$/],
  ['proceeding', /^(?:proceedings?|case|cases|case name|court|docket(?: (?:number|no))?|matter|suit|action no)$/],
];

/** The role of a heading, `null` when it says none: "Date & Time", "Fact Text", "Source(s)", "What happened?". */
export function roleOf(heading: string): ColumnRole | null {
  const plain = heading
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return headings.find(([, form]) => form.test(plain))?.[0] ?? null;
}
