import { useLocation, useParams } from '@tanstack/react-router';
import { Link2, Printer } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { useMessage } from '../language/reader.tsx';
import { copyText } from '../report/copy-text.ts';
import { usePaletteActions } from './actions.ts';
import { messageAction } from './message-action.ts';

const ReportActions = lazy(async () => ({ default: (await import('./ReportActions.tsx')).ReportActions }));

/** Offers what can be done on the present page: on a report's page with what it is asked, on others little. */
export function PageActions() {
  const { id } = useParams({ strict: false });
  const isReport = useLocation({ select: ({ pathname }) => pathname.startsWith('/reports/') });
  if (!isReport || id === undefined) return <PlainActions />;
  return (
    <Suspense fallback={null}>
      <ReportActions id={id} />
    </Suspense>
  );
}

function PlainActions() {
  const t = useMessage();
  const actions = useMemo(
    () => [
      messageAction(t, 'actionCopyLink', Link2, () => void copyText(location.href)),
      messageAction(t, 'exportPrint', Printer, () => print()),
    ],
    [t],
  );
  usePaletteActions(actions);
  return null;
}
