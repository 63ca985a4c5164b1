import type { Column, Rate } from '../../core/table.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { useShownReport } from '../report/shown-report.tsx';

/** What each rate of an answer is of, in words, as its column declares it; each said once. */
export function useFormulas(): readonly { readonly name: string; readonly formula: string }[] {
  const t = useMessage();
  const text = useText();
  const { tables } = useShownReport();
  const found = new Map<string, { name: string; formula: string }>();
  for (const { columns } of tables) {
    const named = (name: string): string => {
      const column = columns.find((each) => each.name === name);
      return column === undefined ? name : text(column.label);
    };
    const worded = (rate: Rate): string => {
      const of = named(rate.of);
      if (rate.nested === 'previous') return t('formulaOfPrevious', { of });
      if (rate.nested === 'first') return t('formulaOfFirst', { of });
      if (rate.within === undefined) {
        const sum = rate.among.map(named).join(' + ');
        return t('formulaOfRow', { of, among: rate.among.length > 1 ? `(${sum})` : sum });
      }
      if (rate.within.length === 0) return t('formulaOfAll', { of });
      return t('formulaWithin', { of, group: rate.within.map(named).join(' · ') });
    };
    for (const column of columns.filter(isSayable)) {
      const said = { name: text(column.label), formula: worded(column.rate) };
      found.set(`${said.name} ${said.formula}`, said);
    }
  }
  return [...found.values()];
}

/** A rate of counts that have no column has no formula in words; the definition says it. */
const isSayable = (column: Column): column is Column & { readonly rate: Rate } =>
  column.rate !== undefined && column.bases === undefined;
