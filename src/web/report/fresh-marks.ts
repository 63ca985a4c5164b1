import { type RefObject, useEffect, useRef } from 'react';
import type { Answer } from '../data/types.ts';

const shownFor = 1_800;
/** A change of everything says nothing. */
const most = 60;

/**
 * Marks briefly which figures changed when new data came in, and only then: not when something else is asked. Whoever
 * draws the figures need not know.
 */
export function useFreshMarks(place: RefObject<HTMLElement | null>, answer: Answer, asked: unknown): void {
  const before = useRef({ answer, asked });
  const recent = useRef<MutationRecord[]>([]);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new MutationObserver((records) => recent.current.push(...records.slice(0, 1_000)));
    observer.observe(place.current, { subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [place]);
  useEffect(() => {
    const isFresh = before.current.asked === asked && before.current.answer.version !== answer.version;
    before.current = { answer, asked };
    if (!isFresh) {
      recent.current = [];
      return;
    }
    // The observer is told after the effects of this very commit.
    const timer = setTimeout(() => {
      const figures = new Set(
        recent.current.map(({ target }) =>
          target.parentElement?.closest<HTMLElement>('td, th, li, bdi, text'),
        ),
      );
      recent.current = [];
      if (figures.size > most) return;
      for (const figure of figures) {
        figure?.animate([{ backgroundColor: 'var(--accent-soft)' }, { backgroundColor: 'transparent' }], {
          duration: shownFor,
          easing: 'ease-in',
        });
      }
    });
    return () => clearTimeout(timer);
  }, [answer, asked]);
}
