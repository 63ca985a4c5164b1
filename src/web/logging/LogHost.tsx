import { lazy, Suspense, useEffect, useState } from 'react';
import { LogActions } from './LogActions.tsx';
import { useOpenedLog } from './opened-log.ts';
import { useOutbox } from './outbox.ts';
import { useKindKeys } from './use-kind-keys.ts';

const loadDialog = () => import('./LogDialog.tsx');
const LogDialog = lazy(async () => ({ default: (await loadDialog()).LogDialog }));
const Reminders = lazy(async () => ({ default: (await import('./tasks/Reminders.tsx')).Reminders }));
const Sending = lazy(async () => ({ default: (await import('./Sending.tsx')).Sending }));

/** Logging over any page: its actions, its dialog, and what is on its way. */
export function LogHost() {
  const opened = useOpenedLog();
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    // After the page stands; whoever logs something later does not wait for the dialog.
    const timer = setTimeout(() => {
      setResting(true);
      void loadDialog();
    }, 3_000);
    return () => clearTimeout(timer);
  }, []);
  useKindKeys(opened);
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
