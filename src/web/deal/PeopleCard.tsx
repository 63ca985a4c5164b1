import { useQuery } from '@tanstack/react-query';
import { Building2, Mail, Phone, UserRound } from 'lucide-react';
import { crm } from '../data/crm.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import type { FormField } from '../forms/form-fields.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { openLog } from '../logging/opened-log.ts';
import { RecordLink } from '../record/RecordLink.tsx';
import { type EditedDeal, InPlace } from './InPlace.tsx';
import { SideCard } from './SideCard.tsx';

/** Who buys, and who sells: the company, the contact, their colleagues, the owner. */
export function PeopleCard({
  of,
  fieldOf,
}: {
  of: EditedDeal;
  fieldOf: (name: string) => FormField | undefined;
}) {
  const t = useMessage();
  const { deal } = of;
  const company = deal.fields.company_id;
  const contact = deal.fields.contact_id;
  const { data } = useQuery({
    queryKey: ['list', 'contact', 'of-deal', company, contact],
    enabled: typeof company === 'string' || typeof contact === 'string',
    queryFn: async ({ signal }) => {
      const [own, others] = await Promise.all([
        typeof contact === 'string'
          ? crm.read('contact', contact, signal).then(
              ({ id, rowVersion, fields, custom }): ListedRecord[] => [
                { id, version: rowVersion, fields, custom },
              ],
              (): ListedRecord[] => [],
            )
          : [],
        typeof company === 'string'
          ? crm.list('contact', { company_id: company, limit: 6 }, signal).then(({ records }) => records)
          : [],
      ]);
      return { own, others: others.filter(({ id }) => id !== contact) };
    },
  });
  const companyName = typeof company === 'string' ? (deal.names.company?.[company] ?? company) : undefined;
  return (
    <SideCard title={t('dealPeople')}>
      <dl className="grid gap-3">
        {(['company_id', 'contact_id', 'owner_id'] as const).map((name) => (
          <Party key={name} of={of} field={fieldOf(name)}>
            {name === 'contact_id' &&
              data?.own.map((each) => <Ways key={each.id} contact={each} deal={deal.id} />)}
          </Party>
        ))}
      </dl>
      {data !== undefined && data.others.length > 0 && companyName !== undefined && (
        <>
          <h3 className="mt-4 mb-1 text-xs font-medium text-ink2">
            {t('dealColleagues', { company: `\u2068${companyName}\u2069` })}
          </h3>
          <ul className="grid gap-2">
            {data.others.map((each) => (
              <li key={each.id}>
                <RecordLink type="contact" id={each.id}>
                  {String(each.fields.name)}
                </RecordLink>
                <Ways contact={each} deal={deal.id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SideCard>
  );
}

const icons = { company: Building2, contact: UserRound, user: UserRound } as const;

function Party({
  of,
  field,
  children,
}: {
  of: EditedDeal;
  field: FormField | undefined;
  children?: React.ReactNode;
}) {
  const text = useText();
  if (field === undefined) return null;
  const Icon = typeof field.ref === 'string' && field.ref in icons ? icons[field.ref as 'user'] : UserRound;
  return (
    <div className="relative ps-6">
      <dt className="text-xs text-ink2">
        <Icon size={16} aria-hidden className="absolute start-0 top-1" />
        {text(field.label)}
      </dt>
      <dd className="min-w-0">
        <InPlace of={of} field={field} />
        {children}
      </dd>
    </div>
  );
}

/** How somebody is reached. Calling starts the clock of the call as well. */
function Ways({ contact: { fields }, deal }: { contact: ListedRecord; deal: string }) {
  const t = useMessage();
  const { format } = useReader();
  const { phone, email, name } = fields;
  const look =
    'inline-flex min-h-[24px] items-center gap-1 rounded text-sm text-accent underline-offset-4 hover:underline pointer-coarse:min-h-9';
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {typeof phone === 'string' && phone !== '' && (
        <a
          href={`tel:${phone}`}
          title={t('dealCallTo', { name: String(name) })}
          onClick={() => openLog({ kind: 'call', type: 'deal', id: deal })}
          className={look}
        >
          <Phone size={13} aria-hidden className="shrink-0" />
          <bdi dir="ltr">{format.written(phone)}</bdi>
        </a>
      )}
      {typeof email === 'string' && email !== '' && (
        <a href={`mailto:${email}`} title={t('dealWriteTo', { name: String(name) })} className={look}>
          <Mail size={13} aria-hidden className="shrink-0" />
          <bdi dir="ltr" lang="en" className="wrap-anywhere">
            {email}
          </bdi>
        </a>
      )}
    </p>
  );
}
