import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import type { Option } from '../../filters/OptionList.tsx';

/** The tags in use, found by a part of them; those chosen first. */
export function useTagOptions(enabled: boolean, chosen: readonly string[]) {
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['tags', typed],
    enabled,
    queryFn: async ({ signal }) => (await api.tags(typed, signal)).tags.map(({ tag }) => tag),
    placeholderData: keepPreviousData,
  });
  const tags = new Set([...(typed === '' ? chosen : []), ...data]);
  const options: readonly Option[] = [...tags].map((tag) => ({ id: tag, name: tag }));
  return { options, onFind: setTyped };
}
