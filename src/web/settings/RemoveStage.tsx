import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import { useWrites } from '../deal/use-deal-writes.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';

/** Takes a stage away, and asks where its deals go. */
export function RemoveStage({
  stage,
  others,
  onClose,
}: {
  stage: ListedRecord;
  others: readonly ListedRecord[];
  onClose: () => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { write } = useWrites();
  const isOpen = stage.fields.category === 'open';
  const targets = others.filter(({ fields }) => fields.category === 'open');
  const [moveTo, setMoveTo] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['list', 'deal', 'of stage', stage.id],
    queryFn: ({ signal }) => crm.dealsOfStage(stage.id, signal),
  });
  const name = String(stage.fields.name);
  const count = data?.count;
  const asksWhere = isOpen && (count ?? 0) > 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (count === undefined || (asksWhere && moveTo === null)) return;
    onClose();
    void write(t('stageRemoved', { name }), () => crm.removeStage(stage.id, asksWhere ? moveTo : null));
  };
  return (
    <SmallDialog
      role="alertdialog"
      title={t('deleteNamedAsk', { name: `\u2068${name}\u2069` })}
      onClose={onClose}
    >
      <form noValidate onSubmit={save} className="grid gap-4">
        {error !== null ? (
          <Refused error={error} />
        ) : count === undefined ? (
          <Skeleton className="h-16" />
        ) : asksWhere ? (
          <>
            <p>{t('stageMoveDeals', { count: format.count(count) })}</p>
            <ChoiceInput
              label={t('stageMoveTo')}
              options={targets.map(({ id, fields }) => ({ id, name: String(fields.name) }))}
              value={moveTo}
              onChange={setMoveTo}
              isRequired
              error={tried && moveTo === null ? t('fieldRequired') : undefined}
            />
          </>
        ) : (
          <p>{count > 0 ? t('stageKeepsDeals', { count: format.count(count) }) : t('stageNoDeals')}</p>
        )}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={count === undefined}>
            {t('stageRemove')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}
