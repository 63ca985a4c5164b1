import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { linkMail, openMailer } from './mail.ts';

/** A mail server that takes one mail. */
async function mailServer() {
  const { promise: mail, resolve } = Promise.withResolvers<{ lines: string[]; text: string }>();
  const serve = (socket: Socket) => {
    const lines: string[] = [];
    let text = '';
    let isText = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 here');
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      if (isText) {
        text += chunk;
        if (!text.endsWith('\r\n.\r\n')) return;
        isText = false;
        say('250 taken');
        return resolve({ lines, text });
      }
      for (const line of chunk.split('\r\n').filter(Boolean)) {
        lines.push(line);
        isText = line === 'DATA';
        say(isText ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok');
      }
    });
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, mail, close: () => server.close() };
}

test('A link is mailed to the mail server of SMTP_URL', async () => {
  const server = await mailServer();
  try {
    const mailer = openMailer({ SMTP_URL: server.url, MAIL_FROM: 'crm@example.com' });
    const url = 'https://crm.example.com/link#secret';
    const { subject, text } = linkMail('invite', 'fa', url);
    await mailer?.send('sara@example.com', subject, text);
    const sent = await server.mail;
    assert.ok(sent.lines.includes('MAIL FROM:<crm@example.com>'));
    assert.ok(sent.lines.includes('RCPT TO:<sara@example.com>'));
    const body = Buffer.from(
      sent.text.split('\r\n\r\n')[1]?.replaceAll('\r\n', '') ?? '',
      'base64',
    ).toString();
    assert.ok(body.includes(url), sent.text);
  } finally {
    server.close();
  }
});

test('Without SMTP_URL there is no mail', () => {
  assert.equal(openMailer({}), undefined);
});
