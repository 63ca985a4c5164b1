import { type FormEvent, useState } from 'react';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { Labelled } from '../forms/inputs/Labelled.tsx';
import { Picker } from '../forms/inputs/Picker.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { useEventNames } from './use-event-names.ts';
import type { Hook } from './WebhookSettings.tsx';

const address = /^https?:\/\/\S+$/i;

/** An address that is told of changes: where it is, and of what it hears. */
export function WebhookDialog({
  hook,
  events,
  onClose,
  onSecret,
}: {
  hook: Hook | undefined;
  events: readonly string[];
  onClose: () => void;
  /** A new one's secret, which is never shown again. */
  onSecret: (secret: string) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { refresh } = useWrites();
  const nameOf = useEventNames();
  const [url, setUrl] = useState(hook?.url ?? '');
  const [description, setDescription] = useState(hook?.description ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(hook?.events ?? ['*']);
  const [active, setActive] = useState(hook?.active ?? true);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const kinds = [...new Set(events.map((event) => event.split('.')[0]))];
  const offered = [
    '*',
    ...kinds.flatMap((kind) => [`${kind}.*`, ...events.filter((each) => each.startsWith(`${kind}.`))]),
  ];
  const isNowhere = !address.test(url.trim());
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || isNowhere || chosen.length === 0) return;
    setBusy(true);
    setError(undefined);
    const given = { url: url.trim(), description: description.trim(), events: [...chosen], active };
    try {
      if (hook === undefined) onSecret((await crm.addWebhook(given)).secret);
      else {
        await crm.changeWebhook(hook.id, given);
        toast({ text: t('settingsSaved') });
      }
      onClose();
      await refresh();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t(hook === undefined ? 'hookNew' : 'hookEdit')} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-3">
        <TextInput
          label={t('hookUrl')}
          value={url}
          onChange={setUrl}
          isRequired
          error={tried && isNowhere ? t('fieldNoLink') : undefined}
          runsLtr
          kind="url"
          autoFocus
        />
        <TextInput
          label={t('hookDescription')}
          value={description}
          onChange={setDescription}
          isRequired={false}
          error={undefined}
        />
        <Labelled
          label={t('hookEvents')}
          isRequired
          error={tried && chosen.length === 0 ? t('fieldRequired') : undefined}
        >
          {(ids) => (
            <Picker
              label={t('hookEvents')}
              labelledBy={ids.label}
              describedBy={ids.error}
              said={format.list(chosen.map(nameOf))}
              options={offered.map((id) => ({ id, name: nameOf(id) }))}
              chosen={chosen}
              many
              onChange={setChosen}
            />
          )}
        </Labelled>
        <YesInput
          label={t('hookActive')}
          value={active}
          onChange={setActive}
          isRequired={false}
          error={undefined}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
