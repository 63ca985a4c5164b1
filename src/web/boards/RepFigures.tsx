import { Link } from '@tanstack/react-router';
import { changeOf } from '../../core/comparison.ts';
import type { Column, Row, Value } from '../../core/table.ts';
import type { Answer } from '../data/types.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { Search } from '../report/address-text.ts';
import { newsOf } from '../table/ChangeText.tsx';
import { isCompared } from '../table/columns.ts';
import { Compared, figureText } from '../table/Figures.tsx';
import { figureDirection, type Words } from '../table/table-model.ts';
import { repFigures } from './rep-cards.ts';

/** A person's figures, each beside the team's average and its own past; each leads to the report that tells more. */
export function RepFigures({
  answer,
  row,
  before,
  name,
  search,
}: {
  answer: Answer;
  row: Row;
  /** The same of the compared period: null where there was nothing, undefined where nothing is compared. */
  before: Row | null | undefined;
  name: string;
  /** The filters that every report opens with. */
  search: Search;
}) {
  const t = useMessage();
  const team = answer.tables.team_average?.[0];
  const columns = answer.columns.rows ?? [];
  return (
    <ul
      aria-label={t('repFigures', { name })}
      className="rep-figures mb-4 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4"
    >
      {repFigures.map(([measure, report]) => {
        const column = columns.find((each) => each.name === measure);
        if (column === undefined) return null;
        return (
          <Tile
            key={measure}
            column={column}
            teamColumn={answer.columns.team_average?.find((each) => each.name === measure) ?? column}
            value={row[measure] ?? null}
            team={team?.[measure] ?? null}
            before={isCompared(column) ? before : undefined}
            report={report}
            search={search}
          />
        );
      })}
    </ul>
  );
}

function Tile({
  column,
  teamColumn,
  value,
  team,
  before,
  report,
  search,
}: {
  column: Column;
  teamColumn: Column;
  value: Value;
  team: Value;
  before: Row | null | undefined;
  report: string;
  search: Search;
}) {
  const t = useMessage();
  const { locale, format } = useReader();
  const words: Words = { format, locale, granularity: 'month' };
  const against = changeOf(column.kind, value, team);
  const text = figureText(column, value, words);
  // An average of counts says no more by its further decimals.
  const rounded = teamColumn.kind === 'decimal' && team !== null ? Number(Number(team).toFixed(1)) : team;
  const teamText = figureText(teamColumn, rounded, words);
  return (
    <li>
      <Link
        to="/reports/$id"
        params={{ id: report }}
        search={search}
        className="rep-figure card flex h-full flex-col gap-0.5 p-3 hover:border-accent"
      >
        <span className="text-xs text-ink2">{column.label[locale]}</span>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-lg leading-snug font-bold tabular-nums">
            <bdi dir={figureDirection(text)}>{text}</bdi>
          </span>
        </span>
        {before !== undefined && <Compared column={column} value={value} before={before} words={words} />}
        <span className="text-xs text-ink2">
          {t('teamMean')} <bdi dir={figureDirection(teamText)}>{teamText}</bdi>
          {against !== null && Number(against.difference) !== 0 && (
            <Against column={column} difference={against.difference} />
          )}
        </span>
      </Link>
    </li>
  );
}

/** Above or below the team, and whether that is good news. */
function Against({ column, difference }: { column: Column; difference: Value }) {
  const t = useMessage();
  const news = newsOf(column, difference);
  const ink = news === 'good' ? 'text-good' : news === 'bad' ? 'text-bad' : '';
  const above = Number(difference) > 0;
  return (
    <span className={`ms-2 whitespace-nowrap ${ink}`}>
      <span aria-hidden>{above ? '▲' : '▼'}</span> {t(above ? 'aboveTeam' : 'belowTeam')}
    </span>
  );
}
