import { useEffect } from 'react';
import { useMe } from '../forms/queries.ts';
import { LogDialog } from './LogDialog.tsx';
import { logKindNames } from './log-kinds.ts';
import { sayMayLog } from './may-log.ts';
import type { OpenedLog } from './opened-log.ts';
import { Reminders } from './tasks/Reminders.tsx';
import { useSending } from './use-sending.ts';

/** What logging needs once the page stands: in one piece, so that a lost server leaves none of it missing. */
export function Logging({ opened }: { opened: OpenedLog | undefined }) {
  useSending();
  const me = useMe();
  const may = me === undefined || logKindNames.some((kind) => me.rights[kind]?.edit !== 'none');
  useEffect(() => sayMayLog(may), [may]);
  return (
    <>
      <Reminders />
      {may && opened !== undefined && <LogDialog opened={opened} />}
    </>
  );
}
