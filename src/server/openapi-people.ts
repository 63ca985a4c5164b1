import { scopes } from '../access/keys.ts';
import { roles } from '../access/reader.ts';
import type { Locale, Text } from '../core/text.ts';
import { actions, reaches } from '../records/role-rights.ts';
import {
  type Area,
  anything,
  flag,
  instant,
  integer,
  many,
  object,
  orNull,
  pathsOf,
  ref,
  type Schema,
  type Told,
  text,
} from './openapi-parts.ts';

const role: Schema = { type: 'string', enum: [...roles] };
const handed = object({ url: text, mailed: flag });

/** What of signing in is passed to its library; the pages speak it, programs use keys. */
const signIn: Readonly<
  Record<string, readonly [method: 'get' | 'post', id: string, summary: Text, body?: Schema]>
> = {
  '/sign-in/email': [
    'post',
    'signIn',
    { fa: 'ورود با ایمیل و گذرواژه', en: 'Sign in by e-mail and password' },
    object({ email: text, password: text }, { rememberMe: flag }),
  ],
  '/sign-in/social': [
    'post',
    'signInBySso',
    { fa: 'ورود یکپارچه: به کجا باید رفت', en: 'Single sign-on: where to go' },
    object({ provider: { type: 'string', const: 'sso' } }, { callbackURL: text, errorCallbackURL: text }),
  ],
  '/callback/sso': [
    'get',
    'ssoCallback',
    { fa: 'بازگشت از ورود یکپارچه', en: 'The way back from single sign-on' },
  ],
  '/sign-out': ['post', 'signOut', { fa: 'خروج', en: 'Sign out' }, object({})],
  '/two-factor/enable': [
    'post',
    'enableSecondStep',
    { fa: 'آغاز ورود دومرحله‌ای', en: 'Begin a second step' },
    object({}, { password: text }),
  ],
  '/two-factor/disable': [
    'post',
    'disableSecondStep',
    { fa: 'پایان ورود دومرحله‌ای', en: 'End the second step' },
    object({}, { password: text }),
  ],
  '/two-factor/generate-backup-codes': [
    'post',
    'recoveryCodes',
    { fa: 'کدهای بازیابی تازه', en: 'New recovery codes' },
    object({}, { password: text }),
  ],
  '/two-factor/verify-totp': [
    'post',
    'verifyCode',
    { fa: 'مرحلهٔ دوم با کد', en: 'The second step, by a code' },
    object({ code: text }, { trustDevice: flag }),
  ],
  '/two-factor/verify-backup-code': [
    'post',
    'verifyRecoveryCode',
    { fa: 'مرحلهٔ دوم با کد بازیابی', en: 'The second step, by a recovery code' },
    object({ code: text }),
  ],
  '/passkey/generate-register-options': [
    'get',
    'passkeyToRegister',
    { fa: 'آغاز افزودن کلید عبور', en: 'Begin adding a passkey' },
  ],
  '/passkey/verify-registration': [
    'post',
    'registerPasskey',
    { fa: 'افزودن کلید عبور', en: 'Add a passkey' },
    object({ response: anything }, { name: text }),
  ],
  '/passkey/generate-authenticate-options': [
    'get',
    'passkeyToSignIn',
    { fa: 'آغاز ورود با کلید عبور', en: 'Begin signing in by a passkey' },
  ],
  '/passkey/verify-authentication': [
    'post',
    'signInByPasskey',
    { fa: 'ورود با کلید عبور', en: 'Sign in by a passkey' },
    object({ response: anything }),
  ],
  '/passkey/list-user-passkeys': ['get', 'listPasskeys', { fa: 'کلیدهای عبور', en: 'The passkeys' }],
  '/passkey/update-passkey': [
    'post',
    'renamePasskey',
    { fa: 'نام کلید عبور', en: 'Rename a passkey' },
    object({ id: text, name: text }),
  ],
  '/passkey/delete-passkey': [
    'post',
    'deletePasskey',
    { fa: 'حذف کلید عبور', en: 'Delete a passkey' },
    object({ id: text }),
  ],
};

