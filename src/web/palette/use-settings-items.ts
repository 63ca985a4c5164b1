import { useQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { useMe } from '../forms/queries.ts';
import type { Place } from '../frame/place.ts';
import { messages } from '../language/messages.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { sections } from '../settings/sections.ts';
import type { PaletteItem } from './items.ts';
import { wordsOf } from './message-action.ts';

/** The parts of the settings that the reader may open, to be found by words. */
export function useSettingsItems(go: (place: Place) => void): readonly PaletteItem[] {
  const t = useMessage();
  const text = useText();
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => api.recordTypes(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return sections.flatMap(({ id, icon, called, about, whose }): PaletteItem[] => {
    const name = typeof called === 'string' ? messages[called] : data?.types[called.type]?.label.many;
    if (name === undefined || (whose === 'admin' && me?.role !== 'admin')) return [];
    return [
      {
        id: `settings ${id}`,
        label: text(name),
        hint: t('settings'),
        words: [name.fa, name.en, ...wordsOf(about)],
        icon,
        perform: () => go({ address: `/settings/${id}` }),
      },
    ];
  });
}
