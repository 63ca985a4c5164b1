import { useState } from 'react';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { useMessage } from '../language/reader.tsx';

/** Changes settings and options of the workspace: it is said, and can be taken back. Answers whether it was written. */
export function useWorkspaceSaving(): {
  readonly busy: boolean;
  readonly save: (change: Parameters<typeof crm.changeWorkspace>[0]) => Promise<boolean>;
} {
  const t = useMessage();
  const { write } = useWrites();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async save(change) {
      setBusy(true);
      const isDone = await write(t('settingsSaved'), () => crm.changeWorkspace(change));
      setBusy(false);
      return isDone;
    },
  };
}