const area: Area = {
  '/api/me': {
    get: { id: 'me', summary: { fa: 'من کیستم و چه می‌توانم', en: 'Who I am and what I may' }, answer: 'Me' },
  },
  '/api/rights': {
    get: { id: 'rights', summary: { fa: 'دسترسی نقش‌ها', en: 'The rights of the roles' }, answer: anything },
    put: {
      id: 'setRights',
      summary: {
        fa: 'تعیین دسترسی نقش‌ها؛ نقش‌های دیگر می‌مانند',
        en: 'Set the rights of roles; the others stay',
      },
      body: object({ roles: { type: 'object', additionalProperties: anything } }),
      answer: anything,
      fails: ['400'],
    },
  },
  '/api/rights/{user}': {
    get: {
      id: 'rightsOfUser',
      summary: { fa: 'یک کاربر چه می‌تواند', en: 'What a user may do' },
      answer: anything,
      fails: ['404'],
    },
  },
  '/api/account/ways': {
    get: {
      id: 'waysIn',
      summary: { fa: 'راه‌های ورود', en: 'The ways to sign in' },
      answer: object({
        password: flag,
        passkey: flag,
        mail: flag,
        singleSignOn: orNull(object({ name: text })),
      }),
      open: true,
    },
  },
  '/api/account': {
    get: { id: 'account', summary: { fa: 'حساب من', en: 'My account' }, answer: anything },
    patch: {
      id: 'renameMe',
      summary: { fa: 'نام من', en: 'My name' },
      body: object({ name: text }),
      answer: object({ version: integer }),
      fails: ['400'],
    },
  },
  '/api/account/password': {
    post: {
      id: 'setPassword',
      summary: { fa: 'گذرواژهٔ تازه', en: 'A new password' },
      body: object({ password: text }, { current: text }),
      answer: anything,
      fails: ['400'],
    },
  },
  '/api/account/sessions': {
    get: {
      id: 'sessions',
      summary: { fa: 'کجا وارد شده‌ام', en: 'Where I am signed in' },
      answer: object({ sessions: many(anything) }),
    },
    delete: {
      id: 'endOtherSessions',
      summary: { fa: 'پایان همهٔ نشست‌های دیگر', en: 'End all other sessions' },
      answer: anything,
    },
  },
  '/api/account/sessions/{id}': {
    delete: {
      id: 'endSession',
      summary: { fa: 'پایان یک نشست', en: 'End a session' },
      answer: anything,
      fails: ['404'],
    },
  },
  '/api/account/keys': {
    get: {
      id: 'listKeys',
      summary: { fa: 'کلیدهای API من', en: 'My API keys' },
      answer: object({ keys: many(ref('Key')) }),
    },
    post: {
      id: 'makeKey',
      summary: {
        fa: 'ساختن کلید API؛ راز آن تنها در همین پاسخ است',
        en: 'Make an API key; its secret is in this answer only',
      },
      body: object(
        { name: text, scopes: { ...many({ type: 'string', enum: [...scopes] }), minItems: 1 } },
        { expiresAt: instant },
      ),
      answer: 'KeyWithSecret',
      status: '201',
      fails: ['400'],
    },
  },
  '/api/account/keys/{id}': {
    delete: {
      id: 'revokeKey',
      summary: { fa: 'باطل کردن کلید API', en: 'Revoke an API key' },
      answer: anything,
      fails: ['404'],
    },
  },
  '/api/links/look': {
    post: {
      id: 'lookAtLink',
      summary: { fa: 'یک پیوند چه می‌کند', en: 'What a one-time link would do' },
      body: object({ token: text }),
      answer: object({
        kind: text,
        workspace: orNull(text),
        name: orNull(text),
        email: orNull(text),
        hasAccount: flag,
      }),
      fails: ['404'],
      open: true,
    },
  },
  '/api/links': {
    post: {
      id: 'useLink',
      summary: { fa: 'به کار بردن یک پیوند', en: 'Use a one-time link' },
      body: object({ token: text }, { name: text, email: text, password: text, company: text }),
      answer: object({ signedIn: flag }),
      fails: ['400', '404', '409'],
      open: true,
    },
  },
  '/api/links/reset': {
    post: {
      id: 'askForReset',
      summary: {
        fa: 'درخواست پیوند گذرواژهٔ تازه با ایمیل',
        en: 'Ask for a link to a new password, by e-mail',
      },
      body: object({ email: text }),
      answer: object({}),
      status: '202',
      fails: ['400', '409'],
      open: true,
    },
  },
  '/api/people': {
    get: {
      id: 'listPeople',
      summary: { fa: 'کاربران و حساب‌هایشان', en: 'The users and their accounts' },
      answer: object({ people: many(ref('Person')) }),
    },
    post: {
      id: 'invitePerson',
      summary: { fa: 'افزودن و دعوت کاربر', en: 'Add a user and invite' },
      body: object({ name: text, email: text, role }, { teamId: orNull(text) }),
      answer: object({ id: text, version: integer, url: text, mailed: flag }),
      status: '201',
      fails: ['400', '409'],
    },
  },
  '/api/people/{id}': {
    patch: {
      id: 'changePerson',
      summary: {
        fa: 'نقش کاربر، و راه دادن یا ندادن به او',
        en: 'A user’s role, and letting in or shutting out',
      },
      body: object({}, { role, active: flag }),
      answer: object({ version: integer }),
      fails: ['400', '404', '409'],
    },
  },
  '/api/people/{id}/invite': {
    post: {
      id: 'inviteAgain',
      summary: { fa: 'پیوند دعوت تازه', en: 'A new invitation' },
      answer: handed,
      fails: ['404', '409'],
    },
  },
  '/api/people/{id}/reset': {
    post: {
      id: 'resetPerson',
      summary: { fa: 'پیوند گذرواژهٔ تازه برای کاربر', en: 'A link to a new password for a user' },
      answer: handed,
      fails: ['404', '409'],
    },
  },
  '/api/people/{id}/sessions': {
    delete: {
      id: 'endSessionsOf',
      summary: { fa: 'پایان همهٔ نشست‌های کاربر', en: 'End all sessions of a user' },
      answer: object({}),
      fails: ['404', '409'],
    },
  },
};

