import { CircleUserRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { Later } from '../parts/Later.tsx';

const loadMenu = () => import('./OpenedMeMenu.tsx');

/** Who reads, and the way out. */
export function MeMenu() {
  const t = useMessage();
  const face = (
    <Button aria-label={t('account')} className="icon-button cursor-pointer">
      <CircleUserRound size={18} aria-hidden />
    </Button>
  );
  return (
    <Later load={loadMenu} face={face}>
      {({ OpenedMeMenu }) => <OpenedMeMenu>{face}</OpenedMeMenu>}
    </Later>
  );
}
