import type { RecordName } from '../../src/records/record.ts';
import type { Sight } from '../../src/report/sight.ts';
import type { Bundle, Cells } from './bundle.ts';

type Rows = Partial<Record<RecordName, readonly Cells[]>>;

const activities = ['call', 'email', 'visit', 'meeting', 'task', 'note', 'text_message'] as const;

/**
 * The workspace with nothing in it but what a reader sees, by the rules of docs/decisions/0021-sight.md written out
 * once more: of what belongs to people, that of the people within reach, and what is with it.
 */
export function seenBundle({ settings, rows }: Bundle, sight: Sight): Bundle {
  const isOf = (type: RecordName, person: string | undefined, mayBeNobody: boolean): boolean => {
    const reach = sight.reach[type] ?? 'all';
    if (reach === 'all') return true;
    if (reach === 'none') return false;
    return (person ?? '') === '' ? mayBeNobody && reach === 'team' : sight[reach].includes(person ?? '');
  };
  const idsOf = (list: readonly Cells[]): ReadonlySet<string> => new Set(list.map(({ id }) => id ?? ''));
  const valuesOf = (list: readonly Cells[], name: string): ReadonlySet<string> =>
    new Set(list.map((row) => row[name] ?? '').filter((id) => id !== ''));

  const deals = (rows.deal ?? []).filter((row) => isOf('deal', row.owner_id, false));
  const dealIds = idsOf(deals);
  const leads = (rows.lead ?? []).filter(
    (row) => isOf('lead', row.owner_id, true) || dealIds.has(row.converted_deal_id ?? ''),
  );
  const leadIds = idsOf(leads);
  const dealContacts = valuesOf(deals, 'contact_id');
  const contacts = (rows.contact ?? []).filter(
    (row) => isOf('contact', row.owner_id, true) || dealContacts.has(row.id ?? ''),
  );
  const companyIds = new Set([...valuesOf(deals, 'company_id'), ...valuesOf(contacts, 'company_id')]);
  const seen: Rows = {
    deal: deals,
    // When it became a deal is said of the lead, whoever sees that deal.
    lead: leads.map((row) => {
      const deal = rows.deal?.find(({ id }) => id === row.converted_deal_id);
      return deal === undefined ? row : { ...row, converted_at: row.converted_at || (deal.created_at ?? '') };
    }),
    contact: contacts,
    company: (rows.company ?? []).filter(
      (row) => isOf('company', row.owner_id, true) || companyIds.has(row.id ?? ''),
    ),
    deal_product: (rows.deal_product ?? []).filter(({ deal_id }) => dealIds.has(deal_id ?? '')),
    history: (rows.history ?? []).filter(({ entity, entity_id: id = '' }) =>
      entity === 'deal' ? dealIds.has(id) : leadIds.has(id),
    ),
    goal: (rows.goal ?? []).filter(({ subject, subject_id: id = '' }) =>
      subject === 'user'
        ? isOf('goal', id, false)
        : sight.reach.goal === 'all' || (sight.reach.goal === 'team' && sight.teams.includes(id)),
    ),
  };
  for (const type of activities) {
    seen[type] = (rows[type] ?? []).filter(
      (row) =>
        isOf(type, row.user_id, false) ||
        dealIds.has(row.deal_id ?? '') ||
        leadIds.has(row.lead_id ?? '') ||
        // A reply is said of the e-mail that it answers; itself it is in no report.
        (type === 'email' && row.direction === 'in'),
    );
  }
  return { settings, rows: { ...rows, ...seen, user: (rows.user ?? []).map((row) => repOrNot(row, sight)) } };
}

/** Only reps within reach have rows with nothing in them. */
function repOrNot(row: Cells, { reach, own, team }: Sight): Cells {
  const reaches = [...activities, 'deal', 'lead', 'goal'].map((type) => reach[type as RecordName] ?? 'all');
  const list = reaches.includes('own') ? own : reaches.includes('team') ? team : undefined;
  return list === undefined || list.includes(row.id ?? '') ? row : { ...row, role: 'manager' };
}
