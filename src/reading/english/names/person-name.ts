import { mayBeFirstName } from '../../../language/names/index.ts';

/** A person's name in its parts, words in lower case without full stops or diacritics. */
export interface PersonName {
  /** Given names and initials, in order; empty for a bare surname. */
  readonly given: readonly string[];
  /** With particles: "van der oak". */
  readonly surname: string;
  /** "jr", "iii", ... */
  readonly suffix: string | null;
  /** Names in quotation marks: William "Roddie" Oak. */
  readonly nicknames: readonly string[];
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'kc', 'qc', 'md', 'phd', 'cbe', 'obe', 'mp']);
const particles = new Set(
  'de la del della der den di da dos das du van von vander bin ibn al el st saint mac ter ten le lo y'.split(' '),
);

/** Of them those that are given names, too: "Della Oak", beside "Van Oak". */
const givenToo = new Set(['al', 'della', 'mac']);

/** Reads a name as written, titles and possessive endings already off. */
export function personName(written: string): PersonName {
  const nicknames: string[] = [];
  const words = written
    .replace(/["“”‘'’(]([\p{L}. ]{2,20})["“”'’)](?=\s|$)/gu, (_, nickname: string) => {
      nicknames.push(bare(nickname));
      return ' ';
    })
    .split(/[\s,]+/)
    .map(bare)
    .filter((word) => word !== '');
  let suffix: string | null = null;
  while (words.length > 1 && suffixes.has(words.at(-1) ?? '')) suffix = words.pop() ?? null;
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1] ?? '')) from--;
  if (from === 1 && words.length > 1 && particles.has(words[0] ?? '') && !givenToo.has(words[0]!)) from = 0;
  return { given: words.slice(0, from), surname: words.slice(from).join(' '), suffix, nicknames };
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/[.“”"]/g, '')
    .replace(/^[‘’']|[‘’']$/g, '')
    .trim();
}

// Short forms of English given names; general knowledge, chosen for news about courts.
const shortForms = (
  'william:bill,will,billy,willie,liam robert:bob,rob,bobby,robbie richard:dick,rick,rich,ricky michael:mike,mickey,mick james:jim,jimmy,jamie ' +
  'john:jack,johnny,jon jonathan:jon thomas:tom,tommy joseph:joe,joey charles:charlie,chuck david:dave edward:ed,eddie,ted,ned theodore:ted,teddy ' +
  'daniel:dan,danny donald:don,donny kenneth:ken,kenny ronald:ron,ronnie anthony:tony steven:steve stephen:steve christopher:chris matthew:matt ' +
  'andrew:andy,drew nicholas:nick gregory:greg jeffrey:jeff geoffrey:geoff lawrence:larry,laurie samuel:sam benjamin:ben alexander:alex,alec,sandy ' +
  'patrick:pat,paddy peter:pete philip:phil phillip:phil raymond:ray timothy:tim walter:walt leonard:len,lenny gerald:jerry,gerry jerome:jerry ' +
  'douglas:doug francis:frank franklin:frank frederick:fred,freddie albert:al,bert alfred:al,alf arthur:art eugene:gene harold:hal,harry henry:harry,hank ' +
  'leo:leon louis:lou lewis:lew,lou martin:marty maxwell:max nathaniel:nate,nat nathan:nate rudolph:rudy russell:russ stanley:stan victor:vic vincent:vince,vinny ' +
  'zachary:zach,zack joshua:josh jacob:jake isaac:ike abraham:abe bernard:bernie clifford:cliff clinton:clint gilbert:gil herbert:herb ' +
  'elizabeth:liz,beth,betty,lizzie,eliza,libby,betsy margaret:meg,maggie,peggy,greta katherine:kate,kathy,katie,kat catherine:cathy,kate,cate kathleen:kathy,kate kathryn:kathy,kate ' +
  'jennifer:jen,jenny jessica:jess,jessie patricia:pat,patty,tricia,trish barbara:barb,babs susan:sue,susie deborah:deb,debbie debra:deb,debbie rebecca:becky,becca ' +
  'pamela:pam christine:chris,tina christina:chris,tina sandra:sandy victoria:vicky,tori alexandra:alex,sandra samantha:sam amanda:mandy judith:judy ' +
  'cynthia:cindy dorothy:dot,dottie jacqueline:jackie theresa:terry,tess teresa:terry,tess abigail:abby nancy:nan virginia:ginny frances:fran janet:jan'
)
  .split(' ')
  .map((line) => line.split(':') as [string, string]);

const fullOf = new Map<string, Set<string>>();
for (const [full, shorts] of shortForms)
  for (const short of shorts.split(',')) {
    const set = fullOf.get(short) ?? new Set();
    set.add(full);
    fullOf.set(short, set);
  }

/** "bill" and "william", "j" and "john", "ann" and "ann". */
function sameGiven(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const left = fullOf.get(one);
  const right = fullOf.get(other);
  if (left?.has(other) || right?.has(one)) return true;
  return left !== undefined && right !== undefined && [...left].some((full) => right.has(full));
}

/**
 * Whether two full names can be one person's: same surname, and given names that agree. One given name of each must agree
 * as a whole word or short form, or all that one of them has are initials that agree with the other's.
 */
export function sameFullName(one: PersonName, other: PersonName): boolean {
  if (one.surname !== other.surname) return reversed(one, other) || longer(one, other) || longer(other, one);
  if (one.suffix && other.suffix && one.suffix !== other.suffix) return false;
  if (one.given.length === 0 || other.given.length === 0) return true;
  const [a, b] = [one.given, other.given];
  const first = sameGiven(a[0] ?? '', b[0] ?? '');
  if (first) {
    // "John A. Oak" and "John B. Oak" are two.
    const [ma, mb] = [a[1], b[1]];
    return !ma || !mb || sameGiven(ma, mb) || ma.length > 1 !== mb.length > 1;
  }
  if (one.nicknames.some((nickname) => sameGiven(nickname, b[0]!))) return true;
  if (other.nicknames.some((nickname) => sameGiven(nickname, a[0]!))) return true;
  // "Peter Charles Oak" is "Pierre Charles Oak" in another tongue.
  if (a.length > 1 && a[0]![0] === b[0]![0] && a.slice(1).join(' ') === b.slice(1).join(' ')) return true;
  // "E. Joan Oak" and "Joan Oak": what the one is called is among the other's names.
  return [[a, b[0]!] as const, [b, a[0]!] as const].some(
    ([names, called]) => called.length > 1 && names.includes(called),
  );
}

/** "Ana Robles Pardo" and "Ana Robles", "Eva de Holt" and "Eva Holt": one of the surnames, or the particle, is left off. */
function longer(full: PersonName, short: PersonName): boolean {
  if (full.given.length === 0 || short.given.length === 0 || !sameGiven(full.given[0]!, short.given[0]!)) return false;
  // "Vice President Oak" and "Vice President"
  if (!mayBeFirstName(short.given[0]!)) return false;
  // A nickname tells a father from his son of the same first name.
  if (full.given.length > 1 && full.given.at(-1) === short.surname && /^\p{L}{2}/u.test(full.surname))
    return short.given.length === 1 && short.nicknames.length === 0;
  const words = full.surname.split(' ');
  return words.length > 1 && words.at(-1) === short.surname && words.slice(0, -1).every((word) => particles.has(word));
}

/** "Higashi Naoko" and "Naoko Higashi": family name first, as in East Asia and Hungary. */
function reversed(one: PersonName, other: PersonName): boolean {
  return (
    one.given.length === 1 &&
    other.given.length === 1 &&
    one.given[0] === other.surname &&
    other.given[0] === one.surname
  );
}
