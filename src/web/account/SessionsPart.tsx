import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { Refused } from '../boards/dialogs.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { account } from './api.ts';
import { deviceOf, useDeviceWord } from './device.ts';
import { Part } from './Part.tsx';
import { useAsking } from './use-asking.ts';

/** Where the account is signed in, and the way to end that. */
export function SessionsPart() {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const deviceWord = useDeviceWord();
  const { data, error: failed } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => account.sessions(signal),
  });
  const { busy, error, ask } = useAsking();
  const end = async (run: () => Promise<unknown>) => {
    if (await ask(async () => void (await run()))) toast({ text: t('sessionEnded') });
    await client.invalidateQueries({ queryKey: ['sessions'] });
  };
  const sessions = data?.sessions ?? [];
  return (
    <Part
      title={t('sessionsPart')}
      lead={t('sessionsLead')}
      action={
        sessions.length > 1 && (
          <Button isDisabled={busy} onPress={() => void end(account.endOtherSessions)}>
            {t('sessionEndOthers')}
          </Button>
        )
      }
    >
      <Refused error={failed ?? error} />
      {data === undefined && failed === null && <Skeleton className="h-16" />}
      <ul className="divide-y divide-line">
        {sessions.map(({ id, current, seenAt, address, agent }) => {
          const device = deviceWord(deviceOf(agent ?? ''));
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <MonitorSmartphone size={18} aria-hidden className="shrink-0 text-ink2" />
              <div className="min-w-0 flex-1 basis-48">
                <p className="flex flex-wrap gap-x-2">
                  {device}
                  {current && <span className="text-sm text-good">({t('sessionThis')})</span>}
                </p>
                <p className="flex flex-wrap gap-x-3 text-xs text-ink2">
                  <span>
                    {t('sessionSeen')}: <bdi dir="ltr">{format.instant(seenAt)}</bdi>
                  </span>
                  {address !== null && (
                    <bdi dir="ltr" lang="en">
                      {format.written(address)}
                    </bdi>
                  )}
                </p>
              </div>
              {!current && (
                <Button
                  tone="quiet"
                  aria-label={t('sessionEndOf', { device })}
                  isDisabled={busy}
                  onPress={() => void end(() => account.endSession(id))}
                >
                  {t('sessionEnd')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
