import { type FormEvent, useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { labelLook } from '../forms/inputs/Labelled.tsx';
import { useMe } from '../forms/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckLook } from '../parts/CheckLook.tsx';
import { account, type Scope, scopes } from './api.ts';
import { Field } from './Field.tsx';
import { scopeWords } from './scope-words.ts';
import { useAsking } from './use-asking.ts';

const day = 86_400_000;
const lives = [30, 90, 365] as const;

/** Asks what a key is for, what it may do and for how long. */
export function NewKey({ onMade, onClose }: { onMade: (secret: string) => void; onClose: () => void }) {
  const t = useMessage();
  const { format } = useReader();
  const me = useMe();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['read']);
  const [life, setLife] = useState<string | null>('90');
  const { busy, error, ask } = useAsking();
  const offered = scopes.filter((scope) => scope !== 'admin' || me?.role === 'admin');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let secret = '';
    const expires =
      life === null || life === 'never'
        ? {}
        : { expiresAt: `${new Date(Date.now() + Number(life) * day).toISOString().slice(0, 19)}Z` };
    const given = { name: name.trim(), scopes: chosen as readonly Scope[], ...expires };
    const done = await ask(async () => {
      ({ secret } = await account.makeKey(given));
    });
    if (done) onMade(secret);
  };
  return (
    <SmallDialog title={t('keyNew')} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t('keyName')} value={name} onChange={setName} complete="off" autoFocus />
        <CheckboxGroup value={[...chosen]} onChange={setChosen}>
          <Label className={labelLook}>{t('keyScopes')}</Label>
          <div className="flex flex-wrap gap-x-5">
            {offered.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                className="flex min-h-9 cursor-pointer items-center gap-2 pointer-coarse:min-h-11"
              >
                {({ isSelected, isFocusVisible }) => (
                  <>
                    <CheckLook isSelected={isSelected} isFocused={isFocusVisible} />
                    {t(scopeWords[scope])}
                  </>
                )}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <ChoiceInput
          label={t('keyEnds')}
          isRequired
          error={undefined}
          value={life}
          onChange={setLife}
          options={[
            ...lives.map((days) => ({
              id: String(days),
              name: t('keyEndsDays', { count: format.number(String(days)) }),
            })),
            { id: 'never', name: t('keyEndsNever') },
          ]}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy || name.trim() === '' || chosen.length === 0}>
            {t('keyNew')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
