import './app.css';
import { answerPath, askEarly } from './data/client.ts';
import type { Manifest, Workspace } from './data/types.ts';
import { todayIn } from './filters/presets.ts';
import { applyTheme, readPreferences } from './language/preferences.ts';
import { asked, chartsOf } from './report/address.ts';
import { parseSearch, textsOf } from './report/address-text.ts';
import { settled, tidied } from './report/asking.ts';
import { faultsOf } from './report/faults.ts';

/**
 * The start, small so that it runs while the pages are still on their way: it asks for what the first page will show,
 * and for the code that draws it, all at once.
 */
function begin(): void {
  // A build under an open page takes its old files away; the page as it is now has the new ones. Without a network
  // nothing is gained, and what is being written would be lost.
  addEventListener('vite:preloadError', () => navigator.onLine && location.reload());
  const { locale, theme } = readPreferences();
  applyTheme(theme);
  const [, place, id] = location.pathname.split('/');
  const root = document.getElementById('root');
  if (place === 'sign-in' || place === 'link') {
    if (locale !== 'en') void import('./language/persian.ts');
    if (root !== null) void import('./account/door.tsx').then(({ start }) => start(root, place));
    return;
  }
  const workspace = askEarly<Workspace>('/api/workspace');
  const manifest = askEarly<Manifest>('/api/reports');
  if (place === 'reports' && id !== undefined) {
    void import('./report/ReportPage.tsx');
    void Promise.all([workspace, manifest]).then(([found, { reports }]) => {
      const { settings } = found;
      const report = reports.find((each) => each.id === id);
      if (report === undefined) return;
      void import('./charts/draw-chart.ts').then(({ preloadCharts }) => preloadCharts(chartsOf(report)));
      const today = todayIn(settings.timeZone);
      const address = tidied(textsOf(parseSearch(location.search)), report, settings);
      if (faultsOf(address, report, found, today).length > 0) return;
      const search = settled(address, report, settings, today);
      askEarly(answerPath(id, asked(search, report), locale ?? settings.locale));
    }, ignored);
  }
  if (place === '') void import('./catalogue/CataloguePage.tsx');
  if (place === 'pipeline') void import('./pipeline/PipelinePage.tsx');
  if (locale !== 'en') void import('./language/persian.ts');
  if (root !== null) void import('./app.tsx').then(({ start }) => start(root));
}

/** The pages meet the failure themselves, and say it. */
function ignored(): void {}

begin();
