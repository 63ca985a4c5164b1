import type { Text } from '../../core/text.ts';
import { accountPageMessages } from './page-messages.ts';

/** What is said where one signs in, and of one's own account. */
export const accountMessages = {
  ...accountPageMessages,

  signIn: { fa: 'ورود', en: 'Sign in' },
  signInTo: { fa: 'ورود به بینش', en: 'Sign in to Binesh' },
  signOut: { fa: 'خروج', en: 'Sign out' },
  signInEmail: { fa: 'ایمیل', en: 'E-mail' },
  signInPassword: { fa: 'گذرواژه', en: 'Password' },
  showPassword: { fa: 'نمایش گذرواژه', en: 'Show the password' },
  hidePassword: { fa: 'پنهان کردن گذرواژه', en: 'Hide the password' },
  signInByPasskey: { fa: 'ورود با کلید عبور', en: 'Sign in with a passkey' },
  signInBySso: { fa: 'ورود با {name}', en: 'Sign in with {name}' },
  signInOr: { fa: 'یا', en: 'or' },
  forgotPassword: { fa: 'گذرواژه را فراموش کرده‌ام', en: 'I forgot my password' },
  forgotLead: {
    fa: 'ایمیل خود را بنویسید تا پیوندی برای گذرواژهٔ تازه فرستاده شود.',
    en: 'Write your e-mail, and a link to set a new password will be sent.',
  },
  forgotSend: { fa: 'فرستادن پیوند', en: 'Send the link' },
  forgotSent: {
    fa: 'اگر با این ایمیل حسابی باشد، پیوند فرستاده شد. صندوق ایمیل خود را ببینید.',
    en: 'If there is an account with this e-mail, the link was sent. Look into your mail.',
  },
  forgotNoMail: {
    fa: 'ارسال ایمیل راه‌اندازی نشده است. از مدیر سیستم بخواهید پیوند گذرواژهٔ تازه برایتان بسازد.',
    en: 'Mail is not set up here. Ask an administrator for a link to a new password.',
  },
  backToSignIn: { fa: 'بازگشت به ورود', en: 'Back to signing in' },
  secondStepTitle: { fa: 'مرحلهٔ دوم ورود', en: 'Second step' },
  secondStepLead: {
    fa: 'کد شش‌رقمی برنامهٔ احراز هویت خود را بنویسید.',
    en: 'Write the six digits that your authenticator app shows.',
  },
  secondStepCode: { fa: 'کد', en: 'Code' },
  recoveryCode: { fa: 'کد بازیابی', en: 'Recovery code' },
  recoveryLead: {
    fa: 'یکی از کدهای بازیابی خود را بنویسید. هر کد تنها یک بار به کار می‌آید.',
    en: 'Write one of your recovery codes. Each works once.',
  },
  useRecoveryCode: { fa: 'برنامه در دسترس نیست؟ کد بازیابی', en: 'No app at hand? Use a recovery code' },
  useAppCode: { fa: 'ورود با کد برنامه', en: 'Use the code of the app' },
  trustDevice: {
    fa: 'در این مرورگر ۳۰ روز دوباره نپرس',
    en: 'Do not ask again in this browser for 30 days',
  },
  confirm: { fa: 'تأیید', en: 'Confirm' },
  passkeyStopped: {
    fa: 'ورود با کلید عبور انجام نشد. دوباره تلاش کنید یا با گذرواژه وارد شوید.',
    en: 'The passkey was not used. Try again, or sign in with your password.',
  },
  ssoFailed: {
    fa: 'ورود یکپارچه انجام نشد. دوباره تلاش کنید.',
    en: 'Single sign-on did not work. Try again.',
  },
  sessionOverTitle: { fa: 'دوباره وارد شوید', en: 'Sign in again' },
  sessionOverLead: {
    fa: 'نشست شما پایان یافته است. آنچه در صفحه است می‌ماند.',
    en: 'Your session has ended. What is on the page stays.',
  },
  signInElsewhere: { fa: 'رفتن به صفحهٔ ورود', en: 'Go to the sign-in page' },

  linkLooking: { fa: 'در حال بررسی پیوند…', en: 'Looking at the link…' },
  linkAdministrator: { fa: 'ساختن حساب مدیر سیستم', en: 'Make the administrator’s account' },
  linkAdministratorLead: {
    fa: 'این حساب مدیر سیستم است و همهٔ دسترسی‌ها را دارد.',
    en: 'The account of an administrator may do everything.',
  },
  linkInvite: { fa: 'پیوستن به {workspace}', en: 'Join {workspace}' },
  linkInviteLead: { fa: 'برای حساب خود گذرواژه‌ای انتخاب کنید.', en: 'Choose a password for your account.' },
  linkInviteKnown: {
    fa: 'حسابی با این ایمیل هست. گذرواژهٔ همان حساب را بنویسید.',
    en: 'There is an account with this e-mail. Write the password of that account.',
  },
  linkReset: { fa: 'گذرواژهٔ تازه', en: 'New password' },
  linkResetLead: {
    fa: 'گذرواژه‌ای تازه برای {email} انتخاب کنید.',
    en: 'Choose a new password for {email}.',
  },
  linkSignIn: { fa: 'ورود به {workspace}', en: 'Sign in to {workspace}' },
  linkCompany: { fa: 'نام شرکت شما', en: 'Name of your company' },
  linkName: { fa: 'نام شما', en: 'Your name' },
  linkPasswordHint: { fa: 'دست‌کم ۱۰ نویسه', en: 'At least 10 characters' },
  linkStart: { fa: 'ساختن حساب و ورود', en: 'Make the account and sign in' },
  linkJoin: { fa: 'پیوستن', en: 'Join' },
  linkSave: { fa: 'ذخیرهٔ گذرواژه', en: 'Save the password' },
  linkDone: {
    fa: 'انجام شد. اکنون با ایمیل و گذرواژهٔ خود وارد شوید.',
    en: 'Done. Now sign in with your e-mail and password.',
  },
  linkGone: { fa: 'این پیوند دیگر کار نمی‌کند', en: 'This link no longer works' },
  linkGoneLead: {
    fa: 'هر پیوند یک بار و تا مدتی کوتاه کار می‌کند. از کسی که آن را داده پیوندی تازه بخواهید.',
    en: 'A link works once and for a short while. Ask whoever gave it to you for a new one.',
  },
} as const satisfies Record<string, Text>;
