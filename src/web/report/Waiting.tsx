import { useEffect, useState } from 'react';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

const patience = 1_000;

/** What an answer that takes over a second shows: for how long, and the way to stop it. */
export function Waiting({ onCancel }: { onCancel: () => void }) {
  const t = useMessage();
  const { format } = useReader();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), patience);
    return () => clearInterval(timer);
  }, []);
  if (seconds === 0) return null;
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-20 z-30 flex justify-center px-4 md:bottom-6 print:hidden">
      <div className="card pointer-events-auto flex items-center gap-3 px-4 py-2 shadow-xl">
        <span
          aria-hidden
          className="size-4 animate-spin rounded-full border-2 border-line2 border-t-accent motion-reduce:animate-none"
        />
        <span className="tabular-nums">{t('computing', { seconds: format.count(seconds) })}</span>
        {/* Said once: a count that is read aloud every second helps nobody. */}
        <span role="status" className="sr-only">
          {t('loading')}
        </span>
        <Button onPress={onCancel}>{t('cancelComputing')}</Button>
      </div>
    </div>
  );
}
