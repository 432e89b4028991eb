/**
 * What a word of saying takes, as far as it decides who said what:
 * - `speech`: quoted words or a clause; may stand before its subject ("said the judge");
 * - `thought`: a clause or an infinitive, never quoted words set apart by a comma;
 * - `naming`: an object that holds what was said ("called it a “sham”", "accused her of lying").
 */
export type CueClass = 'speech' | 'thought' | 'naming';

export interface CueForm {
  readonly lemma: string;
  readonly class: CueClass;
  /** `base` is also the form after "they" and "to"; `past` also the participle where the two do not differ. */
  readonly form: 'base' | 'third' | 'past' | 'gerund';
  /** The form is as often a noun ("claims", "reports"): it needs a sign that it is a verb. */
  readonly alsoNoun: boolean;
  /** Says something only if it takes quoted words: "gave a “stern” warning", "continued: “...”"; by itself it is what people do. */
  readonly weak: boolean;
  /** May stand before its subject: "said the judge", "recalled Ann Roe". */
  readonly inverts: boolean;
}

const speech = `say tell add write ask reply respond answer continue note state declare explain argue claim insist warn announce
  tweet post testify concede admit acknowledge recall remark observe comment conclude contend allege assert maintain stress
  emphasize emphasise underscore underline reiterate repeat retort quip joke boast brag chant shout yell scream cry whisper mutter murmur plead beg
  urge demand wonder muse opine predict confess confide complain lament bemoan caution counsel counter object protest
  exclaim interject declaim proclaim pronounce affirm confirm clarify elaborate report recount relate reveal disclose
  remind inform assure promise vow pledge swear threaten suggest propose hint imply indicate signal advise instruct order direct rule
  find hold decide determine read begin start finish echo agree disagree deny dispute rebut charge submit attest certify
  describe detail summarize summarise specify mention reason speculate theorize marvel gush rave rant fume snap bark thunder
  deadpan chide scold admonish exhort implore petition request email text message blog retweet dictate intone sing recite preach
  recommend vent volunteer venture interrupt joke laugh smile sigh sob scoff sneer taunt tease gripe grumble grouse
  estimate forecast calculate noting decree stipulate enthuse apologize apologise thank banter inquire enquire query question
  press posit profess allow grant offer guess reflect reminisce resolve sum warn offer relay broadcast publish print run
  drawl chuckle giggle groan growl hiss howl mumble plead roar shriek snarl stammer wail whine bellow holler`;

const thought = `believe think know hope fear expect feel suspect doubt consider assume understand realize realise learn want wish
  plan intend seek refuse decline worry regret imagine suppose figure wonder anticipate dream prefer hear see show prove demonstrate
  mean conclude discover agree remember forget recognize recognise mind need desire aim aspire trust deem judge`;

const naming = `call describe label dub brand term characterize characterise portray depict paint cast accuse criticize criticise praise blast denounce
  condemn blame slam mock defend reject dismiss cite quote reference invoke attack oppose support endorse back favor favour
  decry deride ridicule disparage laud hail applaud commend salute welcome credit compare liken address discuss highlight
  challenge lambaste lambast rip bash pan assail excoriate rebuke castigate reprimand censure fault tout champion
  advocate refer point allude speak talk rail focus touch harp hit fire lash push pan deem regard view rate
  misquote paraphrase parody name tag hashtag sign single list outline lay attribute pin peg condone concern
  ban approve issue release make give deliver express voice raise air share use coin receive pronounce`;

const weak = new Set(
  `make give use begin start finish run hold raise receive release issue deliver air share coin continue read print relay mean prove need hit push
  list lay hear judge take rule direct grant allow guess offer submit publish broadcast mind figure address name tag pin peg pan rate regard
  fault ban approve concern introduce touch fire harp sign title interrupt smile laugh sigh sob cry sing rant fume snap bark thunder beg count
  learn discover forget remember imagine determine decide resolve press question order discuss focus highlight field welcome tout cast paint
  point`.split(/\s+/),
);

const inverting = new Set(
  `say add write ask reply respond answer continue note state declare explain argue insist warn announce tweet testify concede admit acknowledge recall
  remark observe comment conclude contend stress quip joke shout yell scream cry whisper mutter murmur plead muse opine predict confess complain lament
  caution counter exclaim proclaim reiterate repeat retort report echo begin wonder read text agree boast snap urge tell claim chant`.split(
    /\s+/,
  ),
);

