import { useMessage } from '../language/reader.tsx';
import { logKindNames, logKinds } from '../logging/log-kinds.ts';
import { type LogSubject, openLog } from '../logging/opened-log.ts';
import { Button } from '../parts/Button.tsx';

/** What can be logged about a record, each by one press. */
export function LogBar({ subject }: { subject: LogSubject }) {
  const t = useMessage();
  return (
    <fieldset aria-label={t('logTitle')} className="m-0 flex flex-wrap gap-2 border-0 p-0">
      {logKindNames.map((kind) => {
        const { label, icon: Icon } = logKinds[kind];
        return (
          <Button
            key={kind}
            tone={kind === 'call' ? 'accent' : 'plain'}
            onPress={() => openLog({ kind, ...subject })}
            className="flex-auto justify-center"
          >
            <Icon size={16} aria-hidden className="shrink-0" />
            <span className="whitespace-nowrap">{t(label)}</span>
          </Button>
        );
      })}
    </fieldset>
  );
}
