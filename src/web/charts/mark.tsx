import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import type { Row } from '../../core/table.ts';
import { chartTexts } from './messages.ts';
import { useSurroundings } from './surroundings.tsx';
import type { Tip } from './tooltip.tsx';

/** The records behind a mark. */
interface Opens {
  readonly row: Row | null;
  readonly measure: string | undefined;
}

/** Something drawn that stands for a figure: it can be focused, says what it is, and opens its records. */
export function Mark(props: {
  readonly title: string;
  readonly lines: Tip['lines'];
  /** What is written beside it: its name says that too, for those who speak to their browser. */
  readonly written?: string | undefined;
  readonly opens?: Opens | undefined;
  readonly children: ReactNode;
}) {
  const { title, lines, written = '', opens, children } = props;
  const { sheet, tip, locale, open } = useSurroundings();
  if (sheet !== undefined) return <g>{children}</g>;
  const { row, measure } = opens ?? {};
  const act = open && row && measure !== undefined ? () => open(row, measure) : undefined;
  const hint = act && chartTexts.open[locale];
  const comma = locale === 'fa' ? '، ' : ', ';
  const said = [title, ...lines.map(([name, figure]) => (figure === '' ? name : `${name}: ${figure}`))];
  if (!lines.some(([, figure]) => figure === written)) said.splice(1, 0, written);

  const show = (event: SyntheticEvent<SVGGElement>) =>
    tip?.current?.show({ title, lines, hint }, event.currentTarget);
  const hide = () => tip?.current?.hide();
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
      aria-label={[...new Set(said)].filter((part) => part !== '').join(comma)}
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
