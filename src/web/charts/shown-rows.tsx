import { useState } from 'react';
import type { Formatter } from '../../core/format.ts';
import type { Locale } from '../../core/text.ts';
import { chartTexts } from './messages.ts';
import { Note } from './note.tsx';

const first = 15;
const most = 200;

/** A chart of many rows begins with the first; the reader may ask for the rest. */
export function useShownRows(count: number): {
  readonly shown: number;
  readonly all: boolean;
  readonly toggle: () => void;
} {
  const [all, setAll] = useState(false);
  return { shown: Math.min(count, all ? most : first), all, toggle: () => setAll(!all) };
}

/** How many of the rows are drawn, and the way to the rest. */
export function ShownRows(props: {
  readonly count: number;
  readonly state: ReturnType<typeof useShownRows>;
  readonly format: Formatter;
  readonly locale: Locale;
}) {
  const { count, state, format, locale } = props;
  if (count <= first) return null;
  const [shown, all] = [format.count(state.shown), format.count(count)];
  return (
    <Note text={`${shown} ${chartTexts.of[locale]} ${all}`}>
      <button type="button" onClick={state.toggle}>
        {chartTexts[state.all ? 'showFewer' : 'showAll'][locale]}
      </button>
    </Note>
  );
}
