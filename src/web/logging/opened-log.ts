import { useSyncExternalStore } from 'react';
import type { LogKind } from './log-kinds.ts';

/** What an activity is logged about. */
export interface LogSubject {
  readonly type: 'deal' | 'lead' | 'contact' | 'company';
  readonly id: string;
}

/** The dialog of logging: of which kind, about what; what is not said is asked. */
export interface OpenedLog extends Partial<LogSubject> {
  readonly kind?: LogKind;
  /** What was filled in before, as when it was refused. */
  readonly values?: Readonly<Record<string, unknown>>;
}

let opened: OpenedLog | undefined;
const listeners = new Set<() => void>();

/** Opens the dialog of logging over any page, or closes it. */
export function openLog(log: OpenedLog | undefined): void {
  opened = log;
  for (const listener of listeners) listener();
}

export const useOpenedLog = (): OpenedLog | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
