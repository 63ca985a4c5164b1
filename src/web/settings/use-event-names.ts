import { useMessage, useText } from '../language/reader.tsx';
import { useRecordTypes } from '../record/queries.ts';

const actions = {
  created: 'eventCreated',
  updated: 'eventUpdated',
  deleted: 'eventDeleted',
  imported: 'eventImported',
} as const;

/** What events are called, and patterns of them: `*`, `deal.*`, `deal.updated`. */
export function useEventNames(): (event: string) => string {
  const t = useMessage();
  const text = useText();
  const types = useRecordTypes();
  return (event) => {
    if (event === '*') return t('eventAll');
    if (event === 'test') return t('eventTest');
    const [type = '', action = ''] = event.split('.');
    const label = types[type]?.label.one;
    const kind = label === undefined ? type : text(label);
    const known = Object.entries(actions).find(([name]) => name === action)?.[1];
    return known === undefined ? t('eventAllOf', { kind }) : t(known, { kind });
  };
}
