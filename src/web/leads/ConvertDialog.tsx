import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserRoundCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { RecordView } from '../../core/record-view.ts';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { crm } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { sameAs } from '../forms/Duplicates.tsx';
import { readFigure } from '../forms/figure-text.ts';
import { DayInput } from '../forms/inputs/DayInput.tsx';
import { Labelled } from '../forms/inputs/Labelled.tsx';
import { MoneyInput } from '../forms/inputs/MoneyInput.tsx';
import { Picker } from '../forms/inputs/Picker.tsx';
import { RefInput } from '../forms/inputs/RefInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useOptions } from '../forms/inputs/use-options.ts';
import { useHidden, useMe } from '../forms/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useUndoToast } from '../parts/use-undo-toast.ts';
import { useRecordTypes } from '../record/queries.ts';

const textIn = ({ fields }: RecordView, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** Makes a lead a deal with its contact and company, in one step. */
export function ConvertDialog({
  lead,
  onClose,
  onDone,
}: {
  lead: RecordView;
  onClose: () => void;
  onDone: (deal: string) => void;
}) {
  const t = useMessage();
  const text = useText();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const { stages } = useWorkspace();
  const me = useMe();
  const deal = useRecordTypes().deal?.fields ?? {};
  const hidden = useHidden('deal');
  const label = (name: string) => text(deal[name]?.label ?? { fa: name, en: name });
  const leadName = textIn(lead, 'name');
  const companyName = textIn(lead, 'company_name');
  const [name, setName] = useState(companyName || leadName);
  const [stage, setStage] = useState(stages.find(({ category }) => category === 'open')?.id ?? null);
  const [owner, setOwner] = useState(textIn(lead, 'owner_id') || (me?.id ?? null));
  const [value, setValue] = useState<string | null>(null);
  const [closes, setCloses] = useState<string | null>(null);
  const [company, setCompany] = useState<PartyChoice>(companyName === '' ? 'none' : 'found');
  const [contact, setContact] = useState<PartyChoice>('found');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const required = (isMissing: boolean) => (tried && isMissing ? t('fieldRequired') : undefined);
  const isNoNumber = value !== null && readFigure(value) === undefined;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || name.trim() === '' || stage === null || isNoNumber) return;
    setBusy(true);
    setError(undefined);
    try {
      const done = await crm.convertLead(lead.id, {
        ...partyGiven('company', company),
        ...partyGiven('contact', contact),
        deal: {
          name: name.trim(),
          stage_id: stage,
          ...(owner === null ? {} : { owner_id: owner }),
          ...(value === null ? {} : { value }),
          ...(closes === null ? {} : { estimated_close_on: closes }),
        },
      });
      undoToast(t('leadConverted', { name: leadName }), done.version);
      onClose();
      onDone(done.deal);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <SmallDialog title={t('convertTitle', { name: `\u2068${leadName}\u2069` })} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-3">
        <p className="text-sm text-ink2">{t('convertHint')}</p>
        <TextInput
          label={t('convertDealName')}
          value={name}
          onChange={setName}
          isRequired
          error={required(name.trim() === '')}
          autoFocus
        />
        <RefInput
          type="stage"
          label={label('stage_id')}
          value={stage}
          onChange={setStage}
          isRequired
          error={required(stage === null)}
        />
        {!hidden.has('value') && (
          <MoneyInput
            label={label('value')}
            value={value}
            onChange={setValue}
            currency={undefined}
            onCurrency={undefined}
            isRequired={false}
            error={tried && isNoNumber ? t('fieldNoNumber') : undefined}
          />
        )}
        <DayInput
          label={label('estimated_close_on')}
          value={closes}
          onChange={setCloses}
          isRequired={false}
          error={undefined}
        />
        <RefInput
          type="user"
          label={label('owner_id')}
          value={owner}
          onChange={setOwner}
          isRequired={false}
          error={undefined}
        />
        <Party
          type="company"
          label={label('company_id')}
          own={companyName}
          by={{ name: companyName }}
          choice={company}
          onChange={setCompany}
        />
        <Party
          type="contact"
          label={label('contact_id')}
          own={leadName}
          by={{ name: leadName, phone: textIn(lead, 'phone'), email: textIn(lead, 'email') }}
          choice={contact}
          onChange={setContact}
        />
        <Refused error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent" isDisabled={busy}>
            {t('convertSave')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}

/** A party by what the lead says of it, none, or one that is there already. */
type PartyChoice = 'found' | 'none' | { readonly id: string };

const partyGiven = <Name extends string>(name: Name, choice: PartyChoice) =>
  choice === 'found' ? {} : ({ [name]: choice === 'none' ? null : choice } as Record<Name, null>);

function Party({
  type,
  label,
  own,
  by,
  choice,
  onChange,
}: {
  type: 'company' | 'contact';
  label: string;
  /** What the lead says of it. */
  own: string;
  /** What such a one that is there already is found by. */
  by: Readonly<Partial<Record<'name' | 'phone' | 'email', string>>>;
  choice: PartyChoice;
  onChange: (choice: PartyChoice) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const isOne = typeof choice === 'object';
  const { options, nameOf, onFind } = useOptions(type, isOne ? [choice.id] : []);
  const asked = Object.fromEntries(Object.entries(by).filter(([, value]) => value !== ''));
  const { data: alike = [] } = useQuery({
    queryKey: ['duplicates', type, 'of lead', asked],
    enabled: Object.keys(asked).length > 0,
    queryFn: async ({ signal }) => (await crm.duplicates(type, asked, signal)).records,
    // What may be there already is told where it can be; nothing waits for it.
    retry: false,
  });
  const found = { id: '\u0000found', name: t('convertFound', { name: own }) };
  const none = { id: '\u0000none', name: t('convertNone') };
  const offered = alike.filter(({ id }) => !isOne || id !== choice.id).slice(0, mostAlike);
  return (
    <div>
      <Labelled label={label} isRequired={false} error={undefined}>
        {(ids) => (
          <Picker
            label={label}
            labelledBy={ids.label}
            said={isOne ? nameOf(choice.id) : choice === 'found' ? found.name : none.name}
            options={[...(own === '' ? [] : [found]), none, ...options]}
            chosen={[isOne ? choice.id : choice === 'found' ? found.id : none.id]}
            onChange={([id]) => {
              if (id === undefined) return;
              onChange(id === found.id ? 'found' : id === none.id ? 'none' : { id });
            }}
            onFind={onFind}
          />
        )}
      </Labelled>
      {offered.length > 0 && (
        <ul aria-label={t('convertAlike', { kind: label })} className="mt-1 flex flex-wrap gap-1">
          {offered.map(({ id, name, why }) => (
            <li key={id}>
              <Button tone="quiet" className="text-sm" onPress={() => onChange({ id })}>
                <UserRoundCheck size={14} aria-hidden className="shrink-0" />
                <bdi>{name}</bdi>
                <span className="text-xs text-ink2">
                  {format.list(why.map((reason) => t(sameAs[reason])))}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const mostAlike = 3;
