import type { Text } from './text.ts';

/** Errors of signing in and of accounts. None tells whether an account exists. */
export const accountErrors = {
  sign_in_needed: {
    status: 401,
    fa: 'نخست وارد شوید.',
    en: 'Sign in first.',
  },
  sign_in_failed: {
    status: 401,
    fa: 'ایمیل یا گذرواژه درست نیست.',
    en: 'The e-mail or the password is wrong.',
  },
  password_wrong: {
    status: 400,
    fa: 'گذرواژهٔ کنونی درست نیست.',
    en: 'The present password is wrong.',
  },
  password_length: {
    status: 400,
    fa: 'گذرواژه باید {expected} نویسه داشته باشد.',
    en: 'A password has {expected} characters.',
  },
  code_wrong: {
    status: 401,
    fa: 'کد درست نیست.',
    en: 'The code is wrong.',
  },
  second_step_over: {
    status: 401,
    fa: 'زمان این ورود گذشته است. از آغاز وارد شوید.',
    en: 'The time of this sign-in is over. Begin again.',
  },
  account_locked: {
    status: 429,
    fa: 'کد چند بار نادرست بود و ورود این حساب تا چند دقیقه بسته است.',
    en: 'The code was wrong too often. Signing in to this account is closed for some minutes.',
  },
  sign_in_again: {
    status: 403,
    fa: 'برای این کار یک بار دیگر وارد شوید.',
    en: 'Sign in once more to do this.',
  },
  second_step_exists: {
    status: 409,
    fa: 'ورود دومرحله‌ای از پیش روشن است.',
    en: 'The second step is already on.',
  },
  second_step_missing: {
    status: 409,
    fa: 'ورود دومرحله‌ای روشن نیست.',
    en: 'The second step is not on.',
  },
  passkey_failed: {
    status: 400,
    fa: 'کلید عبور پذیرفته نشد.',
    en: 'The passkey was not accepted.',
  },
  too_many_attempts: {
    status: 429,
    fa: 'تلاش‌ها بیش از اندازه بود. {expected} ثانیهٔ دیگر دوباره تلاش کنید.',
    en: 'Too many attempts. Try again in {expected} seconds.',
  },
  too_many_requests: {
    status: 429,
    fa: 'درخواست‌ها بیش از اندازه است. {expected} ثانیهٔ دیگر ادامه دهید.',
    en: 'Too many requests. Go on in {expected} seconds.',
  },
  link_invalid: {
    status: 404,
    fa: 'این پیوند درست نیست، زمان آن گذشته یا پیش‌تر به کار رفته است. پیوند تازه‌ای بخواهید.',
    en: 'This link is wrong, its time is over, or it has been used. Ask for a new one.',
  },
  account_exists: {
    status: 409,
    fa: 'این ایمیل از پیش حساب دارد. گذرواژهٔ همان حساب را بنویسید.',
    en: 'This e-mail has an account already. Enter the password of that account.',
  },
  user_has_account: {
    status: 409,
    fa: 'این کاربر از پیش حساب دارد.',
    en: 'This user has an account already.',
  },
  user_without_account: {
    status: 409,
    fa: 'این کاربر هنوز حساب ندارد. نخست دعوتش کنید.',
    en: 'This user has no account yet. Invite them first.',
  },
  account_elsewhere: {
    status: 403,
    fa: 'این حساب به فضای کاری دیگری هم وارد می‌شود؛ تنها صاحب آن گذرواژه را عوض می‌کند.',
    en: 'This account also signs in elsewhere; only its owner can change the password.',
  },
  last_administrator: {
    status: 409,
    fa: 'دست‌کم یک مدیر سیستم فعال باید بماند.',
    en: 'At least one active administrator must remain.',
  },
  mail_not_set_up: {
    status: 409,
    fa: 'فرستادن ایمیل راه‌اندازی نشده است. از مدیر سیستم پیوند بخواهید.',
    en: 'Mail is not set up. Ask an administrator for a link.',
  },
} satisfies Record<string, { status: number } & Text>;
