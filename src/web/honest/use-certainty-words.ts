import { isolated } from '../charts/values.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { Certainty } from './certainty.ts';

/** What stands in a tooltip beside a figure: its records, and the interval of a rate. */
export function useCertaintyWords(): (certainty: Certainty) => string {
  const t = useMessage();
  const { format } = useReader();
  return ({ n, small, share }) => {
    const said =
      share === undefined
        ? t('restsOn', { n: format.count(n) })
        : t('rateOfRecords', {
            k: format.count(share.k),
            n: format.count(n),
            low: isolated(format.percent(share.low)),
            high: isolated(format.percent(share.high)),
          });
    return small ? `${said} · ${t('tooFew')}` : said;
  };
}
