import { ApiError } from '../data/client.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { Fault } from './check-values.ts';

/** What a field of the reader's own says of codes whose sentences name fields as programs do. */
const refusals: Readonly<Record<string, MessageId>> = {
  invalid_field: 'fieldRefused',
  unknown_reference: 'fieldGone',
  invalid_date: 'fieldRefused',
  invalid_instant: 'fieldRefused',
};

/** Faults in the reader's words: those found here, and what the server refused. */
export function useFaultWords() {
  const t = useMessage();
  const { format } = useReader();
  const words = ({ message, least, most }: Fault): string => {
    if (message !== 'fieldRange') return t(message);
    if (least !== undefined && most !== undefined)
      return t('fieldRange', { least: format.number(least), most: format.number(most) });
    return least === undefined
      ? t('fieldMost', { most: format.number(most ?? 0) })
      : t('fieldLeast', { least: format.number(least) });
  };
  /** The field that the server refused, if it named one, and what it said. */
  const refused = (error: unknown): { readonly field?: string; readonly said: string } => {
    if (!(error instanceof ApiError)) return { said: t('saveFailed') };
    if (error.code === 'offline') return { said: t('saveOffline') };
    const { field } = error.refused;
    const own = field === undefined ? undefined : refusals[error.code];
    const said = own !== undefined ? t(own) : error.message || t('saveFailed');
    return field === undefined ? { said } : { field, said };
  };
  return { words, refused };
}
