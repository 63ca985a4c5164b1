import type { Locale } from '../core/text.ts';

/** The language of a command's words: asked for, else the workspace's once it is known, else the environment's. */
export class Language {
  readonly #asked: Locale | undefined;
  #learned: Locale | undefined;

  constructor(asked: Locale | undefined) {
    this.#asked = asked;
  }

  get locale(): Locale {
    return this.#asked ?? this.#learned ?? environmentLocale(process.env);
  }

  /** A workspace speaks this language. */
  learn(locale: Locale): void {
    this.#learned = locale;
  }
}

/** Persian where the environment says so, else English. */
export function environmentLocale(env: NodeJS.ProcessEnv): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fa(?![a-z])/i.test(language) ? 'fa' : 'en';
}
