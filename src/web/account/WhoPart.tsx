import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { NameDialog } from '../boards/dialogs.tsx';
import type { Me } from '../data/crm-types.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toasts.ts';
import { type Account, account } from './api.ts';
import { Part } from './Part.tsx';
import { useAsking } from './use-asking.ts';
import { useRoleWord } from './use-role-word.ts';

/** Who one is here. The name is one's own to change. */
export function WhoPart({ me, account: { email, name: given } }: { me: Me; account: Account }) {
  const t = useMessage();
  const client = useQueryClient();
  const roleWord = useRoleWord();
  const [isNaming, setNaming] = useState(false);
  const { busy, error, ask } = useAsking();
  const rename = async (name: string) => {
    const done = await ask(async () => {
      await account.rename(name);
    });
    if (!done) return;
    toast({ text: t('personSaved', { name }) });
    setNaming(false);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
  };
  return (
    <Part
      title={me.name || given}
      lead={t('accountNameHint')}
      action={<Button onPress={() => setNaming(true)}>{t('accountRename')}</Button>}
    >
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
        <Fact name={t('signInEmail')}>
          <bdi dir="ltr" lang="en">
            {email}
          </bdi>
        </Fact>
        <Fact name={t('accountRole')}>{roleWord(me.role)}</Fact>
        {me.workspace !== undefined && <Fact name={t('accountWorkspace')}>{me.workspace.name}</Fact>}
      </dl>
      {isNaming && (
        <NameDialog
          title={t('accountRename')}
          label={t('linkName')}
          name={me.name || given}
          {...{ busy, error }}
          onSave={(name) => void rename(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </Part>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink2">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
