import type { LucideIcon } from 'lucide-react';
import type { MessageId } from '../language/messages.ts';

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** What it is, or what tells it from others. */
  readonly hint: string;
  /** Found by these too, in either language. */
  readonly words: readonly string[];
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  readonly perform: () => void;
}

export interface PaletteSection {
  readonly title: MessageId;
  readonly items: readonly PaletteItem[];
}

/** At most so many lines of a section while something is typed. */
const mostOfSection = 7;

/**
 * The sections that fit what was typed, those first that have something beginning so. `fit` judges a line's texts; what
 * the server or the search of reports found is not judged again, but says so by `found`.
 */
export function fitting(
  sections: readonly (PaletteSection & { readonly found?: true })[],
  fit: (texts: readonly string[]) => 0 | 1 | 2,
): readonly PaletteSection[] {
  return sections
    .map(({ title, items, found }, place) => {
      const judged = items
        .map((item) => ({ item, fits: fit([item.label, ...item.words, item.hint]) }))
        .filter(({ fits }) => found || fits > 0);
      // What was found comes in the order of its likeness.
      if (!found) judged.sort((a, b) => b.fits - a.fits);
      return {
        title,
        place,
        best: Math.max(0, ...judged.slice(0, 1).map(({ fits }) => fits)),
        items: judged.slice(0, mostOfSection).map(({ item }) => item),
      };
    })
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => Number(b.best === 2) - Number(a.best === 2) || a.place - b.place)
    .map(({ title, items }) => ({ title, items }));
}
