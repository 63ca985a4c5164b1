import type { Column, Value } from '../../core/table.ts';
import { useMessage } from '../language/reader.tsx';
import { betterOf } from './columns.ts';
import { figureDirection } from './table-model.ts';

/** Whether a change is good or bad news, or none. */
export function newsOf(column: Column, difference: Value): 'good' | 'bad' | undefined {
  const sign = Math.sign(Number(difference));
  const better = betterOf(column);
  if (sign === 0 || better === 'neither') return undefined;
  return sign > 0 === (better === 'more') ? 'good' : 'bad';
}

const inks = { good: 'text-good', bad: 'text-bad' } as const;
const words = { good: 'changeGood', bad: 'changeBad' } as const;

/** A change with its sign and arrow; whether it is good news is said by the colour, and to those who listen. */
export function ChangeText({
  column,
  difference,
  text,
}: {
  column: Column;
  difference: Value;
  text: string;
}) {
  const t = useMessage();
  // What is too small to be seen in the figure is no change.
  const sign = /[1-9۱-۹]/.test(text) ? Math.sign(Number(difference)) : 0;
  const news = newsOf(column, sign);
  return (
    <span className={`inline-flex items-baseline gap-1 ${news === undefined ? '' : inks[news]}`}>
      <bdi dir={figureDirection(text)}>{text}</bdi>
      {sign !== 0 && (
        <span aria-hidden className="text-[0.7em]">
          {sign > 0 ? '▲' : '▼'}
        </span>
      )}
      {news !== undefined && <span className="sr-only">{t(words[news])}</span>}
    </span>
  );
}
