import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** By then the first page stands, unless the machine is slow; what it will open next may come when it is idle. */
const rest = 1_500;
// Safari has none.
const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else run();
};

/**
 * A button whose doings come later: after the page stands, or at once when it is approached. Until then its face
 * stands there, and a press on the face is not lost.
 */
export function Later<Module>({
  load,
  face,
  children,
}: {
  load: () => Promise<Module>;
  face: ReactNode;
  children: (module: Module) => ReactNode;
}) {
  const [module, setModule] = useState<{ readonly it: Module }>();
  const place = useRef<HTMLSpanElement>(null);
  const before = useRef({ focused: false, pressed: false });
  useEffect(() => {
    const element = place.current;
    if (module !== undefined || element === null) return;
    const begin = () =>
      void load().then((it) => {
        before.current.focused = element.contains(document.activeElement);
        setModule((known) => known ?? { it });
      });
    // A press counts from where it starts: it may end on what has taken the face's place.
    const press = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      before.current.pressed = true;
      begin();
    };
    const presses = ['pointerdown', 'keydown', 'click'] as const;
    const timer = setTimeout(() => whenIdle(begin), rest);
    element.addEventListener('pointerover', begin, { once: true });
    element.addEventListener('focusin', begin, { once: true });
    for (const name of presses) element.addEventListener(name, press);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', begin);
      element.removeEventListener('focusin', begin);
      for (const name of presses) element.removeEventListener(name, press);
    };
  }, [module, load]);
  useLayoutEffect(() => {
    if (module === undefined) return;
    const button = place.current?.querySelector('button');
    if (before.current.focused) button?.focus();
    if (before.current.pressed) button?.click();
  }, [module]);
  return (
    <span ref={place} className="contents">
      {module === undefined ? face : children(module.it)}
    </span>
  );
}
