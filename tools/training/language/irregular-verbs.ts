/** Irregular verbs as base, past and past participle; used with the prefixes below where a treebank does not hold the form. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|plead pled pled|prove proved proven|put put put|quit quit quit|read read read|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|sling slung slung|speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|tread trod trodden|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|wring wrung wrung|write wrote written
`;

const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  bear: ['for'],
  bid: ['out', 'over', 'under'],
  bind: ['un'],
  build: ['re'],
  cast: ['fore', 'broad'],
  come: ['over'],
  cut: ['under'],
  draw: ['over', 're'],
  fall: ['be'],
  feed: ['over'],
  get: ['for'],
  give: ['for'],
  go: ['under', 'fore'],
  grow: ['out'],
  hear: ['over', 're'],
  hold: ['up', 'with', 'be'],
  lay: ['over', 'mis'],
  lead: ['mis'],
  make: ['re'],
  pay: ['re', 'over', 'under', 'pre'],
  read: ['mis', 're'],
  ride: ['over'],
  run: ['over', 're'],
  see: ['over', 'fore'],
  sell: ['re', 'out', 'under'],
  send: ['re'],
  set: ['re', 'up', 'off'],
  speak: ['mis'],
  spend: ['over'],
  stand: ['with', 'under', 'misunder'],
  swear: ['for'],
  take: ['over', 'under', 'mis', 're', 'par'],
  tell: ['fore', 're'],
  think: ['re'],
  throw: ['over'],
  write: ['re', 'under', 'over'],
};

/** Form, tag and base of every irregular past and participle. */
export function irregularVerbForms(): { readonly form: string; readonly tag: 'VBD' | 'VBN'; readonly base: string }[] {
  return VERBS.trim()
    .split('|')
    .flatMap((line) => {
      const [base, past, participle] = line.split(' ') as [string, string, string];
      return ['', ...(PREFIXES[base] ?? [])].flatMap((prefix) => [
        { form: prefix + past, tag: 'VBD' as const, base: prefix + base },
        { form: prefix + participle, tag: 'VBN' as const, base: prefix + base },
      ]);
    });
}
