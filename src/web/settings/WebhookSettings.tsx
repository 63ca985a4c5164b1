import { useQuery } from '@tanstack/react-query';
import { KeyRound, Pencil, Plus, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog, SmallDialog } from '../boards/dialogs.tsx';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { copyText } from '../report/copy-text.ts';
import { Deliveries } from './Deliveries.tsx';
import { useEventNames } from './use-event-names.ts';
import { WebhookDialog } from './WebhookDialog.tsx';

export type Hook = Awaited<ReturnType<typeof crm.webhooks>>['webhooks'][number];

/** Addresses that are told of changes, and what they were told. */
export function WebhookSettings() {
  const t = useMessage();
  const [editing, setEditing] = useState<Hook | 'new'>();
  const [secret, setSecret] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) => crm.webhooks(signal),
  });
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton className="h-64" />;
  return (
    <div className="grid gap-4">
      {data.webhooks.length === 0 && <p className="card p-8 text-center text-ink2">{t('hooksNone')}</p>}
      {data.webhooks.map((hook) => (
        <HookCard key={hook.id} hook={hook} onEdit={() => setEditing(hook)} onSecret={setSecret} />
      ))}
      <Button tone="accent" className="justify-self-start" onPress={() => setEditing('new')}>
        <Plus size={16} aria-hidden />
        {t('hookNew')}
      </Button>
      {editing !== undefined && (
        <WebhookDialog
          hook={editing === 'new' ? undefined : editing}
          events={data.events}
          onClose={() => setEditing(undefined)}
          onSecret={setSecret}
        />
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </div>
  );
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useMessage();
  const copy = async () => {
    if (await copyText(secret)) toast({ text: t('secretCopied') });
  };
  return (
    <SmallDialog role="alertdialog" title={t('secretTitle')} onClose={onClose}>
      <p className="text-sm text-ink2">{t('secretLead')}</p>
      <bdi dir="ltr" lang="en" className="rounded-lg bg-surface2 p-3 font-mono text-sm break-all select-all">
        {secret}
      </bdi>
      <div className="flex justify-end gap-2">
        <Button onPress={() => void copy()}>{t('secretCopy')}</Button>
        <Button tone="accent" onPress={onClose}>
          {t('secretKept')}
        </Button>
      </div>
    </SmallDialog>
  );
}

function HookCard({
  hook,
  onEdit,
  onSecret,
}: {
  hook: Hook;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { refresh } = useWrites();
  const nameOf = useEventNames();
  const [asking, setAsking] = useState<'delete' | 'secret'>();
  const [isOpen, setOpen] = useState(false);
  const act = async (said: string, ask: () => Promise<unknown>) => {
    setAsking(undefined);
    try {
      await ask();
      if (said !== '') toast({ text: said });
    } catch (error) {
      toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
    }
    await refresh();
  };
  return (
    <section aria-label={hook.description || hook.url} className="card grid gap-3 p-4">
      <header className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="font-bold wrap-anywhere">
            {hook.description === '' ? null : <bdi className="block">{hook.description}</bdi>}
            <bdi dir="ltr" lang="en" className="me-auto inline-block font-mono text-sm font-normal break-all">
              {hook.url}
            </bdi>
          </h2>
          <p className="text-xs text-ink2">
            {hook.active ? t('hookOn') : t('hookOff')} · {format.list(hook.events.map(nameOf))}
          </p>
        </div>
        <Button
          onPress={() => {
            setOpen(true);
            void act(t('hookTried'), () => crm.testWebhook(hook.id));
          }}
        >
          <Send size={16} aria-hidden />
          {t('hookTry')}
        </Button>
        <Button onPress={onEdit}>
          <Pencil size={16} aria-hidden />
          {t('hookEdit')}
        </Button>
        <Button onPress={() => setAsking('secret')}>
          <KeyRound size={16} aria-hidden />
          {t('hookNewSecret')}
        </Button>
        <Button onPress={() => setAsking('delete')}>
          <Trash2 size={16} aria-hidden />
          {t('deleteRecord')}
        </Button>
      </header>
      <Button
        tone="quiet"
        className="justify-self-start"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t('deliveries')}
      </Button>
      {isOpen && <Deliveries hook={hook.id} />}
      {asking !== undefined && (
        <ConfirmDialog
          question={t(asking === 'delete' ? 'hookDeleteAsk' : 'hookSecretAsk')}
          confirm={t(asking === 'delete' ? 'deleteRecord' : 'hookNewSecret')}
          onClose={() => setAsking(undefined)}
          onConfirm={() =>
            void (asking === 'delete'
              ? act(t('hookDeleted'), () => crm.removeWebhook(hook.id))
              : act('', async () => onSecret((await crm.renewWebhookSecret(hook.id)).secret)))
          }
        />
      )}
    </section>
  );
}
