import type { Context } from 'hono';
import { BineshError } from '../core/errors.ts';
import { asLocale, type Locale, locales } from '../core/text.ts';

/** The language a request asks for: `?locale=`, else the first of `Accept-Language` that we speak. */
export function askedLocale(c: Context): Locale | undefined {
  const asked = c.req.query('locale');
  if (asked !== undefined) {
    const locale = asLocale(asked);
    if (locale !== undefined) return locale;
    throw new BineshError('invalid_parameter', {
      field: 'locale',
      value: asked,
      expected: locales.join(', '),
    });
  }
  return preferredLocale(c.req.header('accept-language'));
}

/** The language of an answer that must not fail, such as an error. */
export function errorLocale(c: Context): Locale {
  return asLocale(c.req.query('locale')) ?? preferredLocale(c.req.header('accept-language')) ?? 'en';
}

export function preferredLocale(header: string | undefined): Locale | undefined {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { locale: asLocale(tag.split('-')[0]), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({ locale }) => locale !== undefined)?.locale;
}
