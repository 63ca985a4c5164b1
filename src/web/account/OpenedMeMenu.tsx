import { useNavigate } from '@tanstack/react-router';
import { CircleUserRound, LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useMe } from '../forms/queries.ts';
import { useMessage } from '../language/reader.tsx';
import { toast } from '../parts/toasts.ts';
import { door } from './api.ts';
import { useRoleWord } from './use-role-word.ts';

const item =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 outline-none focus:bg-accent-soft';

/** The menu of whoever reads: name and role, the account, signing out. */
export function OpenedMeMenu({ children }: { children: ReactNode }) {
  const t = useMessage();
  const navigate = useNavigate();
  const me = useMe();
  const roleWord = useRoleWord();
  const signOut = async () => {
    try {
      await door.signOut();
      location.assign('/sign-in');
    } catch {
      toast({ text: t('signOutFailed'), tone: 'bad' });
    }
  };
  return (
    <MenuTrigger>
      {children}
      <Popover placement="bottom end" className="min-w-56 rounded-xl border border-line bg-surface shadow-xl">
        <Menu aria-label={t('account')} className="p-1 outline-none">
          <MenuSection aria-label={me?.name ?? t('account')}>
            <Header className="mb-1 border-b border-line px-2 pt-1 pb-2">
              <span className="block font-medium">
                <bdi>{me?.name}</bdi>
              </span>
              <span className="block text-xs text-ink2">{me === undefined ? '' : roleWord(me.role)}</span>
            </Header>
            <MenuItem
              onAction={() => void navigate({ to: '/account' })}
              textValue={t('account')}
              className={item}
            >
              <CircleUserRound size={16} aria-hidden />
              {t('account')}
            </MenuItem>
            <MenuItem onAction={() => void signOut()} textValue={t('signOut')} className={item}>
              <LogOut size={16} aria-hidden className="rtl:-scale-x-100" />
              {t('signOut')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
