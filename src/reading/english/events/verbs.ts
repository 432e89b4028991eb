/** Verbs whose forms the spelling rules below do not give: base, -s, past, participle, -ing. */
const irregular: Readonly<Record<string, string>> = {
  be: 'be|is|are|was|were|been|being',
  begin: 'begins?|began|begun|beginning',
  bring: 'brings?|brought|bringing',
  choose: 'chooses?|chose|chosen|choosing',
  come: 'comes?|came|coming',
  deny: 'deny|denies|denied|denying',
  drop: 'drops?|dropped|dropping',
  find: 'finds?|found|finding',
  fight: 'fights?|fought|fighting',
  forbid: 'forbids?|forbade|forbidden|forbidding',
  freeze: 'freezes?|froze|frozen|freezing',
  free: 'frees?|freed|freeing',
  get: 'gets?|got|gotten|getting',
  give: 'gives?|gave|given|giving',
  go: 'go|goes|went|gone|going',
  have: 'have|has|had|having',
  hear: 'hears?|heard|hearing',
  hold: 'holds?|held|holding',
  keep: 'keeps?|kept|keeping',
  lay: 'lays?|laid|laying',
  lead: 'leads?|led|leading',
  leave: 'leaves?|left|leaving',
  let: 'lets?|letting',
  lose: 'loses?|lost|losing',
  make: 'makes?|made|making',
  meet: 'meets?|met|meeting',
  overrule: 'overrules?|overruled|overruling',
  overturn: 'overturns?|overturned|overturning',
  pay: 'pays?|paid|paying',
  plead: 'pleads?|pleaded|pled|plead|pleading',
  put: 'puts?|putting',
  reach: 'reaches|reach|reached|reaching',
  rescind: 'rescinds?|rescinded|rescinding',
  say: 'says?|said|saying',
  see: 'sees?|saw|seen|seeing',
  seek: 'seeks?|sought|seeking',
  send: 'sends?|sent|sending',
  set: 'sets?|setting',
  shut: 'shuts?|shutting',
  speak: 'speaks?|spoke|spoken|speaking',
  stand: 'stands?|stood|standing',
  steal: 'steals?|stole|stolen|stealing',
  strike: 'strikes?|struck|stricken|striking',
  sue: 'sues?|sued|suing',
  swear: 'swears?|swore|sworn|swearing',
  take: 'takes?|took|taken|taking',
  tell: 'tells?|told|telling',
  throw: 'throws?|threw|thrown|throwing',
  win: 'wins?|won|winning',
  withdraw: 'withdraws?|withdrew|withdrawn|withdrawing',
  write: 'writes?|wrote|written|writing',
  shoot: 'shoots?|shot|shooting',
  sell: 'sells?|sold|selling',
  buy: 'buys?|bought|buying',
  flee: 'flees?|fled|fleeing',
  hide: 'hides?|hid|hidden|hiding',
  break: 'breaks?|broke|broken|breaking',
  fall: 'falls?|fell|fallen|falling',
  hit: 'hits?|hitting',
  know: 'knows?|knew|known|knowing',
  burn: 'burns?|burned|burnt|burning',
  lie: 'lies?|lied|lying',
  die: 'dies?|died|dying',
  fire: 'fires?|fired|firing',
};

/** Verbs of two syllables and more that double their last consonant. */
const doubling = new Set([
  'drop',
  'admit',
  'submit',
  'permit',
  'commit',
  'ban',
  'bar',
  'transfer',
  'refer',
  'defer',
  'stop',
  'rob',
  'rap',
  'stab',
  'kidnap',
  'slap',
  'acquit',
  'plan',
  'rig',
  'scan',
  'step',
  'quit',
  'nab',
  'hum',
  'grab',
  'enrol',
  'cancel',
  'reset',
  'strip',
]);

/**
 * All forms of a verb as a regular expression's alternatives: "file" gives file, files, filed, filing. Particles stay:
 * "throw out" gives "threw out" and also "threw … out" with up to three words between.
 */
export function inflections(verb: string): string {
  const [base, ...particle] = verb.split(' ');
  const forms = irregular[base!] ?? regular(base!);
  return particle.length === 0 ? `(?:${forms})` : `(?:${forms})(?: [^ ,;.]+){0,3}? ${particle.join(' ')}`;
}

function regular(base: string): string {
  if (doubling.has(base)) return `${base}s?|${base}${base.at(-1)}(?:ed|ing)`;
  if (base.endsWith('e')) return `${base}[sd]?|${base.slice(0, -1)}ing`;
  if (/[^aeiou]y$/.test(base)) return `${base}|${base}ing|${base.slice(0, -1)}ie[sd]`;
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}|${base}(?:es|ed|ing)`;
  return `${base}(?:s|ed|ing)?`;
}
