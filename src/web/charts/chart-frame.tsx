import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Locale } from '../../core/text.ts';
import { usePrinted } from '../parts/use-printed.ts';
import { PatternDefs } from './filled.tsx';
import { forgetWidths } from './measure-text.ts';
import { nearestMark } from './nearest-mark.ts';
import { type OpenRecords, type Surroundings, SurroundingsProvider } from './surroundings.tsx';
import { Tooltip, type TooltipHandle } from './tooltip.tsx';

/** What lies within the margins of A4 and a card, in pixels: on paper a chart is drawn anew, not squeezed. */
const paperWidth = 640;

/** Counts the arrivals of fonts: what was laid out before is measured again. */
function useFonts(): number {
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => {
    const arrived = () => {
      forgetWidths();
      setArrivals((count) => count + 1);
    };
    document.fonts.addEventListener('loadingdone', arrived);
    return () => document.fonts.removeEventListener('loadingdone', arrived);
  }, []);
  return arrivals;
}

/**
 * The box of a chart: tells its width to the drawing, holds the tooltip, and moves the focus. A chart is one stop of
 * the Tab key; arrows lead to the nearest mark in their direction.
 */
export function ChartFrame(props: {
  readonly label: string;
  readonly locale: Locale;
  readonly rtl: boolean;
  readonly patterns: boolean;
  readonly onOpen?: OpenRecords | undefined;
  readonly onShow?: ((series: readonly string[] | undefined) => void) | undefined;
  readonly children: (width: number, fonts: number) => ReactNode;
}) {
  const { label, locale, rtl, patterns, onOpen, onShow, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const tip = useRef<TooltipHandle>(null);
  const [measured, setMeasured] = useState(0);
  const width = usePrinted() ? Math.min(measured, paperWidth) : measured;
  const fonts = useFonts();

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setMeasured(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const marks = box.current?.querySelectorAll<SVGElement>('[data-mark]') ?? [];
    const reachable = [...marks].some((mark) => mark.getAttribute('tabindex') === '0');
    if (!reachable) marks[0]?.setAttribute('tabindex', '0');
  });

  function move(event: KeyboardEvent): void {
    const marks = [...(box.current?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
    const from = marks.find((mark) => mark === document.activeElement);
    if (from === undefined) return;
    const to = nearestMark(marks, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  }

  // The same functions for every drawing, or each mark would be drawn again whenever the page is.
  const latest = useRef({ onOpen, onShow });
  useLayoutEffect(() => {
    latest.current = { onOpen, onShow };
  });
  const [opens, chooses] = [onOpen !== undefined, onShow !== undefined];
  const surroundings = useMemo(
    (): Surroundings => ({
      tip,
      locale,
      patterns,
      open: opens ? (row, measure) => latest.current.onOpen?.(row, measure) : undefined,
      show: chooses ? (series) => latest.current.onShow?.(series) : undefined,
    }),
    [locale, patterns, opens, chooses],
  );
  return (
    <SurroundingsProvider value={surroundings}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys move the focus between the marks inside, which are the controls */}
      <div ref={box} className="chart" onKeyDown={move}>
        {patterns && (
          <svg width={0} height={0} aria-hidden="true" className="chart-patterns">
            <PatternDefs />
          </svg>
        )}
        {width > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
          <div role="group" aria-label={label}>
            {children(width, fonts)}
          </div>
        )}
        <Tooltip ref={tip} box={box} rtl={rtl} />
      </div>
    </SurroundingsProvider>
  );
}
