import type { Locale, Text } from '../core/text.ts';

/** Sends mail; there is none where `SMTP_URL` is not set. */
export interface Mailer {
  send(to: string, subject: string, text: string): Promise<void>;
}

/** The mail server of `SMTP_URL`, as in `smtps://user:password@mail.example.com`; mails come from `MAIL_FROM`. */
export function openMailer(env: NodeJS.ProcessEnv = process.env): Mailer | undefined {
  const { SMTP_URL, MAIL_FROM } = env;
  if (!SMTP_URL) return undefined;
  const from = MAIL_FROM || `binesh@${new URL(SMTP_URL).hostname}`;
  return {
    async send(to, subject, text) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(SMTP_URL);
      try {
        await transport.sendMail({ from, to, subject, text });
      } finally {
        transport.close();
      }
    },
  };
}

/** A mail with a one-time link. */
export function linkMail(
  kind: keyof typeof mails,
  locale: Locale,
  url: string,
): { subject: string; text: string } {
  const { subject, text } = mails[kind];
  return { subject: subject[locale], text: `${text[locale]}\n\n${url}\n` };
}

const mails = {
  invite: {
    subject: { fa: 'دعوت به بینش', en: 'Your invitation to Binesh' },
    text: {
      fa: 'شما به بینش دعوت شده‌اید. با این پیوند گذرواژه بگذارید و وارد شوید. پیوند یک بار و تا ۷ روز کار می‌کند.',
      en: 'You have been invited to Binesh. Choose a password and sign in by this link. It works once, for 7 days.',
    },
  },
  reset: {
    subject: { fa: 'گذرواژهٔ تازه برای بینش', en: 'A new password for Binesh' },
    text: {
      fa: 'با این پیوند گذرواژهٔ تازه بگذارید. پیوند یک بار و تا یک ساعت کار می‌کند. اگر شما نخواسته‌اید، کاری لازم نیست.',
      en: 'Choose a new password by this link. It works once, for an hour. If you have not asked for it, do nothing.',
    },
  },
} as const satisfies Record<string, { subject: Text; text: Text }>;
