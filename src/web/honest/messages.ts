import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const honestMessages = {
  restsOn: { fa: 'از روی {n} مورد', en: 'From {n} records' },
  rateOfRecords: {
    fa: '{k} از {n}؛ بازهٔ اطمینان ۹۵٪: {low} تا {high}',
    en: '{k} of {n}; 95% interval: {low} to {high}',
  },
  tooFew: { fa: 'برای قضاوت کم است', en: 'too few to judge' },
} as const satisfies Record<string, Text>;
