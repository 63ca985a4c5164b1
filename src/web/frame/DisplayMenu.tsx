import { SlidersHorizontal } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { Later } from '../parts/Later.tsx';

const loadMenu = () => import('./OpenedDisplayMenu.tsx');

/** How figures look, from any page. */
export function DisplayMenu() {
  const t = useMessage();
  const face = (
    <Button aria-label={t('display')} className="icon-button cursor-pointer">
      <SlidersHorizontal size={18} aria-hidden />
    </Button>
  );
  return (
    <Later load={loadMenu} face={face}>
      {({ OpenedDisplayMenu }) => <OpenedDisplayMenu>{face}</OpenedDisplayMenu>}
    </Later>
  );
}
