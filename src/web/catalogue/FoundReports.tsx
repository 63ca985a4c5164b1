import { useManifest } from '../data/queries.ts';
import { findReports, nearReports } from '../find/find-reports.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { ReportCards } from './ReportCards.tsx';

/** The reports that answer to a text, the likeliest first; without any, those that look like it. */
export function FoundReports({ text }: { text: string }) {
  const t = useMessage();
  const { format } = useReader();
  const { reports } = useManifest();
  const found = findReports(reports, text);
  const near = found.length === 0 ? nearReports(reports, text) : [];
  return (
    <>
      <p role="status" className="mb-3 text-ink2">
        {found.length > 0
          ? t('found', { count: format.count(found.length) })
          : near.length > 0
            ? t('nothingButNear')
            : t('nothingFound')}
      </p>
      <ReportCards reports={found.length > 0 ? found : near} label={t('searchReports')} />
    </>
  );
}
