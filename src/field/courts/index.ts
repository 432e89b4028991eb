import type { Forum } from '../values.ts';

/** A sort of court or other forum, known by words of its name. */
export interface CourtSort {
  readonly name: string;
  /** What a case before it is: its own kind of proceeding, or one of the courts of the country. */
  readonly forum: Forum;
  /** Whether it decides appeals: nothing else, or cases of first instance too. */
  readonly reviews: 'only' | 'also' | null;
  /** A regular expression that finds it in a sentence or a name. */
  readonly words: string;
  /** Whether the words count without regard to case. */
  readonly anyCase: boolean;
  /** Sentences with the words in brackets, and sentences without. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** The first that a name holds is its sort. */
export const courtSorts: readonly CourtSort[] = [
  {
    name: 'arbitration',
    forum: 'arbitration',
    reviews: null,
    words: String.raw`\barbitrat(?:or|ors|ion|ed|e|ing)\b|\barbitral\b`,
    anyCase: true,
    finds: ['The dispute went to [arbitration] in Harlow.', 'An [arbitrator] heard both sides.'],
    skips: ['A jury heard both sides.'],
  },
  {
    name: 'international',
    forum: 'international',
    reviews: null,
    words: String.raw`\bInternational (?:Court of Justice|Criminal Court|Tribunal)\b|\bEuropean Court of (?:Human Rights|Justice)\b|\bCourt of Justice of the European Union\b|\b(?:World Trade Organization|WTO) (?:panel|dispute)|\bwar crimes (?:court|tribunal)\b|\b(?:Inter-American|African) Court (?:of|on) Human`,
    anyCase: false,
    finds: ['A case at the [International Court of Justice] was opened.', 'The [European Court of Human Rights] sat.'],
    skips: ['An international firm sued.'],
  },
  {
    name: 'administrative',
    forum: 'administrative',
    reviews: null,
    words: String.raw`\badministrative (?:law judges?|complaints?|proceedings?|hearings?|actions?|charges?|tribunal)\b|\b(?:employment|immigration|planning|tax|competition appeal|upper|first-tier) tribunal\b|\bdisciplinary (?:board|panel|hearings?|tribunal|proceedings?|charges)\b|\b(?:European|Trade|Communications|Competition|Opportunity|Privacy|Gaming|Utilities|Elections?) Commission\b|\bLabor Relations Board\b|\b(?:FTC|FCC|NLRB|EEOC|FERC|FINRA)\b|\b(?:watchdog|data protection authority|competition authority)\b`,
    anyCase: false,
    finds: [
      'An [administrative law judge] heard the case.',
      'The [employment tribunal] sat.',
      'The [FCC] fined the station.',
    ],
    skips: ['The commission sued in court.'],
  },
  {
    name: 'appeals',
    forum: 'court',
    reviews: 'only',
    words: String.raw`\bappeals?\b|\bappellate\b|\bu\.?s\.? supreme court\b|\bsupreme judicial court\b`,
    anyCase: true,
    finds: [
      'The Court of [Appeal] sat.',
      'The [Supreme Judicial Court] sat.',
      'The [U.S. Supreme Court] took it up.',
      'The [Appellate] Division sat.',
    ],
    skips: ['The Harlow County Court sat.'],
  },
  {
    name: 'trial and appeals',
    forum: 'court',
    reviews: 'also',
    words: String.raw`\bcircuit\b|\bsupreme court\b`,
    anyCase: true,
    finds: ['The [Circuit] Court of Harlow County sat.', 'The New York [Supreme Court] sat.'],
    skips: ['The Old Bailey sat.'],
  },
];
