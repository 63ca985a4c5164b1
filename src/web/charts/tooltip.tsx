import { type Ref, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';

export interface Tip {
  readonly title: string;
  /** What the figures are called, and the figures. */
  readonly lines: readonly (readonly [name: string, figure: string])[];
  readonly hint?: string | undefined;
}

export interface TooltipHandle {
  show(tip: Tip, mark: Element): void;
  hide(): void;
}

const gap = 8;

/** The one tooltip of a chart. What it says is the label of the mark too, so it is hidden from those who listen. */
export function Tooltip(props: {
  readonly ref: Ref<TooltipHandle>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rtl: boolean;
}) {
  const { ref, box, rtl } = props;
  const element = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ readonly tip: Tip; readonly mark: Element }>();
  useImperativeHandle(ref, () => ({
    show: (tip, mark) => setShown({ tip, mark }),
    hide: () => setShown(undefined),
  }));

  useLayoutEffect(() => {
    const [tip, around] = [element.current, box.current];
    if (tip === null || around === null || shown === undefined) return;
    const mark = shown.mark.getBoundingClientRect();
    const outer = around.getBoundingClientRect();
    const wanted = (mark.left + mark.right) / 2 - outer.left - tip.offsetWidth / 2;
    const left = Math.max(0, Math.min(outer.width - tip.offsetWidth, wanted));
    const above = mark.top - outer.top - tip.offsetHeight - gap;
    const under = mark.bottom - outer.top + gap;
    const top = mark.top - tip.offsetHeight - gap > 0 ? above : under;
    const start = rtl ? left + tip.offsetWidth - outer.width : left;
    tip.style.transform = `translate(${start}px, ${top}px)`;
  }, [shown, box, rtl]);

  if (shown === undefined) return null;
  const { title, lines, hint } = shown.tip;
  // Two figures may have the same to say about themselves.
  const said = new Map(lines.map((line) => [line.join(' '), line])).values().toArray();
  return (
    <div ref={element} className="chart-tip" aria-hidden="true">
      <b>{title}</b>
      {said.length > 0 && (
        <dl>
          {said.map(([name, figure]) => (
            <div key={`${name} ${figure}`} style={{ display: 'contents' }}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                <bdi>{figure}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}
