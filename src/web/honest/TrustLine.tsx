import { CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTrust } from '../data/queries.ts';
import type { Trust } from '../data/types.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { asked } from '../report/address.ts';
import { useShownReport } from '../report/shown-report.tsx';

type Gap = Trust['gaps'][number];

const lackingWords: Readonly<Record<Gap['record'], MessageId>> = {
  deal: 'gapDeals',
  lead: 'gapLeads',
  call: 'gapCalls',
  email: 'gapEmails',
  visit: 'gapVisits',
};

const completeWords: Readonly<Record<Gap['record'], MessageId>> = {
  deal: 'completeDeals',
  lead: 'completeLeads',
  call: 'completeCalls',
  email: 'completeEmails',
  visit: 'completeVisits',
};

/** What the records behind the figures lack, each a way to the list to repair; its place is kept until it is known. */
export function TrustLine() {
  const { report, answer, search } = useShownReport();
  if (Object.keys(answer.labels.gaps).length === 0) return null;
  return (
    <div className="mb-4 min-h-7 text-sm print:hidden">
      <Known search={asked(search, report)} />
    </div>
  );
}

function Known({ search }: { search: Readonly<Record<string, string>> }) {
  const t = useMessage();
  const { locale } = useReader();
  const { report } = useShownReport();
  const trust = useTrust(report.id, search, locale);
  if (trust === undefined) return null;
  const lacking = trust.gaps.filter(({ count }) => count > 0);
  if (lacking.length === 0) return <Complete gaps={trust.gaps} />;
  return (
    <section aria-label={t('trust')} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="text-ink2">{t('lacking')}</span>
      <ul className="contents">
        {lacking.map((gap) => (
          <li key={gap.name}>
            <Lacking gap={gap} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lacking({ gap: { name, record, lacks, count, of } }: { gap: Gap }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { change } = useShownReport();
  const share = format.percent((100 * count) / of);
  return (
    <Button
      onPress={() => change({ drill: JSON.stringify({ gap: name }) })}
      className="inline-flex min-h-7 cursor-pointer items-center gap-1 rounded text-accent underline-offset-4 hover:underline pointer-coarse:min-h-11"
    >
      {t(lackingWords[record], { count: format.count(count), of: format.count(of), lacks: text(lacks) })}{' '}
      <span className="text-xs text-ink2">
        (<bdi>{share}</bdi>)
      </span>
    </Button>
  );
}

/** All is well with the records that the report counts most of. */
function Complete({ gaps }: { gaps: readonly Gap[] }) {
  const t = useMessage();
  const { format } = useReader();
  const [most] = [...gaps].sort((a, b) => b.of - a.of);
  if (most === undefined || most.of === 0) return null;
  return (
    <p className="m-0 flex items-center gap-2 text-ink2">
      <CircleCheck size={16} className="text-good" aria-hidden />
      {t(completeWords[most.record], { count: format.count(most.of) })}
    </p>
  );
}
