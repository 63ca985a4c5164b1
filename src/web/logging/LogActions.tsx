import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useMessage } from '../language/reader.tsx';
import { type PaletteAction, usePaletteActions } from '../palette/actions.ts';
import { messageAction, wordsOf } from '../palette/message-action.ts';
import { logKey, logKindNames, logKinds } from './log-kinds.ts';
import { useMayLog } from './may-log.ts';
import { openLog } from './opened-log.ts';
import { usePageSubject } from './use-page-subject.ts';

/** Offers logging on every page, about what the page is about. */
export function LogActions() {
  const t = useMessage();
  const subject = usePageSubject();
  const [type, id] = [subject?.type, subject?.id];
  const may = useMayLog();
  const actions = useMemo((): readonly PaletteAction[] => {
    if (!may) return [];
    const about = type === undefined || id === undefined ? {} : { type, id };
    return [
      messageAction(t, 'logNew', Plus, () => openLog(about), logKey),
      ...logKindNames.map((kind): PaletteAction => {
        const { label, icon } = logKinds[kind];
        const action = messageAction(t, label, icon, () => openLog({ ...about, kind }));
        return {
          ...action,
          label: `${t(label)}…`,
          words: [...wordsOf(label), ...wordsOf('logWords').flatMap((words) => words.split(/[،,] /))],
        };
      }),
    ];
  }, [t, type, id, may]);
  usePaletteActions(actions);
  return null;
}
