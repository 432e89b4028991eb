import type { PartyRole } from '../../../field/values.ts';
import { pattern } from './script.ts';

/** A phrase that says what somebody is. In examples names stand in square brackets. */
export interface DesignationRule {
  readonly name: string;
  /** A sentence without one of these words is not searched further. */
  readonly hint: RegExp;
  readonly patterns: readonly RegExp[];
  /** Role of each name in the pattern; `of` of counsel is the name `y` if it is there. */
  readonly roles: Readonly<Record<string, PartyRole>>;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

// Up to four words before a role noun: "his longtime personal", "lead".
const some =
  "(?: (?!for |and |of |in |who |district |u\\.s\\. |us |county |city |state |states |commonwealth |prosecuting |assistant u)(?:[\\w.-]{1,40}|‹[logc]\\d{1,6}›|'s|')){0,5}";
const lawyer =
  '(?:attorney|attorneys|lawyer|lawyers|counsel|solicitor|solicitors|barrister|barristers|public defender)';
const prosecutor =
  "(?:prosecutor|prosecutors|(?:district|u\\.s\\.|us|united states|county|city|commonwealth (?:'s|')|state (?:'s|')) attorney|special counsel|independent counsel)";
const judge = '(?:judge|justice|magistrate|chancellor)';

const rules: readonly DesignationRule[] = [
  {
    name: 'counsel-of',
    hint: /attorney|lawyer|counsel|solicitor|barrister|defender|represent|defend|appear|acting for|client/,
    patterns: [
      pattern(
        `{x:p}&age &a${some} ${lawyer}(?: who is)? (?:for|representing|to|of)(?: the| former| fellow| accused){0,2} {y}`,
      ),
      pattern(`{x:p}&age (?:who|whom) (?:is|was|are)? ?&a${some} ${lawyer} (?:for|representing) {y}`),
      pattern(
        `{x:po} , (?:(?:who|which) (?:also )?(?:represents|represented|defended|defends|is representing|was representing|is defending|has represented)|representing|appearing for|acting for|for)(?: the| former){0,2} {y}`,
      ),
      pattern(
        `{x:p} (?:represents|represented|is representing|appeared for|appears for|is defending)(?: the| former){0,2} {y}`,
      ),
      pattern(`{x:p}&age (?:one of )?{y} 's${some} ${lawyer}`),
      pattern(`{y} 's${some} ${lawyer}(?: ,| —| -| –)? {x:p}`),
      pattern(`{y}(?: (?:lead|chief|senior|defense|defence|trial|personal|criminal)){0,2} ${lawyer} {x:p}`),
      pattern(`&a${some} ${lawyer} (?:for|representing)(?: the| former){0,2} {y} , {x:p}`),
      pattern(`{x:p} said (?:his|her) client ,? ?{y}`),
      pattern(
        `{y} (?:is|was|were|are|be) (?:being )?(?:represented|defended) (?:in court )?by(?: attorney| lawyer| attorneys| lawyers)? {x:p}`,
      ),
    ],
    roles: { x: 'counsel' },
    finds: [
      '[Ann Oak], a lawyer for [John Marsh], said so. ==> counsel Ann Oak of John Marsh',
      "[John Marsh]'s attorney, [Ann Oak], said so. ==> counsel Ann Oak of John Marsh",
      '[Ann Oak], who represents [Acme], said so. ==> counsel Ann Oak of Acme',
      '[Acme] lawyer [Ann Oak] said so. ==> counsel Ann Oak of Acme',
      "[Ann Oak], [John Marsh]'s defense lawyer, said so. ==> counsel Ann Oak of John Marsh",
    ],
    skips: ['[Ann Oak] met a lawyer for [John Marsh].', "[John Marsh]'s attorney general, [Ann Oak], left."],
  },
  {
    name: 'counsel',
    hint: /attorney|lawyer|counsel|solicitor|barrister|defender/,
    patterns: [
      pattern(
        `{x:p}&age (?:&a|his|her|their|lead|defense|defence|general|plaintiffs? (?:'s|'))${some} ${lawyer}(?! general)(?= ,| \\.| who| for| of| in| with| at| from| and| representing|$)`,
      ),
      pattern(`{x:p}&age ${lawyer}(?= for| representing)`),
      pattern(
        `(?<!state 's |state ' |district |u\\.s\\. |county |city )(?:defense |defence |plaintiffs? (?:'s|') )?${lawyer} (?:{x:p}|, {x:p}(?= ,| \\.| who| and|$))`,
      ),
    ],
    roles: { x: 'counsel' },
    finds: [
      '[Ann Oak], a lawyer who has lost, left. ==> counsel Ann Oak',
      '[Ann Oak], his lead attorney, left. ==> counsel Ann Oak',
      "[Ann Oak], the plaintiffs' attorney, left. ==> counsel Ann Oak",
      'His lawyer, [Ann Oak], left. ==> counsel Ann Oak',
    ],
    skips: [
      '[Ann Oak], the attorney general, left.',
      'The lawyer knew [Ann Oak].',
      'They spoke of [Ann Oak], her lawyers said.',
    ],
  },
  {
    name: 'prosecutor',
    hint: /prosecut|attorney|counsel/,
    patterns: [
      pattern(
        `{x:p}&age (?:&a |his |her |acting |assistant |deputy |lead |chief |former |top |special ){0,4}(?:[\\w.-]{1,40} ){0,2}${prosecutor}(?= ,| \\.| who| for| in| of| at| from| and|$)`,
      ),
      pattern(
        `{x:p} , who (?:prosecuted|is prosecuting|led the prosecution|tried the case for the (?:state|government))`,
      ),
      pattern(`(?:[\\w.-]{1,40} ){0,2}${prosecutor} , {x:p}(?= ,| \\.| who| and|$)`),
      pattern(`{x:p} , (?:prosecuting|for the (?:prosecution|crown))`),
    ],
    roles: { x: 'prosecutor' },
    finds: [
      '[Ann Oak], the lead prosecutor, left. ==> prosecutor Ann Oak',
      "[Ann Oak], state's attorney for the county, left. ==> prosecutor Ann Oak",
      'The U.S. attorney, [Ann Oak], left. ==> prosecutor Ann Oak',
      '[Ann Oak], prosecuting, told the court. ==> prosecutor Ann Oak',
    ],
    skips: [
      '[Ann Oak] told the prosecutor.',
      'He told the prosecutor, [Ann Oak] said.',
      'He had met [Ann Oak], prosecutors said.',
      '[Ann Oak], an attorney of note, left. ==> counsel Ann Oak',
    ],
  },
  {
    name: 'judge',
    hint: /judge|justice|magistrate|chancellor|presid|oversee|ruling|ruled|opinion|hearing|\bhon\b|honou?rable|\bj\b/,
    patterns: [
      pattern(
        `{x:p}&age (?:&a |his |her |senior |chief |federal |u\\.s\\. |district |circuit |presiding |county |state |superior |court |trial |who is the |who was the ){0,5}${judge}(?= ,| \\.| who| for| in| of| at| on| presiding| overseeing| hearing|$)`,
      ),
      pattern(`&a (?:[\\w.-]{1,40} ){0,3}${judge} , {x:p}(?= ,| \\.| who| and|$)`),
      pattern(`&a (?:trial |federal |district )?${judge} in (?:the|his|her) case , {x:p}(?= ,| \\.| who| and|$)`),
      pattern(
        `{x:p} , who (?:is |was )?(?:also )?(?:presid(?:es|ed|ing)|oversaw|oversees|overseeing|hearing|heard) (?:over )?(?:the|both|his|her)`,
      ),
      pattern(
        `\\b(?:hon\\.?|hon \\.|honou?rable) {x:p} (?:[a-z]{1,12}ly )?(?:dismissed|ruled|granted|denied|presid(?:es|ed|ing)|ordered|sentenced|found|wrote|refused|allowed|held|heard|set)`,
      ),
      pattern(`\\bbefore (?:the )?(?:hon\\.?|hon \\.|honou?rable) {x:p}`),
      pattern(`{x:p} , (?:c\\.|p\\.)?j\\.?(?: \\.)? ,`),
      pattern(
        `{x:p} (?:presided|ruled(?: from the bench)? (?:that|on|in|against)|wrote in (?:his|her|a|an|the) (?:[\\w-]{1,40} ){0,2}(?:ruling|order|opinion|decision|judgment))`,
      ),
    ],
    roles: { x: 'judge' },
    finds: [
      '[Ann Oak], the judge who heard it, left. ==> judge Ann Oak',
      'The judge, [Ann Oak], left. ==> judge Ann Oak',
      '[Ann Oak], who presided over the trial, left. ==> judge Ann Oak',
      '[Ann Oak] ruled that it was late. ==> judge Ann Oak',
      'The Hon. [Ann Oak] dismissed one count. ==> judge Ann Oak',
      'A hearing was held before the Honorable [Ann Oak]. ==> judge Ann Oak',
      '[Ann Oak], J., said that the law was plain. ==> judge Ann Oak',
    ],
    skips: [
      '[Ann Oak] told the judge.',
      'He told the judge, [Ann Oak] said.',
      '[Ann Oak] wrote in her diary.',
      'The Hon. [Ann Oak] opened the fair.',
    ],
  },
  {
    name: 'sued',
    hint: /\bsu(?:ed|es|ing|e)\b|lawsuit|\bsuit\b|complaint|action/,
    patterns: [
      pattern(
        `{x}(?: , (?:who|which))?(?: (?:has|have|had|is|are|was|were|also|then|later|first|now|recently|previously|separately|has already|will)){0,3} (?:sued|sues|suing|countersued|sue)(?: the| former| its| his| her| rival| owner| company){0,3} {y}`,
      ),
      pattern(
        `{x}(?: , (?:who|which))?(?: (?:has|have|had|is|are|also|then|later|first)){0,2} (?:filed|filing|files|brought|launched|lodged) (?:an?|the|its|his|her|their)? ?(?:[\\w$.-]{1,40} ){0,8}(?:lawsuit|suit|complaint|claim|action|case|petition|proceedings) against(?: the| former){0,2} {y}`,
      ),
      pattern(`{x} 's (?:[\\w$.-]{1,40} ){0,6}(?:lawsuit|suit|complaint|action) against(?: the| former){0,2} {y}`),
      pattern(
        `(?:lawsuit|suit|complaint|action|case)(?: that| which)? {x}(?: has| had)? (?:filed|brought|waged|is waging|launched) against(?: the| former){0,2} {y}`,
      ),
      pattern(`{x} (?:[\\w-]{1,40} ){1,8}to (?:have )?sued? {y}`),
      pattern(
        `(?:lawsuit|suit|complaint|action|claim|case|petition) (?:filed |brought |lodged )?by(?: the| former| plaintiff| plaintiffs){0,2} {x} against(?: the| former){0,2} {y}`,
      ),
    ],
    roles: { x: 'plaintiff', y: 'defendant' },
    finds: [
      '[Ann Oak] sued [Acme] in May. ==> plaintiff Ann Oak; defendant Acme',
      '[Ann Oak], who is suing [Acme], left. ==> plaintiff Ann Oak; defendant Acme',
      "[Ann Oak]'s $5m defamation suit against [Acme] goes on. ==> plaintiff Ann Oak; defendant Acme",
      '[Acme] has filed a lawsuit against the [John Marsh] estate. ==> plaintiff Acme; defendant John Marsh',
    ],
    skips: ['[Ann Oak] saw [Acme].', '[Ann Oak] filed a report on [Acme].'],
  },
  {
    name: 'plaintiff',
    hint: /\bsu(?:ed|es|ing|e)\b|lawsuit|\bsuit\b|complaint|plaintiff|claimant|petition/,
    patterns: [
      pattern(
        `{x}&age who (?:has |have |had |is |are |also |first |originally ){0,3}(?:sued|suing|filed (?:an?|the|his|her|their) (?:[\\w$.-]{1,40} ){0,4}(?:lawsuit|suit|complaint|claim|petition)|brought (?:the|a|an) (?:[\\w$.-]{1,40} ){0,4}(?:lawsuit|suit|action|case|claim))`,
      ),
      pattern(
        `{x}(?: (?:has|have|had|also|first|then|later)){0,2} (?:sued|filed (?:an?|the|his|her|its|their) (?:[\\w$.-]{1,40} ){0,6}(?:lawsuit|suit|complaint)|filed suit|brought suit|is suing|are suing)`,
      ),
      pattern(
        `(?:lawsuit|suit|complaint|class action|petition) (?:was |that was )?(?:filed|brought|lodged) (?:(?:[\\w.-]{1,40}|‹[lc]\\d{1,6}›) ){0,6}by(?: the| former| plaintiff| plaintiffs){0,2} {x}`,
      ),
      pattern(
        `(?:lawsuit|suit|complaint|action)(?: [\\w.-]{1,40}| ‹[lc]\\d{1,6}›){0,8} on behalf of(?: the| former| plaintiff| plaintiffs){0,2} {x}`,
      ),
      pattern(
        `{x}&age (?:&a|another|the lead|lead|one of the)(?: [\\w.-]{1,40}){0,3} (?:plaintiff|plaintiffs|claimant|petitioner)(?= ,| \\.| in| who|$)`,
      ),
      pattern(`{x} 's (?:[\\w$.-]{1,40} ){0,3}(?:lawsuit|suit)\\b`),
      pattern(`(?:lawsuit|suit|civil complaint) by(?: the| former| plaintiff| plaintiffs){0,2} {x}`),
      pattern(`&a (?:lead |named )?plaintiffs? ,(?: including)? {x}`),
      pattern(
        `{x} (?:said|alleged|alleges|claims|claimed|argues|argued|wrote|says|contends|contended) in (?:(?:its|his|her|their|the|a) )(?:[\\w-]{1,40} ){0,2}(?:lawsuit|suit|complaint|petition)`,
      ),
      pattern(
        `{x}(?: has| have)? (?:joined|joins|joining) the (?:[\\w-]{1,40} ){0,4}(?:lawsuit|suit|class action|litigation)`,
      ),
      pattern(`{x}(?: is| are| was| were)? (?:seeking|seeks|sought) (?:[\\w$.-]{1,40} ){0,5}(?:damages|compensation)`),
    ],
    roles: { x: 'plaintiff' },
    finds: [
      '[Ann Oak], who sued in May, left. ==> plaintiff Ann Oak',
      'The suit was filed in May by [Ann Oak]. ==> plaintiff Ann Oak',
      '[Ann Oak], a plaintiff in the case, left. ==> plaintiff Ann Oak',
      '[Acme] filed suit on Monday. ==> plaintiff Acme',
    ],
    skips: ['[Ann Oak] read about the suit.', '[Ann Oak] wore a suit.'],
  },
  {
    name: 'defendant',
    hint: /against|charg|indict|convict|sentenc|plead|pled|acquit|arraign|defendant|guilty|arrest|trial|prosecution of|sued|accus|named|names|naming|facing|face|den(?:ied|ies|ying)/,
    patterns: [
      pattern(
        `{x}(?: , \\d{1,3} ,)? (?:convicted|accused|acquitted|indicted|charged|sentenced|cleared|arraigned)(?= of | with | on | for | to | in )`,
      ),
      pattern(`(?:found|finds|finding) {x} (?:not )?(?:guilty|liable)`),
      pattern(
        `(?:charges|case|claims?|allegations|indictment|verdicts?|judgment|complaint|lawsuit|suit) against(?: (?!of |that |who |for |by |with |in |and )(?:[\\w.-]{1,40}|‹l\\d{1,6}›)){1,3} {x:p}`,
      ),
      pattern(
        `(?:lawsuits?|suits?|complaints?|class actions?|charges|indictments?) (?:(?:[\\w,.-]{1,40}|‹[lc]\\d{1,6}›) ){1,12}against(?: the| former){0,2} {x}`,
      ),
      pattern(
        `(?:lawsuits?|suits?|complaints?|class actions?|charges|case|claims?|allegations|indictment|verdict|judgment|prosecution) (?:filed |brought |pending )?against(?: the| former| both| president| mayor){0,2} {x}`,
      ),
      pattern(
        `(?:indictment|arraignment|prosecution|conviction|acquittal|sentencing|arrest) of(?: the| former){0,2} {x}`,
      ),
      pattern(
        `{x}(?: ,)?(?: (?:who|which))? (?:was|were|is|are|has been|have been|had been|being|be|is being|also)(?: (?:later|also|first|initially|subsequently|already|never|not|ultimately|formally|federally|then)){0,2} (?:charged|indicted|convicted|sentenced|acquitted|arraigned|prosecuted|found (?:not )?(?:guilty|liable)|on trial|sued)`,
      ),
      pattern(
        `{x}(?: , \\d{1,3} ,)?(?: , (?:who|which))?(?: (?:has|had|have|then|later|also)){0,2} (?:pleaded|pled|pleads|pleading) (?:not )?(?:guilty|no contest)`,
      ),
      pattern(
        `(?:charged|indicted|convicted|acquitted|arraigned|prosecute|prosecuted|prosecuting|convicting|charging) (?:former |the |president |mayor ){0,2}{x}`,
      ),
      pattern(
        `{x}&age (?:&a|another|the lead|one of the|the main)(?: [\\w.-]{1,40}){0,3} (?:defendant|defendants|accused|suspect)(?= ,| \\.| in| who|$)`,
      ),
      pattern(`&a (?:lead |other |only |sole )?(?:defendants?|accused) ,(?: including)? {x}`),
      pattern(`(?:defendants|co-defendants) (?:are|include|included|were|is|named were) {x}`),
      pattern(`(?:trial|retrial) of(?: the| former){0,2} {x}`),
      pattern(
        `(?:lawsuit|suit|complaint|action|indictment)(?: also)? (?:named|names|naming)(?: [\\w-]{1,40}){0,3} {x}`,
      ),
      pattern(
        `{x}&age(?: who (?:is|was))?(?: also)? ?(?:named|listed|identified) as (?:an? |the )?(?:co - |lead )?defendants?`,
      ),
      pattern(`{x}&age(?: who (?:is|was|has been|stands))?(?: also)? ?accused of`),
      pattern(`{x} (?:is|was|were|are|has been|stands|stood)(?: also)? accused of`),
      pattern(`(?:accused|accuses|accusing) {x} of`),
      pattern(
        `{x}(?: (?:is|are|was|were|now|also|still|could|already)){0,3} (?:facing|faces|faced|face) (?:[\\w$.-]{1,40} ){0,6}(?:lawsuits?|charges?|trial|suit|counts?|indictment|prosecution|years in prison)`,
      ),
      pattern(
        `{x} (?:has |have |had |also ){0,2}(?:denied|denies|denying) (?:all |any |the |those |both )?(?:of the )?(?:allegations|charges|accusations|claims|wrongdoing|liability)`,
      ),
      pattern(
        `{x} 's (?:[\\w-]{1,40} ){0,3}(?:indictment|conviction|sentencing|arraignment|acquittal|guilty plea|arrest|criminal trial|murder trial|retrial|co - defendants?|codefendants?)`,
      ),
    ],
    roles: { x: 'defendant' },
    finds: [
      'The lawsuit against [Acme] goes on. ==> defendant Acme',
      '[Ann Oak] was later charged with fraud. ==> defendant Ann Oak',
      '[Ann Oak] has pleaded not guilty. ==> defendant Ann Oak',
      'The trial of [Ann Oak] begins. ==> defendant Ann Oak',
      'A grand jury indicted [Ann Oak]. ==> defendant Ann Oak',
    ],
    skips: ['[Ann Oak] spoke against the bill.', '[Ann Oak] charged her phone.'],
  },
  {
    name: 'witness',
    hint: /testif|witness|testimony|the stand|evidence|depos|cross/,
    patterns: [
      pattern(
        `{x:p}(?: (?:will|would|could|may|might|must|is|was|were|are|expected|set|scheduled|due|likely|asked|ordered|to|be|also)){1,4} (?:testify|deposed|take the stand|give evidence)`,
      ),
      pattern(
        `(?:depose|deposed|deposing|cross - examine|cross - examined|depositions? of|cross - examination of)(?: the| former){0,2} {x:p}`,
      ),
      pattern(
        `(?:called|calling|call) {x:p} (?:to the (?:witness )?stand|as (?:a|their|its|his|her|the) (?:\\w+ )?witness|to testify)`,
      ),
      pattern(
        `{x:p}(?: , (?:who|whom))?(?: (?:has|had|also|then|later|previously|already|who|previously)){0,2} (?:testified|testifies|took the (?:witness )?stand|gave evidence)`,
      ),
      pattern(`{x:p}&age &a(?: [\\w.-]{1,40}){0,3} (?:witness|eyewitness)(?= ,| \\.| for| in| who|$)`),
      pattern(`(?:testimony|evidence) (?:of|from|by)(?: the| former){0,2} {x:p}`),
      pattern(`(?:witness|witnesses) ,(?: including)? {x:p}`),
    ],
    roles: { x: 'witness' },
    finds: [
      '[Ann Oak] testified on Monday. ==> witness Ann Oak',
      '[Ann Oak], a key witness for the state, left. ==> witness Ann Oak',
    ],
    skips: ['[Ann Oak] heard the testimony.', '[Ann Oak] met a witness.'],
  },
  {
    name: 'victim',
    hint: /kill|murder|death|slay|rape|assault|victim|shot|stabb|shooting|abduct|kidnap|manslaughter/,
    patterns: [
      pattern(
        `(?:killing|murder|slaying|death|shooting|stabbing|rape|kidnapping|kidnap|abduction|manslaughter|beating|deaths|murders|killings|fatally shooting|fatal shooting) of(?: the| former| his| her| \\d{1,6} - year - old){0,2} {x:p}`,
      ),
      pattern(
        `{x:p} (?:was|were|had been|being) (?:\\w+ ){0,2}(?:killed|murdered|slain|raped|stabbed|kidnapped|abducted|strangled|beaten to death|shot (?:and killed|dead|to death))`,
      ),
      pattern(`{x:p} 's (?:[\\w-]{1,40} ){0,2}(?:murder|killing|death|slaying|killer|killers|murderer)\\b`),
      pattern(
        `(?:killed|murdered|murdering|killing|raped|raping|stabbed|kidnapped|kidnapping) (?:former |\\d{1,6} - year - old |[a-z]{1,40} student ){0,2}{x:p}`,
      ),
      pattern(`{x:p}&age &a(?: [\\w.-]{1,40}){0,3} victim(?= ,| \\.| of| in| who|$)`),
    ],
    roles: { x: 'victim' },
    finds: [
      'He is charged with the murder of [Ann Oak]. ==> victim Ann Oak',
      '[Ann Oak] was shot and killed. ==> victim Ann Oak',
      "[Ann Oak]'s killer fled. ==> victim Ann Oak",
    ],
    skips: ['[Ann Oak] reported the killing.', '[Ann Oak] read about a murder.'],
  },
  {
    name: 'appellant',
    hint: /appeal/,
    patterns: [
      pattern(`{x}(?: , (?:who|which))?(?: (?:has|have|had|also|then|later|is|are)){0,2} (?:appealed|appealing)`),
      pattern(`appeal (?:filed |brought )?by(?: the| former){0,2} {x}`),
      pattern(`{x} 's appeal(?! (?:to voters|as))`),
    ],
    roles: { x: 'appellant' },
    finds: ['[Ann Oak] has appealed the verdict. ==> appellant Ann Oak', "[Acme]'s appeal failed. ==> appellant Acme"],
    skips: ['[Ann Oak] found it appealing.', '[Ann Oak] went to the appeals court.'],
  },
];

export const designationRules: readonly DesignationRule[] = rules;
