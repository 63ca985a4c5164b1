import { CloudOff } from 'lucide-react';
import { useConnected } from '../data/queries.ts';
import { useMessage } from '../language/reader.tsx';

/** Says that the server cannot be reached, for as long as that is so; it lies over the page and moves nothing. */
export function ConnectionNotice() {
  const t = useMessage();
  const connected = useConnected();
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4 md:bottom-6 print:hidden"
    >
      {!connected && (
        <p className="card flex max-w-xl items-center gap-3 border-bad px-4 py-2 text-sm shadow-xl">
          <CloudOff size={18} aria-hidden className="shrink-0 text-bad" />
          {t('offlineNotice')}
        </p>
      )}
    </div>
  );
}
