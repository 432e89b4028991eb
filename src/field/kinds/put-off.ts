const off = '(postponed|adjourned|rescheduled|delayed|put off|put back|pushed back|continued|moved|reset)';
const until = '(until|till|to|for)';

/**
 * The wordings by which a step that was set for a day is put off to another.
 *
 * @param step - notation of the nouns that name it: `trials?`
 */
export const putOffWordings = (step: string) =>
  ({
    'put off': [
      `${step}[^.;:“”"]{0,140}? (was|were|is|are|has been|have been|had been|being) (\\w+ly |again )?${off}( (on )?\\w+day)? (\\S+ ){0,3}?${until}`,
      {
        voice: 'passive',
        sure: true,
        status: 'scheduled',
        unless: `${off} (\\S+ ){0,3}?to (allow|give|let|avoid|accommodate)`,
      },
    ],
    'puts off': [
      `([postpone]|[adjourn]|[reschedule]|[put off]|[put back]|[push back]|[reset]|[continue]) (DET )?(\\w+ ){0,2}?${step}( on \\w+day| \\w+day)? (from (\\S+ ){1,3}?)?(until|till|to)|([push]|[put]|[move]) (DET )?(\\w+ ){0,2}?${step} (back|off)( on \\w+day)? (from (\\S+ ){1,3}?)?(until|till|to)`,
      { voice: 'nominal', sure: true, status: 'scheduled', unless: `${step} to (allow|give|let|avoid|accommodate)` },
    ],
  }) as const;
