const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that undo, doubt or condition what they go with: what hangs from them or has one of them is never cut. */
export const binding = words(
  "not n't n’t never no neither nor without hardly barely if unless whether lest until pending barring absent except although though despite " +
    'allegedly reportedly purportedly supposedly ostensibly apparently possibly perhaps maybe likely unlikely probably ' +
    'alleged accused suspected purported attempted would-be according per rather instead only',
);

/** Marks of clauses that tell a fact by themselves: "after he was convicted". */
export const factual = words('after when while as since because once following before where');

/** Prepositions of phrases that tell a fact by themselves: "after the arrest of Ann Oak". */
export const settled = words('after since following during at in on amid before from upon around through');

/** Who is anybody: a clause about them is no clause without "who". */
export const anybody = words(
  'those anyone anybody someone somebody everyone everybody nobody one ones all any none people whoever many some others',
);
export const generic = words('any no every each all such');

/** Words that tie a sentence to the one before it. */
export const linking = words(
  'however meanwhile also then additionally moreover furthermore nevertheless nonetheless indeed thus therefore hence accordingly similarly likewise but and so yet besides consequently plus',
);

/** Prepositions of what a verb is seldom whole without: "charged with fraud", "ruled against Oak". */
export const completing = words('with to of for against from into over as by about upon between');

/** Verbs of telling, by lemma. */
export const telling = words(
  'say tell state claim allege argue contend assert maintain insist deny add testify write report announce explain note believe think accuse suggest complain declare ' +
    'acknowledge admit confirm concede reply respond tweet post warn predict show recall hold find rule conclude decide charge',
);

/** A line that ends in one of these is cut in the middle of a phrase. */
export const unfinished = words(
  'a an the this that these those and or but nor to of in on at by for with from into over as about against between after before during through under than ' +
    "his her its their my your our who which whose whom when where while if because is was are were be been being has have had do does did will would may might can could should must not n't very more most",
);

/** What belongs to the name before its comma. */
export const ofTheName = words(
  'inc inc. corp corp. co. llc llp l.l.c. ltd ltd. plc jr jr. sr sr. ii iii iv s.a. n.v. ag',
);

/** Words that stand for what they count: "some of the jurors". */
export const counting: ReadonlySet<string> = new Set(
  'some many most all both each either neither none any several few half dozens hundreds thousands part majority rest'.split(
    ' ',
  ),
);
