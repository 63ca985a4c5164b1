import { recordType } from './record.ts';

export const contact = recordType({
  name: 'contact',
  file: 'contacts.csv',
  label: {
    one: { fa: 'مخاطب', en: 'Contact' },
    many: { fa: 'مخاطبان', en: 'Contacts' },
  },
  key: ['id'],
  whose: { person: 'owner_id', of: [{ type: 'deal', field: 'contact_id' }] },
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    company_id: { type: 'ref', label: { fa: 'شرکت', en: 'Company' }, ref: 'company' },
    email: { type: 'text', label: { fa: 'ایمیل', en: 'E-mail' } },
    phone: { type: 'text', label: { fa: 'تلفن', en: 'Phone' }, fold: 'phone' },
    owner_id: { type: 'ref', label: { fa: 'مسئول', en: 'Owner' }, ref: 'user' },
    created_at: { type: 'instant', label: { fa: 'زمان ایجاد', en: 'Created at' }, aside: true },
  },
});
