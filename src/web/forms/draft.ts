import type { Values } from './form-fields.ts';

/** What was filled in and not saved, kept until the window closes. */
export interface Draft {
  readonly values: Values;
  /** The record's version that it was made of. */
  readonly rowVersion?: number | undefined;
}

const keyOf = (type: string, id: string | undefined): string => `binesh.draft ${type} ${id ?? ''}`;

/** What was left unsaved of a record, or of a new one. */
export function readDraft(type: string, id: string | undefined): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(type, id)) ?? 'null');
    const isDraft = typeof kept === 'object' && kept !== null && 'values' in kept;
    return isDraft && typeof kept.values === 'object' && kept.values !== null ? (kept as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was filled in so far; `undefined` lets it go. */
export function keepDraft(type: string, id: string | undefined, draft: Draft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(keyOf(type, id));
    else sessionStorage.setItem(keyOf(type, id), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still saves what is filled in.
  }
}
