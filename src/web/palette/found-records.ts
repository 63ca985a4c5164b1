import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Text } from '../../core/text.ts';
import { get } from '../data/client.ts';
import { otherLayout } from '../find/keyboard.ts';

interface Found {
  readonly kinds: Readonly<Record<string, Text>>;
  readonly records: readonly {
    readonly type: string;
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
  }[];
}

const ask = (text: string, signal: AbortSignal): Promise<Found> =>
  get<Found>(`/api/search?${new URLSearchParams({ q: text, limit: '4' })}`, signal);

/** So long after the last key the server is asked. */
const pause = 150;

/** The records that the words name, asked once the typing rests; on the other keyboard layout if there are none. */
export function useFoundRecords(typed: string): {
  readonly found: Found | undefined;
  readonly asking: boolean;
} {
  const [rested, setRested] = useState('');
  const text = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const enabled = rested.length >= 2 && text.length >= 2;
  const { data, isFetching } = useQuery({
    queryKey: ['search', rested],
    queryFn: async ({ signal }) => {
      const found = await ask(rested, signal);
      const other = otherLayout(rested);
      return found.records.length > 0 || other === undefined ? found : ask(other, signal);
    },
    enabled,
  });
  return { found: enabled ? data : undefined, asking: text.length >= 2 && (isFetching || rested !== text) };
}
