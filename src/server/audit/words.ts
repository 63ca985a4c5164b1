import type { SignInEventKind } from '../../access/sign-in-events.ts';
import type { Text } from '../../core/text.ts';
import type { Way } from '../../store/origin.ts';

/** What an action is called. */
export const actionWords: Readonly<Record<string, Text>> = {
  insert: { fa: 'ایجاد', en: 'Created' },
  update: { fa: 'تغییر', en: 'Changed' },
  delete: { fa: 'حذف', en: 'Deleted' },
  import: { fa: 'وارد کردن', en: 'Imported' },
  export: { fa: 'خروجی گرفتن', en: 'Taken out' },
  ...({
    signed_in: { fa: 'ورود', en: 'Signed in' },
    sign_in_failed: { fa: 'ورود ناموفق', en: 'Sign-in failed' },
    signed_out: { fa: 'خروج', en: 'Signed out' },
    password_changed: { fa: 'تغییر گذرواژه', en: 'Password changed' },
    second_step_on: { fa: 'روشن کردن ورود دومرحله‌ای', en: 'Second step turned on' },
    second_step_off: { fa: 'خاموش کردن ورود دومرحله‌ای', en: 'Second step turned off' },
    passkey_added: { fa: 'افزودن کلید عبور', en: 'Passkey added' },
    passkey_removed: { fa: 'حذف کلید عبور', en: 'Passkey removed' },
    session_ended: { fa: 'پایان دادن به نشست', en: 'Session ended' },
    key_created: { fa: 'ساختن کلید API', en: 'API key created' },
    key_revoked: { fa: 'باطل کردن کلید API', en: 'API key revoked' },
    invited: { fa: 'دعوت', en: 'Invited' },
    invitation_used: { fa: 'پذیرفتن دعوت', en: 'Invitation accepted' },
    reset_link: { fa: 'پیوند گذرواژهٔ تازه', en: 'Link for a new password' },
    role_changed: { fa: 'تغییر نقش', en: 'Role changed' },
    disabled: { fa: 'غیرفعال کردن کاربر', en: 'User disabled' },
    enabled: { fa: 'فعال کردن کاربر', en: 'User enabled' },
  } satisfies Record<SignInEventKind, Text>),
};

/** By which way something was done. */
export const wayWords: Readonly<Record<Way, Text>> = {
  page: { fa: 'صفحه', en: 'Page' },
  key: { fa: 'کلید API', en: 'API key' },
  cli: { fa: 'خط فرمان', en: 'Command line' },
  import: { fa: 'وارد کردن', en: 'Import' },
  system: { fa: 'خود برنامه', en: 'The program' },
};

/** What is told of beside records. */
export const subjectWords: Readonly<Record<string, Text>> = {
  workspace: { fa: 'فضای کاری', en: 'Workspace' },
  sign_in: { fa: 'ورود و حساب کاربری', en: 'Sign-in and account' },
  export: { fa: 'خروجی', en: 'Export' },
};
