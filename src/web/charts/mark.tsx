import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import type { Row } from '../../core/table.ts';
import { useSurroundings } from './chart-frame.tsx';
import { chartTexts } from './messages.ts';
import type { Tip } from './tooltip.tsx';

/** The records behind a mark. */
export interface Opens {
  readonly row: Row | null;
  readonly measure: string | undefined;
}

/** Something drawn that stands for a figure: it can be focused, says what it is, and opens its records. */
export function Mark(props: {
  readonly title: string;
  readonly lines: Tip['lines'];
  readonly opens?: Opens | undefined;
  readonly children: ReactNode;
}) {
  const { title, lines, opens, children } = props;
  const { tip, locale, open } = useSurroundings();
  const { row, measure } = opens ?? {};
  const act = open && row && measure !== undefined ? () => open(row, measure) : undefined;
  const hint = act && chartTexts.open[locale];
  const comma = locale === 'fa' ? '، ' : ', ';
  const said = [title, ...lines.map(([name, figure]) => `${name}: ${figure}`)].filter((part) => part !== '');

  const show = (event: SyntheticEvent<SVGGElement>) =>
    tip.current?.show({ title, lines, hint }, event.currentTarget);
  const hide = () => tip.current?.hide();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
    if (act === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two, by whether there is something to open
    <g
      className="mark"
      data-mark=""
      role={act ? 'button' : 'img'}
      tabIndex={-1}
      aria-label={said.join(comma)}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={act}
      onKeyDown={press}
    >
      {children}
    </g>
  );
}
