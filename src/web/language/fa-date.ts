import { DateFormatter } from '@internationalized/date';

// CLDR (ICU 78) has no skeletons with a long month for the Persian calendar in Persian: it writes «۱۴۰۵ آبان» and
// `formatRange` drops the end. The components format through DateFormatter, so the order is put right there.

const prototype = DateFormatter.prototype;
const { format, formatRange, formatRangeToParts } = prototype;

function isWrong(formatter: DateFormatter): boolean {
  const { locale, calendar, month, year } = formatter.resolvedOptions();
  return locale.startsWith('fa') && calendar === 'persian' && month === 'long' && year !== undefined;
}

function inOrder(formatter: DateFormatter, date: Date): string {
  const parts: Partial<Record<string, string>> = {};
  for (const { type, value } of formatter.formatToParts(date)) parts[type] = value;
  const { weekday, day, month, year, hour, minute } = parts;
  const words = [weekday, day, month, year].filter((word) => word !== undefined).join(' ');
  return hour === undefined ? words : `${words}، ${hour}:${minute}`;
}

/** Puts dates with a long month in the right order; for Persian pages, once, before the first render. */
export function mendPersianDates(): void {
  prototype.format = function (this: DateFormatter, date) {
    return isWrong(this) ? inOrder(this, date) : format.call(this, date);
  };
  prototype.formatRange = function (this: DateFormatter, start, end) {
    if (!isWrong(this)) return formatRange.call(this, start, end);
    const [first, last] = [inOrder(this, start), inOrder(this, end)];
    return first === last ? first : `${first} تا ${last}`;
  };
  prototype.formatRangeToParts = function (this: DateFormatter, start, end) {
    if (!isWrong(this)) return formatRangeToParts.call(this, start, end);
    const [first, last] = [inOrder(this, start), inOrder(this, end)];
    if (first === last) return [{ type: 'literal', value: first, source: 'shared' }];
    return [
      { type: 'literal', value: first, source: 'startRange' },
      { type: 'literal', value: ' تا ', source: 'shared' },
      { type: 'literal', value: last, source: 'endRange' },
    ];
  };
}
