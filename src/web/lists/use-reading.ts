import { useMemo } from 'react';
import type { DescribedType, RecordFields, RecordNames } from '../../core/record-view.ts';
import { useReader, useText } from '../language/reader.tsx';
import { fieldText, isUnset, type Reading } from '../record/field-text.ts';

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
    // What an activity is about: anything but who did it and how it went.
    const subjects =
      described.moment === undefined
        ? []
        : Object.entries(described.fields)
            .filter(([name, { ref }]) => typeof ref === 'string' && name === `${ref}_id` && ref !== 'user')
            .reverse();
    /** By its title; where it has none by what it is of, or when it was. */
    const titleOf = ({ id, fields }: { readonly id: string; readonly fields: RecordFields }): string => {
      const title = fields[described.title ?? ''];
      if (typeof title === 'string' && title.trim() !== '') return title;
      const about = subjects.find(([name]) => !isUnset(fields[name]));
      if (about !== undefined)
        return `${kind} · ${fieldText(about[0], about[1], fields[about[0]], fields, reading)}`;
      const when = described.moment === undefined ? undefined : fields[described.moment];
      if (typeof when === 'string') return `${kind} · ${format.instant(when)}`;
      const of = first && fieldText(first[0], first[1], fields[first[0]], fields, reading);
      return of ? `${kind} · ${of}` : `${kind} ${format.written(id)}`;
    };
    return { reading, titleOf };
  }, [format, text, described, names]);
}
