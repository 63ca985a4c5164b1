import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../data/client.ts';
import { connection } from '../data/connection.ts';
import { crm } from '../data/crm.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { useRecordTypes } from '../record/queries.ts';
import { openLog } from './opened-log.ts';
import { type Logged, outbox, useOutbox } from './outbox.ts';

/** How often what waits is tried again, beside whenever the server is found. */
const again = 20_000;

/** Writes what was logged, says how it went, and keeps what could not be written until it can. */
export function useSending(): void {
  const t = useMessage();
  const text = useText();
  const client = useQueryClient();
  const types = useRecordTypes();
  const waiting = useOutbox().some(({ state }) => state === 'waiting');

  useEffect(() => {
    const called = (type: string): string => {
      const label = types[type]?.label.one;
      return label === undefined ? type : text(label);
    };
    const refresh = () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    const undo = async (versions: readonly number[]) => {
      try {
        for (const version of versions.toReversed()) await crm.undo(version);
        toast({ text: t('undone') });
      } catch (error) {
        toast({ text: (error instanceof ApiError && error.message) || t('undoFailed'), tone: 'bad' });
      }
      await refresh();
    };
    const send = async (one: Logged) => {
      outbox.mark(one.key, 'sending');
      const versions: number[] = [];
      for (const { type, row, key } of one.letters) {
        try {
          versions.push((await crm.create(type, row, key)).version);
        } catch (error) {
          const isLost = error instanceof ApiError && (error.code === 'offline' || error.status >= 500);
          // What is written already is not opened again: a second saving would write it twice.
          if (isLost || versions.length === 0)
            outbox.put({
              ...one,
              letters: one.letters.slice(versions.length),
              state: isLost ? 'waiting' : 'refused',
            });
          const why = error instanceof ApiError ? error.message : String(error);
          toast({
            text: t(isLost ? 'logWaits' : 'logRefused', { kind: called(type), why }),
            tone: 'bad',
            ...(versions.length > 0 ? {} : { action: { label: t('logReopen'), perform: () => reopen(one) } }),
          });
          if (isLost || versions.length === 0) return;
        }
      }
      outbox.take(one.key);
      toast({
        text: t(versions.length > 1 ? 'logDoneNext' : 'logDone', { kind: called(one.kind) }),
        action: { label: t('undo'), perform: () => void undo(versions) },
      });
      await refresh();
    };
    const sendAll = () => {
      for (const one of outbox.all) if (one.state === 'waiting') void send(one);
    };
    const found = () => connection.state === 'yes' && sendAll();
    if (waiting && connection.state === 'yes') sendAll();
    const stop = connection.subscribe(found);
    const timer = waiting ? setInterval(sendAll, again) : undefined;
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [waiting, client, t, text, types]);
}

/** Opens the form of something that was not written, as it was filled in. */
export function reopen(one: Logged): void {
  outbox.take(one.key);
  openLog({ kind: one.kind, ...one.subject, values: { ...one.values } });
}
