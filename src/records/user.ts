import { recordType } from './record.ts';

export const user = recordType({
  name: 'user',
  file: 'users.csv',
  label: {
    one: { fa: 'کاربر', en: 'User' },
    many: { fa: 'کاربران', en: 'Users' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    email: { type: 'text', label: { fa: 'ایمیل', en: 'E-mail' } },
    team_id: { type: 'ref', label: { fa: 'تیم', en: 'Team' }, ref: 'team' },
    role: {
      type: 'enum',
      label: { fa: 'نقش', en: 'Role' },
      values: ['admin', 'manager', 'rep', 'read_only'],
      words: {
        admin: { fa: 'مدیر سیستم', en: 'Administrator' },
        manager: { fa: 'مدیر فروش', en: 'Sales manager' },
        rep: { fa: 'نمایندهٔ فروش', en: 'Sales rep' },
        read_only: { fa: 'تنها خواندنی', en: 'Read only' },
      },
      default: 'rep',
    },
    active: { type: 'boolean', label: { fa: 'فعال', en: 'Active' }, default: true },
  },
});
