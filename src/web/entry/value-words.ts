import type { DisagreementField } from '../../field/values.ts';
import { shownText } from '../../words/shown-text.ts';
import { valueWords as words } from '../../words/values.ts';

/** A value of a disagreement as the page shows it. */
export const valueWords = (field: DisagreementField, value: string): string => shownText(words(field, value));
