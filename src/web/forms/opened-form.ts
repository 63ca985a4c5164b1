import { useSyncExternalStore } from 'react';
import type { Values } from './form-fields.ts';

/** A form over the page: of a new record, or of one that is there. */
export interface OpenedForm {
  readonly type: string;
  /** The record to change; a new one without it. */
  readonly id?: string;
  /** What is known of a new one already. */
  readonly given?: Values;
  /** Where a new record's page does not open by itself: what happens with it instead. */
  readonly onMade?: (id: string, name: string) => void;
}

/** Each opening is another form, though it be of the same. */
let opened: (OpenedForm & { readonly serial: number }) | undefined;
let last = 0;
const listeners = new Set<() => void>();

/** Opens the form of a record over any page, or closes it. */
export function openForm(form: OpenedForm | undefined): void {
  last += 1;
  opened = form === undefined ? undefined : { ...form, serial: last };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOpenedForm = () => useSyncExternalStore(subscribe, () => opened);
