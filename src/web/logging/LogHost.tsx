import { lazy, Suspense } from 'react';
import { LogActions } from './LogActions.tsx';
import { useOpenedLog } from './opened-log.ts';
import { useOutbox } from './outbox.ts';

const LogDialog = lazy(async () => ({ default: (await import('./LogDialog.tsx')).LogDialog }));
const Sending = lazy(async () => ({ default: (await import('./Sending.tsx')).Sending }));

/** Logging over any page: its actions, its dialog, and what is on its way. */
export function LogHost() {
  const opened = useOpenedLog();
  const isAnyOut = useOutbox().length > 0;
  return (
    <>
      <LogActions />
      <Suspense fallback={null}>
        {(isAnyOut || opened !== undefined) && <Sending />}
        {opened !== undefined && <LogDialog opened={opened} />}
      </Suspense>
    </>
  );
}
