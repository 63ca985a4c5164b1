import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Steps, steps } from './category-axis.tsx';
import { Drawing } from './drawing.tsx';
import { LevelLines, type LevelScale, LevelTexts } from './level-axis.tsx';
import { type Mirror, mirror } from './mirror.ts';
import { useSurroundings } from './surroundings.tsx';

/** Where columns or points stand over a level scale. */
export interface Plot extends Steps {
  readonly at: Mirror;
  /** Where the columns end. */
  readonly end: number;
}

/** How wide a step becomes: as there is room, never less than the least; a picture has no more room than its width. */
export function stepsOver(
  props: {
    readonly width: number;
    readonly count: number;
    readonly leastStep: number;
    readonly endRoom?: number;
  },
  scale: LevelScale,
  inPicture: boolean,
): { readonly step: number; readonly scrolls: boolean; readonly span: number } {
  const { width, count, leastStep, endRoom = 0 } = props;
  const room = Math.max(1, width - scale.room - endRoom);
  const scrolls = !inPicture && count * leastStep > room;
  const span = scrolls ? count * leastStep : room;
  return { step: span / Math.max(1, count), scrolls, span };
}

/**
 * The plot of columns or lines over a level scale. Too many for the width scroll beside the scale, the latest first in
 * view; none is left out.
 */
export function LevelPlot(props: {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  readonly scale: LevelScale;
  readonly count: number;
  readonly leastStep: number;
  /** Room for what stands after the last. */
  readonly endRoom?: number;
  readonly children: (plot: Plot) => ReactNode;
}) {
  const { width, height, rtl, scale, count, endRoom = 0, children } = props;
  const { sheet } = useSurroundings();
  const { scrolls, span } = stepsOver(props, scale, sheet !== undefined);
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroll.current;
    // From the right edge on, scrolling counts backwards.
    if (box !== null) box.scrollLeft = rtl ? -box.scrollWidth : box.scrollWidth;
  }, [rtl]);
  if (!scrolls) {
    const at = mirror(width, rtl);
    return (
      <Drawing width={width} height={height}>
        <LevelLines scale={scale} at={at} from={scale.room} to={width - endRoom} />
        <LevelTexts scale={scale} at={at} />
        {children({ at, end: width - endRoom, ...steps(scale.room, span, count) })}
      </Drawing>
    );
  }
  const at = mirror(span + endRoom, rtl);
  return (
    <div className="chart-scroll" dir={rtl ? 'rtl' : 'ltr'} ref={scroll}>
      <div className="chart-stay">
        <Drawing width={scale.room} height={height}>
          <LevelTexts scale={scale} at={mirror(scale.room, rtl)} />
        </Drawing>
      </div>
      <Drawing width={span + endRoom} height={height}>
        <LevelLines scale={scale} at={at} from={0} to={span} />
        {children({ at, end: span, ...steps(0, span, count) })}
      </Drawing>
    </div>
  );
}
