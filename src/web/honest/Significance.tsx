import { useIntl } from 'react-intl';
import { type NamedShare, smallest } from '../../core/statistics.ts';
import type { Column } from '../../core/table.ts';
import { isolated } from '../charts/values.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { type ShownTable, useShownReport } from '../report/shown-report.tsx';
import { rowTitle } from '../table/table-model.ts';
import { comparedRate, type Verdicts, verdictsOf } from './verdicts.ts';

/** So many names stand in a sentence; the others are counted. */
const most = 4;

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Which rates of an answer can be told apart, and which cannot, in sentences. */
export function Significance() {
  const t = useMessage();
  const { tables } = useShownReport();
  const said = tables.flatMap((table) => {
    const column = comparedRate(table.columns);
    const verdicts = column === undefined ? undefined : verdictsOf(column, table.rows);
    return column === undefined || verdicts === undefined ? [] : [{ table, column, verdicts }];
  });
  if (said.length === 0) return null;
  return (
    <section className="card mb-4 p-4">
      <h2 className="mb-2 text-sm font-bold">{t('areDifferencesReal')}</h2>
      {said.map((each) => (
        <Sentences key={each.table.name} {...each} />
      ))}
    </section>
  );
}

function Sentences({ table, column, verdicts }: { table: ShownTable; column: Column; verdicts: Verdicts }) {
  const t = useMessage();
  const text = useText();
  const intl = useIntl();
  const { format, locale } = useReader();
  const { words } = useShownReport();
  const { higher, lower, doubtful, leftOut, methods, pairs } = verdicts;
  // Within a sentence.
  const rate = locale === 'en' ? lowerFirst(column.label.en) : text(column.label);
  const nameAt = (key: string): string => {
    const row = table.rows[Number(key)];
    return row === undefined ? '' : isolated(rowTitle(table.columns, row, words));
  };
  const figureOf = ({ k, n }: NamedShare): string => isolated(format.percent((100 * k) / n));
  const listed = (names: readonly string[]): string => {
    const shown = names.length > most + 1 ? names.slice(0, most) : names;
    const left = names.length - shown.length;
    const further = t('furtherNames', { count: format.count(left) });
    return intl.formatList(left === 0 ? shown : [...shown, further], { type: 'conjunction' });
  };
  const say = (id: MessageId, share: NamedShare, than: readonly NamedShare[]) => {
    const others = listed(
      than.map((each) => t('namedWithFigure', { name: nameAt(each.key), figure: figureOf(each) })),
    );
    return t(id, { rate, name: nameAt(share.key), figure: figureOf(share), others });
  };
  const method =
    methods.size > 1 ? 'testedByBoth' : methods.has('fisher') ? 'testedByFisher' : 'testedByProportions';
  return (
    <div className="max-w-4xl not-last:mb-3">
      <ul className="grid gap-1">
        {higher === undefined && lower === undefined && <li>{t('noneApart', { rate })}</li>}
        {higher !== undefined && <li>{say('clearlyHigher', higher.share, higher.than)}</li>}
        {lower !== undefined && <li>{say('clearlyLower', lower.share, lower.than)}</li>}
        {doubtful !== undefined && <li>{say('notClearlyHigher', doubtful[0], [doubtful[1]])}</li>}
      </ul>
      <p className="mt-1 text-xs text-ink2">
        {leftOut.length > 0 &&
          `${t('leftOutOfTests', { names: listed(leftOut.map(nameAt)), least: format.count(smallest) })} `}
        {t(method, { pairs: format.count(pairs) })}
      </p>
    </div>
  );
}
