import { Link } from '@tanstack/react-router';
import type { Described } from '../data/types.ts';
import { useText } from '../language/reader.tsx';
import { ChartGlyph } from './ChartGlyph.tsx';
import { Star } from './Star.tsx';

const chartOf = ({ chart }: Described) => [chart].flat()[0]?.type ?? 'bar';

/** Reports with their questions, each a link; a star keeps one at the top. */
export function ReportCards({ reports, label }: { reports: readonly Described[]; label: string }) {
  const text = useText();
  return (
    <ul aria-label={label} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {reports.map((report) => (
        <li
          key={report.id}
          className="card relative grid hover:border-accent has-[a:focus-visible]:border-accent"
        >
          <Link
            to="/reports/$id"
            params={{ id: report.id }}
            search={{}}
            data-card
            className="flex items-start gap-3 rounded-xl p-4 pe-12"
          >
            <span className="mt-1 shrink-0">
              <ChartGlyph type={chartOf(report)} />
            </span>
            <span className="min-w-0">
              <span className="block font-bold">{text(report.title)}</span>
              <span className="block text-sm text-ink2">{text(report.question)}</span>
            </span>
          </Link>
          <Star report={report} className="absolute end-2 top-2" />
        </li>
      ))}
    </ul>
  );
}
