/** The languages of the product. A text in only one of them does not compile. */
export const locales = ['fa', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One sentence or word in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** A value such as a locale that came from outside, or undefined when it is none of ours. */
export function asLocale(value: unknown): Locale | undefined {
  return locales.find((locale) => locale === value);
}
