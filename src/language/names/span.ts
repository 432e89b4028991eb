import type { Span } from '../../document/document.ts';

/** What a name names. `work` is a product or a work of authorship; `place` includes states and cities as territories. */
export type NameKind = 'person' | 'organization' | 'government' | 'court' | 'place' | 'statute' | 'work';

/**
 * A name in the text, without title ("Judge", "Mr"), article, possessive ending or quotation marks around it.
 * Name spans never overlap.
 */
export interface NameSpan extends Span {
  readonly kind: NameKind;
  /** 0..1: how sure the finder is of both the borders and the kind. */
  readonly confidence: number;
  /** Name of the rule, or `model`, that made it; `+document` when evidence elsewhere in the document settled it. */
  readonly rule: string;
}
