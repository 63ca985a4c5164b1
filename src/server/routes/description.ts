import { Hono } from 'hono';
import type { Locale } from '../../core/text.ts';
import { apiPage } from '../api-page.ts';
import { askedLocale } from '../language.ts';
import { openApi } from '../openapi.ts';

/** What the API can do: for programs, and as a page for people. */
export function descriptionRoutes(): Hono {
  const app = new Hono();
  const known = new Map<Locale, ReturnType<typeof openApi>>();
  const described = (locale: Locale) => {
    const description = known.get(locale) ?? openApi(locale);
    known.set(locale, description);
    return description;
  };

  app.get('/openapi.json', (c) => c.json(described(askedLocale(c) ?? 'en')));
  app.get('/docs', (c) => c.html(apiPage(askedLocale(c) ?? 'fa')));
  return app;
}
