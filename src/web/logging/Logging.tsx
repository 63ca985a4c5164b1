import { LogDialog } from './LogDialog.tsx';
import type { OpenedLog } from './opened-log.ts';
import { Reminders } from './tasks/Reminders.tsx';
import { useSending } from './use-sending.ts';

/** What logging needs once the page stands: in one piece, so that a lost server leaves none of it missing. */
export function Logging({ opened }: { opened: OpenedLog | undefined }) {
  useSending();
  return (
    <>
      <Reminders />
      {opened !== undefined && <LogDialog opened={opened} />}
    </>
  );
}
