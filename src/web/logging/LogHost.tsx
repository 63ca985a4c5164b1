import { lazy, Suspense, useEffect, useState } from 'react';
import { LogActions } from './LogActions.tsx';
import { useOpenedLog } from './opened-log.ts';
import { useOutbox } from './outbox.ts';

const LogDialog = lazy(async () => ({ default: (await import('./LogDialog.tsx')).LogDialog }));
const Reminders = lazy(async () => ({ default: (await import('./tasks/Reminders.tsx')).Reminders }));
const Sending = lazy(async () => ({ default: (await import('./Sending.tsx')).Sending }));

/** Logging over any page: its actions, its dialog, and what is on its way. */
export function LogHost() {
  const opened = useOpenedLog();
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    // After the page stands.
    const timer = setTimeout(() => setResting(true), 3_000);
    return () => clearTimeout(timer);
  }, []);
  const isAnyOut = useOutbox().length > 0;
  return (
    <>
      <LogActions />
      <Suspense fallback={null}>
        {(isAnyOut || opened !== undefined) && <Sending />}
        {isResting && <Reminders />}
        {opened !== undefined && <LogDialog opened={opened} />}
      </Suspense>
    </>
  );
}
