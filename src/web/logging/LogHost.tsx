import { lazy, Suspense, useEffect, useState } from 'react';
import { Guarded } from '../parts/Guarded.tsx';
import { LogActions } from './LogActions.tsx';
import { useOpenedLog } from './opened-log.ts';
import { useOutbox } from './outbox.ts';
import { useKindKeys } from './use-kind-keys.ts';

const Logging = lazy(async () => ({ default: (await import('./Logging.tsx')).Logging }));

/** By then the page stands; whoever logs something later does not wait for the dialog. */
const rest = 3_000;

/** Logging over any page: its actions at once, all else soon. */
export function LogHost() {
  const opened = useOpenedLog();
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setResting(true), rest);
    return () => clearTimeout(timer);
  }, []);
  useKindKeys(opened);
  const isAnyOut = useOutbox().length > 0;
  return (
    <>
      <LogActions />
      {(isResting || isAnyOut || opened !== undefined) && (
        <Guarded of={opened}>
          <Suspense fallback={null}>
            <Logging opened={opened} />
          </Suspense>
        </Guarded>
      )}
    </>
  );
}
