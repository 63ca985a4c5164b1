import { useEffect } from 'react';
import { otherLayout } from '../find/keyboard.ts';
import { logKindNames, logKinds } from './log-kinds.ts';
import { type OpenedLog, openLog } from './opened-log.ts';

/** While the dialog asks what is logged, a letter says it: at once, though the dialog is still on its way. */
export function useKindKeys(opened: OpenedLog | undefined): void {
  useEffect(() => {
    if (opened === undefined || opened.kind !== undefined) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const keys = [event.key, otherLayout(event.key)].map((key) => key?.toLowerCase());
      const kind = logKindNames.find((each) => keys.includes(logKinds[each].key));
      if (kind === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      openLog({ ...opened, kind });
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [opened]);
}