const passed: Area = Object.fromEntries(
  Object.entries(signIn).map(([path, [method, id, summary, body]]) => {
    const told: Told = { id, summary, answer: anything, open: true, fails: ['400', '401'] };
    return [`/api/auth${path}`, { [method]: body === undefined ? told : { ...told, body } }];
  }),
);

/** The paths of accounts and of who may do what. */
export const peoplePaths = (locale: Locale): Record<string, Schema> =>
  pathsOf(locale, 'people', { ...area, ...passed });

const key: Record<string, Schema> = {
  id: text,
  name: text,
  start: text,
  scopes: many(text),
  createdAt: instant,
  expiresAt: orNull(instant),
  usedAt: orNull(instant),
};

/** The schemas that `peoplePaths` names. */
export const peopleSchemas: Readonly<Record<string, Schema>> = {
  Me: object({
    id: text,
    name: text,
    role,
    workspace: object({ id: integer, name: text }),
    rights: {
      type: 'object',
      additionalProperties: object(
        Object.fromEntries(actions.map((action) => [action, { type: 'string', enum: [...reaches] }])),
      ),
    },
    hidden: { type: 'object', additionalProperties: many(text) },
    hears: flag,
  }),
  Key: object(key),
  KeyWithSecret: object({ ...key, secret: text }),
  Person: object({
    id: text,
    name: text,
    email: orNull(text),
    role,
    teamId: orNull(text),
    active: flag,
    state: { type: 'string', enum: ['account', 'invited', 'none'] },
    signedInAt: orNull(instant),
  }),
};
