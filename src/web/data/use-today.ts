import { useSyncExternalStore } from 'react';
import { todayIn } from '../filters/presets.ts';

const everyHalfMinute = 30_000;

function onTick(tick: () => void): () => void {
  const timer = setInterval(tick, everyHalfMinute);
  document.addEventListener('visibilitychange', tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}

/** Today where the company is; a page that stays open moves on at its midnight. */
export const useToday = (timeZone: string): string => useSyncExternalStore(onTick, () => todayIn(timeZone));
