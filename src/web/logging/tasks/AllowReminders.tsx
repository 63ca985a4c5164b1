import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useMessage } from '../../language/reader.tsx';
import { Button } from '../../parts/Button.tsx';
import { toast } from '../../parts/toasts.ts';

/** Asks the browser to show reminders outside the page too. Nothing where it was asked before. */
export function AllowReminders() {
  const t = useMessage();
  const [asked, setAsked] = useState(
    () => !('Notification' in window) || Notification.permission !== 'default',
  );
  if (asked) return null;
  const ask = async () => {
    const answer = await Notification.requestPermission();
    setAsked(true);
    toast({ text: t(answer === 'granted' ? 'remindAllowed' : 'remindRefused') });
  };
  return (
    <Button onPress={() => void ask()}>
      <BellRing size={16} aria-hidden />
      {t('remindAllow')}
    </Button>
  );
}
