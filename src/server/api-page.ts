import { html } from 'hono/html';
import { errors } from '../core/errors.ts';
import type { Locale } from '../core/text.ts';
import { recordTypes } from '../records/index.ts';
import { reports } from '../report/registry.ts';
import { groups, type Report } from '../report/report.ts';
import { filterNames } from '../report/run.ts';
import { openApi } from './openapi.ts';
import { apiTexts as texts } from './texts.ts';

const style = `
:root { color-scheme: light dark; --ink: light-dark(#17202c, #e8edf4); --soft: light-dark(#4b5767, #a3b0c0);
  --page: light-dark(#f4f6f9, #0e131b); --surface: light-dark(#fff, #141a24); --line: light-dark(#dde3ea, #2a3444);
  --accent: light-dark(#3f4bd8, #9aa4ff); }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; background: var(--page); color: var(--ink);
  font: 16px/1.65 Vazirmatn, system-ui, sans-serif; }
a { color: var(--accent); }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 1rem; margin-block: 1rem; }
h2 { font-size: 20px; } h3 { font-size: 16px; margin-block: 0; }
p { margin-block: .25rem; color: var(--soft); }
code { direction: ltr; unicode-bidi: isolate; font-size: 14px; }
table { border-collapse: collapse; width: 100%; } td { border-block-start: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
`;

/** The API as a page for people, in either language; it loads nothing. */
export function apiPage(locale: Locale) {
  const other: Locale = locale === 'fa' ? 'en' : 'fa';
  return html`<!doctype html>
<html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${texts.title[locale]}</title><style>${style}</style></head>
<body>
<h1>${texts.title[locale]}</h1>
<p>${texts.description[locale]}</p>
<p>${texts.intro[locale]}<a href="/api/openapi.json?locale=${locale}"><code>/api/openapi.json</code></a></p>
<p><a href="/api/docs?locale=${other}" lang="${other}">${other === 'fa' ? 'فارسی' : 'English'}</a></p>
${Object.entries(groups).map(
  ([group, title]) => html`<h2>${title[locale]}</h2>
${reports.filter((report) => report.group === group).map((report) => reportSection(report, locale))}`,
)}
<h2>${texts.records[locale]}</h2>
<section><table>
${recordTypes
  .filter(({ name }) => name !== 'history')
  .map(
    (type) =>
      html`<tr><td>${type.label.one[locale]}</td><td><code>/api/records/${type.name}</code></td></tr>`,
  )}
</table></section>
${areasOf(locale).map(
  ({ title, operations }) => html`<section><h3>${title}</h3><table>
${operations.map(
  ({ method, path, summary }) => html`<tr><td><code>${method} ${path}</code></td><td>${summary}</td></tr>`,
)}
</table></section>`,
)}
<h2>${texts.errorCodes[locale]}</h2>
<section><table>
${Object.entries(errors).map(
  ([code, error]) =>
    html`<tr><td><code>${code}</code></td><td>${error.status}</td><td>${error[locale]}</td></tr>`,
)}
</table></section>
</body></html>`;
}

interface Area {
  readonly title: string;
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly summary: string;
  }[];
}

/** Every operation beside those of one report or one type of record, by what it is about. */
function areasOf(locale: Locale): readonly Area[] {
  const { tags, paths } = openApi(locale) as {
    tags: readonly { readonly name: string; readonly description: string }[];
    paths: Readonly<Record<string, Readonly<Record<string, { summary?: string; tags?: readonly string[] }>>>>;
  };
  const all = Object.entries(paths)
    .filter(([path]) => !/^\/api\/(?:reports|records|names)\/[^{]/.test(path))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { summary = '', tags: named }]) => ({
        method: method.toUpperCase(),
        path,
        summary,
        tag: named?.[0],
      })),
    );
  return tags
    .map(({ name, description }) => ({
      title: description,
      operations: all.filter(({ tag }) => tag === name),
    }))
    .filter(({ operations }) => operations.length > 0);
}

function reportSection(report: Report, locale: Locale) {
  const own = Object.entries(report.params).map(([name, param]) => ({ name, label: param.label[locale] }));
  const period = report.period
    ? [
        { name: 'from', label: texts.from[locale] },
        { name: 'to', label: texts.to[locale] },
      ]
    : [];
  const filters = filterNames
    .filter((name) => !(name in report.params))
    .map((name) => ({ name, label: texts.filters[name][locale] }));
  const address = `/api/reports/${report.id}`;
  return html`<section id="${report.id}">
<h3>${report.title[locale]}</h3>
<p>${report.question[locale]}</p>
<p><a href="${address}?locale=${locale}"><code>GET ${address}</code></a></p>
<p>${report.definition[locale]}</p>
<details><summary>${texts.parameters[locale]}</summary><table>
${[...period, { name: 'asOf', label: texts.asOf[locale] }, ...own, ...filters].map(
  ({ name, label }) => html`<tr><td><code>${name}</code></td><td>${label}</td></tr>`,
)}
</table></details>
</section>`;
}
