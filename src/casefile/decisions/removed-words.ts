import type { Act, Anchor, DocumentKey, EntryKey, PartyKey, ProceedingKey } from './decision.ts';

/** What stands where words of a removed document stood. */
const removedWords = '(removed)';

/** Whether an anchor is of what was removed. */
export type IsRemoved = (anchor: Pick<Anchor, 'document' | 'path'>) => boolean;

/** Whether only removed documents were of a publisher. */
export type IsForgotten = (publisher: string) => boolean;

/**
 * A decision without the words of removed documents, and, where it speaks of nothing else, without what a person wrote about them.
 * It is kept: who decided what, when and why stays told.
 */
export function withoutWords(act: Act, isRemoved: IsRemoved, isForgotten: IsForgotten = () => false): Act {
  const bare = scrubbed(act, isRemoved) as Act;
  switch (bare.act) {
    case 'add':
      return isBare(bare.report) ? { ...bare, summary: removedWords } : bare;
    case 'comment':
      return isEntryBare(bare.entry) ? { ...bare, text: removedWords } : bare;
    case 'correct':
      return bare.field === 'summary' && isEntryBare(bare.entry) ? { ...bare, value: removedWords } : bare;
    case 'merge':
      return [bare.entry, ...bare.others].some(({ reports }) => reports.some(isBare)) ? withoutHeadline(bare) : bare;
    case 'correct-proceeding':
      return bare.field === 'claimPosture' && isNameBare(bare.proceeding.steps ?? [])
        ? { ...bare, claim: removedWords, value: removedWords }
        : bare;
    case 'correct-party':
      return bare.field === 'name' && isNameBare(bare.party.mentions) ? { ...bare, value: removedWords } : bare;
    case 'correct-document':
      return isRemoved(bare.document) && (bare.field === 'title' || bare.field === 'publisher')
        ? { ...bare, value: removedWords }
        : bare;
    case 'rename-publisher':
      return isForgotten(bare.publisher) ? { ...bare, publisher: removedWords, value: removedWords } : bare;
    default:
      return bare;
  }
}

/** A headline may be of the words that are gone: it is chosen anew. */
function withoutHeadline({ summary: _, ...merge }: Extract<Act, { readonly act: 'merge' }>): Act {
  return merge;
}

const isBare = ({ exact }: Pick<Anchor, 'exact'>): boolean => exact === '';
const isNameBare = (anchors: readonly Anchor[]): boolean => anchors.length > 0 && anchors.every(isBare);
const isEntryBare = ({ reports }: EntryKey): boolean => isNameBare(reports);

/** Every anchor, party and proceeding inside, however deep. */
function scrubbed(value: unknown, isRemoved: IsRemoved): unknown {
  if (Array.isArray(value)) return value.map((one) => scrubbed(one, isRemoved));
  if (typeof value !== 'object' || value === null) return value;
  if (isDocumentKey(value)) return isRemoved(value) ? { document: value.document, path: value.path } : value;
  if (isAnchor(value)) return isRemoved(value) ? bareAnchor(value) : value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrubbed(one, isRemoved)]));
  if (isPartyKey(inside)) return isNameBare(inside.mentions) ? { ...inside, name: removedWords } : inside;
  if (isProceedingKey(inside))
    return isNameBare(inside.steps ?? [])
      ? { ...inside, docketNumber: null, caption: null, label: removedWords }
      : inside;
  return inside;
}

function bareAnchor({ title: _, url: __, ...anchor }: Anchor): Anchor {
  return { ...anchor, exact: '', prefix: '', suffix: '' };
}

const isAnchor = (value: object): value is Anchor => 'exact' in value && 'document' in value && 'path' in value;
const isDocumentKey = (value: object): value is DocumentKey =>
  'document' in value && 'path' in value && !('exact' in value) && !('act' in value);
const isPartyKey = (value: object): value is PartyKey => 'mentions' in value && 'name' in value && !('act' in value);
const isProceedingKey = (value: object): value is ProceedingKey =>
  'docketNumber' in value && 'label' in value && !('act' in value);
