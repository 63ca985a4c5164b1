import { keptType } from './record.ts';

/** An address that is told of changes. Its secret is kept apart, so that no log holds it. */
export const webhook = keptType({
  name: 'webhook',
  label: {
    one: { fa: 'وب‌هوک', en: 'Webhook' },
    many: { fa: 'وب‌هوک‌ها', en: 'Webhooks' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    url: { type: 'text', label: { fa: 'نشانی', en: 'Address' }, required: true },
    events: { type: 'tags', label: { fa: 'رویدادها', en: 'Events' } },
    description: { type: 'text', label: { fa: 'توضیح', en: 'Description' } },
    active: { type: 'boolean', label: { fa: 'فعال', en: 'Active' }, default: true },
    owner_id: { type: 'text', label: { fa: 'سازنده', en: 'Made by' }, required: true },
    created_at: { type: 'instant', label: { fa: 'زمان ایجاد', en: 'Created at' }, required: true },
  },
});
