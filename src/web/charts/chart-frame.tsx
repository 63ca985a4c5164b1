import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Row } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';
import { forgetWidths } from './measure-text.ts';
import { nearestMark } from './nearest-mark.ts';
import { Tooltip, type TooltipHandle } from './tooltip.tsx';

export type OpenRecords = (row: Row, measure: string) => void;

interface Surroundings {
  readonly tip: RefObject<TooltipHandle | null>;
  readonly locale: Locale;
  readonly open: OpenRecords | undefined;
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** What a mark needs of the chart around it. */
export function useSurroundings(): Surroundings {
  const found = use(SurroundingsContext);
  if (found === undefined) throw new Error('A mark stands outside of a chart');
  return found;
}

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
  readonly onOpen?: OpenRecords | undefined;
  readonly children: (width: number) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const tip = useRef<TooltipHandle>(null);
  const [width, setWidth] = useState(0);
  const fonts = useFonts();

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const marks = box.current?.querySelectorAll<SVGElement>('[data-mark]') ?? [];
    if (![...marks].some((mark) => mark.tabIndex === 0)) marks[0]?.setAttribute('tabindex', '0');
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

  return (
    <SurroundingsContext value={{ tip, locale: props.locale, open: props.onOpen }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys move the focus between the marks inside, which are the controls */}
      <div ref={box} className="chart" onKeyDown={move} data-fonts={fonts}>
        {width > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
          <div role="group" aria-label={props.label}>
            {props.children(width)}
          </div>
        )}
        <Tooltip ref={tip} box={box} rtl={props.rtl} />
      </div>
    </SurroundingsContext>
  );
}
