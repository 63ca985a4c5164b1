import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { crm } from '../../data/crm.ts';
import { useWorkspace } from '../../data/queries.ts';
import { useMessage, useReader } from '../../language/reader.tsx';
import { readFigure } from '../figure-text.ts';
import { FigureInput, Unit } from './FigureInput.tsx';
import type { InputProps } from './Labelled.tsx';
import { Picker } from './Picker.tsx';

/** From so much on an amount is said in words below the box, so that no zero is missed. */
const saidFrom = 5;

/** An amount in the unit that the reader sees amounts in. */
export function MoneyInput({
  currency: own,
  onCurrency,
  ...given
}: InputProps<string | null> & {
  /** Of the record, where it is not the workspace's. */
  readonly currency: string | undefined;
  /** Where the record's currency can be chosen. */
  readonly onCurrency: ((code: string) => void) | undefined;
}) {
  const { format } = useReader();
  const { settings } = useWorkspace();
  const currency = own ?? settings.currency;
  const { value } = given;
  const figure = value === null ? undefined : readFigure(value);
  const isLarge = figure !== undefined && figure.replace(/[-.].*$/, '').length >= saidFrom;
  return (
    <FigureInput
      // Toman or rial: what is typed is of the unit that is shown.
      key={`${currency} ${format.moneyUnit(currency)}`}
      {...given}
      shown={(amount) => format.money(amount, currency)}
      recorded={(typed) => format.moneyRecorded(typed, currency)}
      hint={isLarge ? format.moneyCompact(figure, currency) : undefined}
      beside={
        onCurrency === undefined ? (
          <Unit>{format.moneyUnit(currency)}</Unit>
        ) : (
          <CurrencyPicker currency={currency} onChange={onCurrency} />
        )
      }
    />
  );
}

function CurrencyPicker({ currency, onChange }: { currency: string; onChange: (code: string) => void }) {
  const t = useMessage();
  const { format } = useReader();
  const codes = useCurrencies(currency);
  if (codes.length < 2) return <Unit>{format.moneyUnit(currency)}</Unit>;
  return (
    <Picker
      label={t('currency')}
      said={format.moneyUnit(currency)}
      options={codes.map((code) => ({ id: code, name: format.moneyUnit(code) }))}
      chosen={[currency]}
      onChange={([code]) => code !== undefined && onChange(code)}
      face={
        <AriaButton
          slot={null}
          aria-label={`${t('currency')}: ${format.moneyUnit(currency)}`}
          className="flex min-h-7 shrink-0 cursor-pointer items-center gap-1 rounded-md px-2 text-xs text-ink2 hover:bg-accent-soft"
        >
          {format.moneyUnit(currency)}
          <ChevronDown size={12} aria-hidden />
        </AriaButton>
      }
    />
  );
}

/** The currencies that reports can count: the workspace's, those with a rate, and the one that is there. */
function useCurrencies(current: string): readonly string[] {
  const { settings } = useWorkspace();
  const { data } = useQuery({
    queryKey: ['list', 'exchange_rate', 'currencies'],
    queryFn: async ({ signal }) => {
      const { records } = await crm.list('exchange_rate', { limit: 200 }, signal);
      return records.map(({ fields }) => String(fields.currency));
    },
    retry: false,
    staleTime: 300_000,
  });
  return useMemo(() => {
    const all = new Set([settings.currency, ...(data ?? []), current]);
    // Toman and rial read alike where one unit is shown for both.
    if (settings.currency === 'IRR' && current !== 'IRT') all.delete('IRT');
    return [...all];
  }, [settings.currency, data, current]);
}
