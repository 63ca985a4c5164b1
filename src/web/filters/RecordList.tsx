import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { useNamed } from '../data/queries.ts';
import { type Option, OptionList } from './OptionList.tsx';

/** Records or tags too many to list: those chosen, and those found by a part of their name. */
export function RecordList({
  type,
  label,
  chosen,
  onChange,
}: {
  type: 'company' | 'product' | 'tag';
  label: string;
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const names = useNamed(type, chosen);
  const { data = [] } = useQuery({
    queryKey: ['named', type, 'search', typed],
    queryFn: async ({ signal }): Promise<readonly Option[]> =>
      type === 'tag'
        ? (await api.tags(typed, signal)).tags.map(({ tag }) => ({ id: tag, name: tag }))
        : (await api.named(type, { search: typed }, signal)).records,
    placeholderData: (previous) => previous,
  });
  const own = typed === '' ? chosen.map((id) => ({ id, name: names.get(id) ?? id })) : [];
  const options = [...own, ...data.filter(({ id }) => !own.some((each) => each.id === id))];
  return (
    <OptionList label={label} options={options} chosen={chosen} many onChange={onChange} onFind={setTyped} />
  );
}
