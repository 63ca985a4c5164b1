import { TriangleAlert } from 'lucide-react';
import type { Askable } from '../filters/chosen.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { filterNames, type OnChange } from './address.ts';
import type { Fault, Repair } from './faults.ts';

const sentences = {
  unknown: 'faultUnknown',
  noRecord: 'faultNoRecord',
  noChoice: 'faultNoChoice',
  noDate: 'faultNoDate',
  noDay: 'faultNoDay',
  noInstant: 'faultNoInstant',
  noPeriod: 'faultNoPeriod',
  noComparison: 'faultNoComparison',
  halfPeriod: 'faultHalfPeriod',
  reversed: 'faultReversed',
  tooLong: 'faultTooLong',
} as const satisfies Record<Fault['kind'], MessageId>;

/** What is wrong with an address, each thing with the buttons that mend just that. */
export function AddressProblem({
  report,
  faults,
  onChange,
  onMendAll,
}: {
  report: Askable;
  faults: readonly Fault[];
  onChange: OnChange;
  onMendAll?: () => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const nameOf = (name: string): string => {
    const param = report.params[name];
    if (param !== undefined) return text(param.label);
    if (filterNames.includes(name)) return t(name as MessageId);
    return name === 'compare' ? t('compareTo') : name === 'asOf' ? t('asOf') : name;
  };
  const labelOf = ({ kind, day }: Repair, { name }: Fault): string => {
    switch (kind) {
      case 'remove':
        return filterNames.includes(name) ? t('repairRemove') : t('repairRemoveName', { name: nameOf(name) });
      case 'swap':
        return t('repairSwap');
      case 'setDay':
        return t('repairSetDay', { day: format.dateLong(day ?? null) });
      case 'usualPeriod':
        return t('repairUsualPeriod');
    }
  };
  return (
    <section role="alert" className="card grid justify-items-center gap-3 p-8 text-center">
      <TriangleAlert size={28} aria-hidden className="text-bad" />
      <h2 className="text-base font-bold">{t('addressWrong')}</h2>
      <p className="text-ink2">{t('addressWrongLead')}</p>
      <ul className="grid w-full max-w-2xl gap-2">
        {faults.map((fault) => (
          <li
            key={`${fault.kind} ${fault.name} ${fault.value}`}
            className="flex flex-wrap items-center justify-between gap-2 rounded-lg border border-line p-3 text-start"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t(sentences[fault.kind], {
                name: nameOf(fault.name),
                value: isolated(isTime(fault) ? format.written(fault.value) : fault.value),
              })}
            </span>
            <span className="flex flex-wrap gap-2">
              {fault.repairs.map((repair) => (
                <Button key={repair.kind} onPress={() => onChange(repair.change)}>
                  {labelOf(repair, fault)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {faults.length > 1 && onMendAll !== undefined && (
        <Button tone="accent" onPress={onMendAll}>
          {t('repairAll')}
        </Button>
      )}
    </section>
  );
}

/** Days and moments are written in the reader's digits; what names something stays as it is. */
const isTime = ({ kind }: Fault): boolean => ['noDate', 'noDay', 'noInstant', 'noComparison'].includes(kind);

const mostShown = 80;

/** What somebody wrote into an address, short enough to be read and unable to turn the sentence around. */
const isolated = (text: string): string =>
  `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').slice(0, mostShown)}\u2069`;