/** Forms that rules of spelling do not give: third, past, gerund; `-` where the rule holds. */
const irregular: Readonly<Record<string, readonly [string, string, string]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote|written', 'writing'],
  begin: ['begins', 'began|begun', 'beginning'],
  find: ['finds', 'found', 'finding'],
  hold: ['holds', 'held', 'holding'],
  read: ['reads', 'read', 'reading'],
  swear: ['swears', 'swore|sworn', 'swearing'],
  sing: ['sings', 'sang|sung', 'singing'],
  think: ['thinks', 'thought', 'thinking'],
  know: ['knows', 'knew|known', 'knowing'],
  feel: ['feels', 'felt', 'feeling'],
  understand: ['understands', 'understood', 'understanding'],
  seek: ['seeks', 'sought', 'seeking'],
  hear: ['hears', 'heard', 'hearing'],
  see: ['sees', 'saw|seen', 'seeing'],
  show: ['shows', 'showed|shown', 'showing'],
  mean: ['means', 'meant', 'meaning'],
  forget: ['forgets', 'forgot|forgotten', 'forgetting'],
  speak: ['speaks', 'spoke|spoken', 'speaking'],
  cast: ['casts', 'cast', 'casting'],
  hit: ['hits', 'hit', 'hitting'],
  lay: ['lays', 'laid', 'laying'],
  make: ['makes', 'made', 'making'],
  give: ['gives', 'gave|given', 'giving'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  admit: ['admits', 'admitted', 'admitting'],
  submit: ['submits', 'submitted', 'submitting'],
  beg: ['begs', 'begged', 'begging'],
  brag: ['brags', 'bragged', 'bragging'],
  blog: ['blogs', 'blogged', 'blogging'],
  quip: ['quips', 'quipped', 'quipping'],
  slam: ['slams', 'slammed', 'slamming'],
  snap: ['snaps', 'snapped', 'snapping'],
  rip: ['rips', 'ripped', 'ripping'],
  tag: ['tags', 'tagged', 'tagging'],
  pan: ['pans', 'panned', 'panning'],
  ban: ['bans', 'banned', 'banning'],
  pin: ['pins', 'pinned', 'pinning'],
  peg: ['pegs', 'pegged', 'pegging'],
  plan: ['plans', 'planned', 'planning'],
  sob: ['sobs', 'sobbed', 'sobbing'],
  sum: ['sums', 'summed', 'summing'],
  run: ['runs', 'ran', 'running'],
  refer: ['refers', 'referred', 'referring'],
  broadcast: ['broadcasts', 'broadcast', 'broadcasting'],
};

/** Base, third or past forms that are at least as often nouns or adjectives. */
const alsoNouns = new Set(
  `claim claims report reports note notes comment comments charge charges post posts state states demand demands promise promises
  request requests plan plans question questions support supports attack attacks praise blame blames estimate estimates view views fear fears
  hope hopes tweet tweets answer answers reply replies show shows order orders offer offers address addresses object objects reason reasons
  text texts message messages email emails press start starts finish run runs rule rules direct signal signals concern concerns issue issues release releases
  use uses name names list lists title titles term terms brand brands label labels back point points focus talk talks hit hits fire fires
  touch fault champion champions advocate advocates credit credits challenge challenges doubt doubts detail details highlight highlights
  plea need needs desire aim aims dream dreams trust judge judges counsel caution conclude cry cries joke joke jokes laugh smile rate rates share shares
  air voice call calls cast read reads mind sign rebuke vow vows pledge pledges echo dispute disputes protest protests object grant grants
  volunteer volunteers planning value values pledged sum print query resolve lay found mention mentions wish wishes cite remark remarks worry worries guess echoes chant chants paint
  tease rant rants single push tag pin peg sought held meaning feeling finding findings ruling hearing reading beginning writing
  understanding meeting closed known given proposed suspect suspects favor favour regard forecast broadcast decree advice petition prefer press hold holds
  suspected alleged reported estimated expected perceived shared directed figure figures salute welcome seen taunt taunts scream howl approach direct`.split(
    /\s+/,
  ),
);

function formsOf(lemma: string): readonly (readonly [string, CueForm['form']])[] {
  const known = irregular[lemma];
  const [third, past, gerund] = known ?? regular(lemma);
  const list: [string, CueForm['form']][] = [
    [third, 'third'],
    [gerund, 'gerund'],
  ];
  for (const one of past.split('|')) list.push([one, 'past']);
  if (!list.some(([word]) => word === lemma)) list.unshift([lemma, 'base']);
  return list;
}

function regular(lemma: string): [string, string, string] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (lemma.endsWith('e'))
    return [`${lemma}s`, `${lemma}d`, lemma.endsWith('ee') ? `${lemma}ing` : `${lemma.slice(0, -1)}ing`];
  return [/(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

function table(): Map<string, CueForm> {
  const forms = new Map<string, CueForm>();
  for (const [words, group] of [
    [speech, 'speech'],
    [thought, 'thought'],
    [naming, 'naming'],
  ] as const) {
    for (const lemma of words.split(/\s+/)) {
      for (const [word, form] of formsOf(lemma)) {
        if (!forms.has(word))
          forms.set(word, {
            lemma,
            class: group,
            form,
            alsoNoun: alsoNouns.has(word),
            weak: weak.has(lemma),
            inverts: inverting.has(lemma),
          });
      }
    }
  }
  return forms;
}

/** Verbs that say something only with the word behind them: "shot back", "put it", "went on", "cut in". */
export const phrasal: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['shoots|shot|fires|fired|hits|hit|fights|fought|pushes|pushed|claps|clapped', /^back$/],
      ['puts|put', /^it$/],
      ['goes|went', /^on$/],
      ['chimes|chimed|cuts|cut|jumps|jumped|breaks|broke|weighs|weighed|butts|butted', /^in$/],
      ['pipes|piped|speaks|spoke', /^up$/],
      ['calls|called|cries|cried|yells|yelled', /^out$/],
    ] as const
  ).flatMap(([words, particle]) => words.split('|').map((word) => [word, particle] as const)),
);

/** Words of saying by their forms, in lower case. */
export const cueForms: ReadonlyMap<string, CueForm> = table();
