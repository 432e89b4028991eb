import { eventKind } from './kind.ts';

export const statement = eventKind({
  name: 'statement',
  label: 'Statement',
  means:
    'words said or published outside of court that weigh in the dispute: those sued over, a public denial, a vow to appeal; not each remark to a reporter',
  family: 'before',
  recurrence: 'speech',
  mood: 'utterance',
  yieldsTo: ['testimony', 'position', 'plea', 'settlement', 'motion'],
  bench: 'hears',
  prominence: 1,
  alsoCalled: 'statement post interview said says tweet announce comment publish letter press broadcast',
  wordings: {
    'in a statement':
      '(SAID)[^.;”"]{0,60}? in (a|an|the|his|her|its|their) (\\w+ ){0,2}?(statement|interview|news release|press release|release|post|tweet|news conference|press conference|letter|email|e-mail|video|speech|memo|op-ed|blog post|briefing)',
    'statement says':
      "(statement|spokes(man|woman|person)|representative)( for [\\p{L}.&’'-]+( [\\p{L}.&’'-]+){0,3})? (said|says|added|told|declined|wrote|confirmed)",
    'told reporters':
      '(told|tells|telling|tell) (reporters|journalists|cnn|reuters|fox news|nbc|cbs|abc|bbc|usa today|the (associated press|new york times|washington post|bbc|guardian|times)|the \\p{L}+ (times|post|journal|news|herald|tribune)|a news conference|ap|\\w+ news|huffpost|supporters|npr)',
    posts:
      '([post]|[tweet]|[write]|wrote|said|repost(s|ed|ing)?|[blog]) (\\S+ ){0,5}?(on|to) (x|twitter|facebook|instagram|social media|truth social|telegram|his|her|youtube|tiktok|linkedin|\\w+ social)( (account|platform|page|website))?',
    tweet: [
      '(tweet(s|ed|ing)?|posts? on (x|twitter|facebook|instagram|social media|truth social)|social media posts?|op-ed|open letter)',
      { voice: 'nominal' },
    ],
    'issues statement': [
      '([issue]|[release]|[make]|[publish]|[put out]|[hold]|[give]) (DET )*(\\w+ ){0,2}?(statements?|apolog(y|ies)|press conference|news conference|interview|comments?|remarks|letter|announcement|warning)',
      { unless: '(false|misleading|untrue|fraudulent) statements?' },
    ],
    denies:
      '([deny]|[repudiate]|[dispute]) (\\w+ )?(that|having|any|all|the|it|wrongdoing|ever|knowing|being|doing|allegations?|accusations?|claims?|involvement|responsibility)',
    apologizes: 'apologi(s|z)(e|es|ed|ing)( (to|for))?',
    criticizes:
      '([criticize]|[criticise]|[praise]|[applaud]|[condemn]|[blast]|[slam]|[denounce]|[accuse]|[hail]|[welcome]|[call for]|[vow]|[warn]|[threaten]|[urge]|[demand]|[boast]|[brag]|[insist]|[promise])( (that|to|the|his|her|of|him|it|on))?',
    'goes public': '([go] public|[come] forward|[reveal] (details|that|the|in|how|her|his))',
    'takes to':
      '([take] to (x|twitter|facebook|instagram|social media|the airwaves|(his|her|their|its) (\\w+ ){0,3}?(platform|account|page|podcast))|([rage]|[lash out]|[rail]|[hit back]|[fire back]) (at|against))',
    repeats:
      '[repeat] (his|her|their|its|the|those|these|that) (\\w+ )?(comments?|claims?|remarks?|accusations?|statements?|allegations?|lies?|denials?)',
    announces: [
      '([announce]|[declare]|[admit]|[acknowledge]) (that|it|he|she|they|on|his|her|plans|to)',
      { unless: 'announc(ed|es|ing) (charges|the indictment|a settlement|the arrest)' },
    ],
    'plans to appeal': '(said|says|vowed|promised|vows|planned|plans) … (will |would |to )(appeal|fight)',
  },
  finds: [
    'Harlow [said in a statement] that the claims were false.',
    'She [told reporters] she was pleased.',
    'He [posted a long rant on social media].',
    'The minister [apologized to] the family.',
    'A [spokeswoman for Oak Holdings declined] to speak.',
    'The mayor wrote an [open letter].',
    'The firm [issued a brief apology].',
    'Harlow [denied any wrongdoing].',
    'The union [condemned the] plan.',
    'Two nurses [came forward] in June.',
    'She [lashed out at] the board.',
    'Harlow [repeated his false claims].',
    'The owner [admitted that] the roof leaked.',
    'Lawyers [said they will fight].',
  ],
  skips: ['The bank statement was late.', 'The ball hit the post.'],
});
