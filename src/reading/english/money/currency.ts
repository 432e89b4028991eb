/** Signs and codes that stand before the number, with their ISO 4217 code. A bare `$` is taken for the US dollar. */
const before: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  'u.s.$': 'USD',
  'u.s. $': 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  can$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  nt$: 'TWD',
  '£': 'GBP',
  'gb£': 'GBP',
  'ir£': 'IEP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  rs: 'INR',
  'rs.': 'INR',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  cad: 'CAD',
  aud: 'AUD',
  nzd: 'NZD',
  chf: 'CHF',
  hkd: 'HKD',
  sgd: 'SGD',
  inr: 'INR',
  jpy: 'JPY',
  cny: 'CNY',
  zar: 'ZAR',
  sfr: 'CHF',
};

export const signBefore = String.raw`(?:(?:\b(?:US|U\.S\. ?|AU?|CAN?|C|NZ|HK|NT|S|R))?\$|\b(?:IR|GB)£|[£€¥₹₽₩₪]|\b(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|HKD|SGD|INR|JPY|CNY|ZAR|SFr|Rs\.?)(?= ?\d))`;

export function currencyOfSign(sign: string): string | null {
  return before[sign.toLowerCase().replace(/\s+/g, ' ')] ?? null;
}

/** Words after the number. `pounds` alone may be a weight and is read with care where it is used. */
const after: readonly (readonly [RegExp, string])[] = [
  [/^australian/, 'AUD'],
  [/^canadian/, 'CAD'],
  [/^new zealand/, 'NZD'],
  [/^hong kong/, 'HKD'],
  [/^singapore/, 'SGD'],
  [/^swiss/, 'CHF'],
  [/^belgian/, 'BEF'],
  [/^french|^francs?/, 'FRF'],
  [/^irish/, 'IEP'],
  [/^mexican/, 'MXN'],
  [/^(?:(?:us|u\.s\.|american) )?(?:dollars?|dlrs?|bucks)$|^usd$/, 'USD'],
  [/^(?:british )?pounds?|^quid$|^stg$|^sterling$|^gbp$/, 'GBP'],
  [/^(?:euros?|eur)$/, 'EUR'],
  [/^yen$/, 'JPY'],
  [/marks?$/, 'DEM'],
  [/^(?:russian )?rou?bles?$/, 'RUB'],
  [/^(?:indian )?rupees?$/, 'INR'],
  [/^(?:chinese )?(?:yuan|renminbi)$/, 'CNY'],
  [/^(?:south african )?rand$/, 'ZAR'],
  [/^(?:south korean |korean )?won$/, 'KRW'],
  [/^(?:israeli )?shekels?$/, 'ILS'],
  [/^guilders?$/, 'NLG'],
  [/^(?:brazilian )?reais$/, 'BRL'],
  [/^lire$/, 'ITL'],
  [/^cents?$|^cts$/, 'USD'],
];

export const wordAfter = String.raw`(?:(?:us|u\.s\.|american|australian|canadian|new zealand|hong kong|singapore) (?:dollars?|dlrs?)|dollars?|dlrs?|bucks|cents?|cts|(?:british |irish )?pounds?(?: sterling)?|quid|stg|sterling|euros?|yen|(?:swiss |french |belgian )?francs?|(?:west german |german |deutsche?)?marks?|(?:russian )?rou?bles?|(?:indian )?rupees?|(?:chinese )?(?:yuan|renminbi)|(?:south african )?rand|(?:south korean |korean )?won|(?:israeli )?shekels?|guilders?|(?:brazilian )?reais|lire|mexican pesos|USD|EUR|GBP)`;

export function currencyOfWord(word: string): string | null {
  const plain = word.toLowerCase().replace(/\s+/g, ' ');
  return after.find(([form]) => form.test(plain))?.[1] ?? null;
}
