import { useMemo } from 'react';
import type { DescribedType, RecordFields, RecordNames } from '../../core/record-view.ts';
import { useReader, useText } from '../language/reader.tsx';
import { fieldText, type Reading } from '../record/field-text.ts';

/** How the values of a list read, and what its records are called. */
export function useReading(described: DescribedType, names: RecordNames) {
  const { format } = useReader();
  const text = useText();
  return useMemo(() => {
    const reading: Reading = { format, text, nameOf: (type, id) => names[type]?.[id] };
    const kind = text(described.label.one);
    const first = Object.entries(described.fields).find(
      ([, { ref, required }]) => ref !== undefined && required,
    );
    /** By its title; where it has none by whom it is of and when it was. */
    const titleOf = ({ id, fields }: { readonly id: string; readonly fields: RecordFields }): string => {
      const title = fields[described.title ?? ''];
      if (typeof title === 'string' && title.trim() !== '') return title;
      const when = described.moment === undefined ? undefined : fields[described.moment];
      if (typeof when === 'string') return `${kind} · ${format.instant(when)}`;
      const of = first && fieldText(first[0], first[1], fields[first[0]], fields, reading);
      return of ? `${kind} · ${of}` : `${kind} ${format.written(id)}`;
    };
    return { reading, titleOf };
  }, [format, text, described, names]);
}
