import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DescribedType, FieldJson } from '../../core/record-view.ts';
import { ApiError } from '../data/client.ts';
import { crm, onceKey } from '../data/crm.ts';
import type { EditConflict, StoredRecord } from '../data/crm-types.ts';
import { faultsOf } from './check-values.ts';
import { keepDraft, readDraft } from './draft.ts';
import { changedNames, type FormField, rowOf, type Values, valuesOf } from './form-fields.ts';
import { useFaultWords } from './use-faults.ts';

/** What a form works on: a new record of a type, or one that is stored. */
export interface FormOf {
  readonly type: string;
  readonly described: DescribedType;
  readonly fields: readonly FormField[];
  /** What it starts with, and what counts as unchanged. */
  readonly base: Values;
  readonly stored?: Pick<StoredRecord, 'id' | 'rowVersion'>;
  /** One field on its record's page is no draft. */
  readonly isPart?: boolean;
}

/** Somebody else changed the record meanwhile: their values, and the version that holds them. */
export interface Conflict {
  readonly theirs: Values;
  readonly rowVersion: number;
  /** The fields that both changed, to different values. */
  readonly names: readonly string[];
}

export interface Saved {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
  /** Nothing was different, so nothing was written. */
  readonly unchanged?: true;
}

/** A form's values, what is wrong with them, and saving them without losing anybody's. */
export function useForm({ type, fields, base, stored, isPart = false }: FormOf) {
  const client = useQueryClient();
  const { words, refused } = useFaultWords();
  const id = stored?.id;
  const [draft] = useState(() => (isPart ? undefined : readDraft(type, id)));
  const [start, setStart] = useState(base);
  const [rowVersion, setRowVersion] = useState(draft?.rowVersion ?? stored?.rowVersion);
  const [values, setValues] = useState<Values>(() => ({ ...base, ...draft?.values }));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState<string>();
  const [conflict, setConflict] = useState<Conflict>();
  const [busy, setBusy] = useState(false);
  const lastTry = useRef({ key: onceKey(), row: '' });
  const changed = useMemo(() => changedNames(start, values), [start, values]);
  const isChanged = changed.length > 0;

  useEffect(() => {
    if (isPart) return;
    const own = Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
    keepDraft(type, id, changed.length === 0 ? undefined : { values: own, rowVersion });
  }, [type, id, isPart, changed, values, rowVersion]);
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const set = (name: string, value: FieldJson) => {
    // What a reference is of has changed: it names nothing now.
    const stale = fields.filter(({ ref }) => typeof ref === 'object' && ref.by === name);
    setValues((before) => ({
      ...before,
      ...Object.fromEntries(before[name] === value ? [] : stale.map((field) => [field.name, null])),
      [name]: value,
    }));
    setErrors(({ [name]: _, ...others }) => others);
    setFailed(undefined);
  };
  const discard = () => {
    keepDraft(type, id, undefined);
    setValues(start);
    setErrors({});
    setFailed(undefined);
  };

  const write = async (given: Values, names: readonly string[], of: number | undefined): Promise<Saved> => {
    if (id === undefined) {
      const row = rowOf(
        given,
        Object.keys(given).filter((name) => given[name] !== null),
      );
      const text = JSON.stringify(row);
      if (lastTry.current.row !== text) lastTry.current = { key: onceKey(), row: text };
      const made = await crm.create(type, row, lastTry.current.key);
      return { id: made.id, version: made.version, values: given };
    }
    const done = await crm.change(type, id, rowOf(given, names), of);
    return { id, version: done.version, values: given };
  };

  /** Saves; answers nothing where it cannot, and says why at the fields. */
  const save = async (given = values, of = rowVersion, from = start): Promise<Saved | undefined> => {
    const names = changedNames(from, given);
    const faults = faultsOf(fields, given, new Set(id === undefined ? Object.keys(given) : names));
    const found = Object.entries(faults).map(([name, fault]) => [name, words(fault)] as const);
    setErrors(Object.fromEntries(found));
    setFailed(undefined);
    if (found.length > 0) return undefined;
    if (id !== undefined && names.length === 0) {
      keepDraft(type, id, undefined);
      return { id, version: 0, values: given, unchanged: true };
    }
    setBusy(true);
    try {
      const saved = await write(given, names, of);
      keepDraft(type, id, undefined);
      setStart(given);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
      return saved;
    } catch (error) {
      const body = error instanceof ApiError ? (error.body as Partial<EditConflict> | undefined) : undefined;
      if (error instanceof ApiError && error.status === 409 && body?.stored !== undefined) {
        const theirs = valuesOf(fields, body.stored);
        const both = new Set(changedNames(from, theirs));
        const names = changedNames(from, given).filter(
          (name) =>
            both.has(name) &&
            changedNames({ [name]: given[name] ?? null }, { [name]: theirs[name] ?? null }).length > 0,
        );
        if (names.length > 0) {
          setConflict({ theirs, rowVersion: body.stored.rowVersion, names });
          return undefined;
        }
        // Nobody touched what is changed here: theirs and ours go together.
        return await merge(theirs, body.stored.rowVersion, given, from);
      }
      const { field, said } = refused(error);
      if (field !== undefined && fields.some(({ name }) => name === field)) setErrors({ [field]: said });
      else setFailed(said);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  /** What was changed here, over what is stored now. */
  const merge = (theirs: Values, version: number, given: Values, from: Values) => {
    const ours = Object.fromEntries(changedNames(from, given).map((name) => [name, given[name] ?? null]));
    const merged = { ...theirs, ...ours };
    setStart(theirs);
    setRowVersion(version);
    setValues(merged);
    return save(merged, version, theirs);
  };

  /** Goes on after a conflict: `mine` are the names whose values here win. */
  const settle = async (mine: ReadonlySet<string>): Promise<Saved | undefined> => {
    if (conflict === undefined) return undefined;
    const { theirs, rowVersion: version, names } = conflict;
    const given: Record<string, FieldJson> = { ...values };
    for (const name of names) if (!mine.has(name)) given[name] = theirs[name] ?? null;
    setConflict(undefined);
    return merge(theirs, version, given, start);
  };

  return {
    values,
    start,
    set,
    errors,
    failed,
    busy,
    isChanged,
    wasDraft: draft !== undefined && isChanged,
    conflict,
    stopConflict: () => setConflict(undefined),
    discard,
    /** Saves what is filled in, or values that are on their way to it. */
    save: (given: Values = values) => save(given),
    settle,
  };
}
