import type { Span } from '../../../document/document.ts';
import type { MediumKind } from '../../../field/values.ts';

/**
 * A way of telling by what means something was said. In the examples `{ }` is what is found; they are the writer's own words, without
 * what was said.
 */
export interface MediumRule {
  readonly kind: MediumKind;
  readonly pattern: RegExp;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** A word that may stand before the noun of a phrase; small words and verbs of saying open another phrase. */
const word =
  "(?!(?:in|on|at|to|of|from|with|by|for|and|or|but|that|which|who|after|before|during|about|as|said|says|told|saying)\\b)[\\p{L}\\p{N}’'.&-]{1,30}";
const own = `(?:(?:an?|the|his|her|its|their|our|my|one|another|this|that|separate)\\s{1,9})?(?:${word}\\s{1,9}){0,4}?`;
/** A name behind "with", "to", "on": The Salem Courier, “Morning Watch”, a local radio station. */
const named =
  '(?:(?:the|an?|his|her|its)\\s{1,9})?(?:[“"‘][^”"’]{1,40}[”"’]|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:January|February|March|April|June|July|August|September|October|November|December)\\b)\\p{Lu}[\\p{L}\\p{N}’\'&-]{0,30}(?:\\s{1,9}(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:January|February|March|April|June|July|August|September|October|November|December)\\b)(?:of\\s{1,9}|the\\s{1,9})?\\p{Lu}[\\p{L}\\p{N}’\'&-]{0,30}){0,4}(?:(?<=[’\']s)\\s{1,9}\\p{Ll}[\\p{L}-]{1,20})?)';
/** "in|at" also opens a sentence: `[Ii]n|[Aa]t`. Names keep their capitals, so the letters of the whole pattern are as written. */
const opening = (prepositions: string) =>
  prepositions.replace(/(^|\|)(\p{Ll})/gu, (_, bar, letter) => `${bar}[${letter.toUpperCase()}${letter}]`);
const phrase = (prepositions: string, nouns: string, tail = '') =>
  new RegExp(`\\b(?:${opening(prepositions)})\\s{1,9}${own}(?:${nouns})\\b${tail}`, 'gu');

const platforms =
  'Facebook|Twitter|X|Instagram|TikTok|YouTube|Telegram|Truth Social|Threads|Bluesky|Mastodon|LinkedIn|Reddit|Snapchat|Weibo|WeChat|WhatsApp|Gab|Parler|Substack|Myspace|Tumblr|Discord|social media';

export const mediumRules: readonly MediumRule[] = [
  {
    kind: 'news-conference',
    pattern: phrase(
      'at|in|during|to',
      '(?:news|press|media)\\s{1,9}(?:conference|briefing|call|availability|scrum)s?|briefing',
    ),
    finds: ['Orr told reporters {at a news conference} in Salem', '{during a Monday press briefing} she said'],
    skips: ['Orr, who called the news conference, said'],
  },
  {
    kind: 'interview',
    pattern: phrase(
      'in|during|for|to',
      '[Ii]nterviews?|Q\\s?&\\s?A',
      `(?:\\s{1,9}(?:last\\s{1,9}\\p{L}{3,9}\\s{1,9})?(?:with|on|for|broadcast\\s{1,9}on|published\\s{1,9}by)\\s{1,9}${named})?`,
    ),
    finds: [
      'Vance said {in an interview with The Salem Courier} on Monday',
      '{In a telephone interview}, Orr said',
      '{in a 2019 interview on Harbour Radio}, she said',
    ],
    skips: ['Orr, who gave no interview, said'],
  },
  {
    kind: 'testimony',
    pattern: new RegExp(
      `\\b(?:${opening('in|during|under|on|at|from')})\\s{1,9}${own}(?:testimony|depositions?|cross-examination|direct examination|questioning|oath|witness stand|witness box|the stand)\\b|\\b(?:testified|testifies|testifying|deposed)\\b`,
      'gu',
    ),
    finds: [
      'Orr {testified}',
      '{in sworn testimony} Orr said',
      'Orr said {under cross-examination}',
      'said {on the stand}',
    ],
    skips: ['Orr said of the testimony', 'The testimony was long, Orr said'],
  },
  {
    kind: 'filing',
    pattern: phrase(
      'in|through|via',
      'court\\s{1,9}(?:papers?|documents?|filings?|records?|motions?)|filings?|complaints?|law\\s?suits?|suits?|motions?|briefs?|petitions?|indictments?|affidavits?|declarations?|pleadings?|legal\\s{1,9}papers|papers|memorandums?|memoranda|criminal\\s{1,9}information|counter-?claims?|disclosures?|submissions?',
      '(?:\\s{1,9}(?:filed|submitted)\\b)?',
    ),
    finds: [
      '{In a court filing} on Tuesday, the fund said',
      'Vance argued {in her motion} that',
      'lawyers wrote {in a 40-page brief}',
      '{In an affidavit filed} on Monday, Orr said',
    ],
    skips: ['Orr was named in the weather, she said', 'The filing of the suit was late, Orr said'],
  },
  {
    kind: 'ruling',
    pattern: phrase(
      'in|from',
      'rulings?|orders?|opinions?|decisions?|judge?ments?|dissents?|concurrences?|decrees?|verdicts?|concurring\\s{1,9}opinions?',
    ),
    finds: [
      'Calder wrote {in a 12-page ruling}',
      '{In a dissent}, Calder wrote',
      'the court said {in an unsigned opinion}',
    ],
    skips: ['Orr said of the ruling'],
  },
  {
    kind: 'court',
    pattern: new RegExp(
      `\\b(?:${opening('in|at|during|before|from')})\\s{1,9}${own}(?:court(?!\\s{1,9}(?:papers?|documents?|filings?|records?|motions?|order))|courtrooms?|hearings?|arraignments?|sentencing|trial|bench|opening\\s{1,9}(?:statements?|arguments?|remarks)|closing\\s{1,9}(?:statements?|arguments?|remarks)|closings|openings|oral\\s{1,9}arguments?|arguments|proceedings?|inquest|tribunal)\\b|\\b(?:told|telling|tells|asked|urged|informed|argued\\s{1,9}(?:before|to))\\s{1,9}(?:an?|the|his|her|their)\\s{1,9}(?:\\p{L}{2,15}\\s{1,9}){0,2}?(?:court|jury|jurors|judges?|justices|magistrate|tribunal|panel|bench)\\b`,
      'gu',
    ),
    finds: [
      'Vance {told the court}',
      'Vance {told the federal jury} on Monday',
      'Orr said {at a hearing} in Salem',
      '{In closing arguments}, Vance said',
      'Calder said {from the bench}',
    ],
    skips: ['told the board of the fund', 'the court was told nothing, Orr said'],
  },
  {
    kind: 'post',
    pattern: new RegExp(
      `\\b(?:${opening('on|via|in|through')})\\s{1,9}${own}(?:(?<![Ii]n\\s{1,9})(?:${platforms})(?!['’]s\\b|\\s{1,9}(?:deal|team|board|employees|executives|users|staff|stock|shareholders)\\b)(?:\\s{1,9}(?:posts?|pages?|accounts?|messages?|videos?|feeds?|live))?|(?:posts?|tweets?|threads?|blogs?|blog\\s{1,9}posts?|web\\s?sites?|web\\s?pages?|social\\s{1,9}media(?:\\s{1,9}posts?)?|accounts?|podcasts?\\s{1,9}feed))\\b(?:\\s{1,9}on\\s{1,9}(?:${platforms}|${named}|social\\s{1,9}media))?|\\b(?:tweet(?:ed|s|ing)|retweeted|posted|posts|posting|blogged)\\b(?:\\s{1,9}(?:on|to)\\s{1,9}(?:${platforms}|${named}|social\\s{1,9}media))?`,
      'gu',
    ),
    finds: [
      'Vance said {on Facebook}',
      'Orr wrote {in a post on X}',
      'she {tweeted}',
      '{In a social media post} on Friday, Orr',
      'Orr {posted on Harbour Talk}',
      'the fund said {on its website}',
    ],
    skips: ['Orr said of the post', 'Orr, who reads blogs, said', 'Orr wrote to the Facebook board'],
  },
  {
    kind: 'statement',
    pattern: phrase(
      'in|through|via|by',
      '(?:news|press|media)\\s{1,9}releases?|statements?|announcements?|releases?|prepared\\s{1,9}remarks',
      '(?:\\s{1,9}to\\s{1,9}(?:reporters|the\\s{1,9}(?:press|media)))?',
    ),
    finds: [
      'the fund said {in a statement}',
      '{In a joint written statement}, Orr and Vance said',
      'said {in a news release}',
    ],
    skips: ['Orr made a statement of the facts, she said'],
  },
  {
    kind: 'letter',
    pattern: phrase(
      'in|by|via|through',
      'letters?|e-?mails?|memos?|text\\s{1,9}messages?|texts|notes?|messages?|telegrams?|fax|faxes|voice\\s?mails?|cables?|diary|journal',
      `(?:\\s{1,9}to\\s{1,9}${named})?`,
    ),
    finds: [
      'Orr wrote {in a letter to Harbour Light}',
      '{In an e-mail}, Vance said',
      '{in a letter to Harbour Light’s lawyers} on Monday',
      'said {in a text message}',
    ],
    skips: ['Orr read the letter, she said'],
  },
  {
    kind: 'call',
    pattern: phrase('in|on|during|by', '(?:conference|earnings|phone|telephone|video)\\s{1,9}calls?|(?:tele)?phone'),
    finds: ['Orr told analysts {on a conference call}', 'reached {by phone}, Vance said'],
    skips: ['Orr said of the call'],
  },
  {
    kind: 'broadcast',
    pattern: new RegExp(
      `\\b(?:${opening('on|during|in|at')})\\s{1,9}(?:${own}(?:(?:national\\s{1,9}|live\\s{1,9}|local\\s{1,9})?(?:television|tv|TV|radio|podcasts?|broadcasts?|the\\s{1,9}air|air|talk\\s{1,9}shows?|shows?|programmes?|programs?)|documentar(?:y|ies))\\b|(?:[A-Z]{3,5}|[A-Z][\\p{L}]{1,15}\\s{1,9}(?:News|Radio|TV|Television))(?![\\p{L}])(?:['’]s?\\s{1,9}[“"][^”"]{1,40}[”"])?|[“"][^”"]{1,40}[”"])`,
      'gu',
    ),
    finds: [
      'Orr said {on a podcast}',
      'she said {on Harbour Radio}',
      'Vance said {on “Morning Watch”}',
      'Orr said {on national television}',
    ],
    skips: ['Orr said of the show', 'Orr said on Monday'],
  },
  {
    kind: 'speech',
    pattern: phrase(
      'in|at|during',
      'speech(?:es)?|rall(?:y|ies)|town\\s{1,9}halls?|addresses|address|remarks|debates?|sermons?|lectures?|eulogy|conference|panel|meetings?|luncheon|dinner|vigil|demonstration|protest|congress|parliament|campaign\\s{1,9}(?:stop|event)s?|events?|ceremony',
    ),
    finds: ['Orr said {at a rally} in Salem', '{In a speech} on Monday, Vance said', 'said {at a Harbour town hall}'],
    skips: ['Orr said of the rally'],
  },
  {
    kind: 'publication',
    pattern: phrase(
      'in',
      'books?|memoirs?|autobiograph(?:y|ies)|articles?|columns?|[Oo]p-?[Ee]ds?|essays?|editorials?|reports?|stor(?:y|ies)|reviews?|papers?\\s{1,9}published|biograph(?:y|ies)|magazine|newspaper',
      `(?:\\s{1,9}(?:for|in|published\\s{1,9}in)\\s{1,9}${named})?`,
    ),
    finds: ['Orr wrote {in her memoir}', '{In an op-ed in The Salem Courier}, Vance said'],
    skips: ['Orr said of the book'],
  },
];

/** The means that words speak of, in order of place; of two that overlap the one of the earlier rule. */
export function mediaIn(words: string): (Span & { readonly kind: MediumKind })[] {
  const found: (Span & { readonly kind: MediumKind })[] = [];
  for (const { kind, pattern } of mediumRules) {
    for (const match of words.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((one) => one.start < end && one.end > start)) found.push({ start, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a paper that speaks is: "the complaint says", "the ruling reads". */
const papers: readonly (readonly [MediumKind, RegExp])[] = [
  [
    'filing',
    /\b(?:complaint|law\s?suit|suit|indictment|petition|motion|brief|affidavit|filing|court\s{1,9}(?:papers|documents|filings|records)|counter-?claim|declaration|pleading)s?$/i,
  ],
  ['ruling', /\b(?:ruling|order|opinion|decision|dissent|judge?ment|decree)s?$/i],
  ['statement', /\b(?:statement|press\s{1,9}release|news\s{1,9}release|announcement)s?$/i],
  ['letter', /\b(?:letter|e-?mail|memo|text|message|note)s?$/i],
  ['post', /\b(?:tweet|post)s?$/i],
  ['publication', /\b(?:article|book|memoir|column|report|story|editorial|op-?ed)s?$/i],
];

/** The means where the words that name the speaker are those of a paper: the paper itself. */
export function paperKind(source: string): MediumKind | null {
  return papers.find(([, pattern]) => pattern.test(source))?.[0] ?? null;
}
