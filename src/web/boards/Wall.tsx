import { Minimize2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Card } from '../../core/board.ts';
import { usePeriodWords } from '../filters/chosen.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { Search } from '../report/address-text.ts';
import { useLeastWidth } from './BoardGrid.tsx';
import { packed, rowsOf } from './packing.ts';

/** Must follow a press: browsers give the whole screen to nobody else. Without it the board still fills the window. */
export function takeScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Keeps the screen awake, where the browser can; it lets go while the page is hidden, so it is asked again. */
function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let ended = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      const held = await navigator.wakeLock?.request('screen').catch(() => undefined);
      if (ended) void held?.release();
      else lock = held;
    };
    const again = () => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}

/** Figures on a wall are read from afar: everything is as much larger as the screen is wider than a desk's. */
const scale = () => Math.max(1, Math.round((window.innerWidth / 1440) * 20) / 20);

function useScale(): number {
  const [now, setNow] = useState(scale);
  useEffect(() => {
    const measure = () => setNow(scale());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return now;
}

/** A board without the frame around it, all of it in sight. */
export function Wall({
  name,
  cards,
  search,
  onLeave,
  children,
}: {
  name: string;
  cards: readonly Card[];
  search: Search;
  onLeave: () => void;
  children: ReactNode;
}) {
  const t = useMessage();
  const { rtl } = useReader();
  const { words, days } = usePeriodWords(search);
  const scale = useScale();
  const rows = rowsOf(packed(cards, useLeastWidth()));
  useAwake();
  const leave = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    onLeave();
  };
  useEffect(() => {
    const left = () => {
      if (document.fullscreenElement === null) onLeave();
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, [onLeave]);
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => {
        if (!open) leave();
      }}
      className="fixed inset-0 z-40 bg-bg"
    >
      <Modal dir={rtl ? 'rtl' : 'ltr'} className="h-full">
        <Dialog className="h-full outline-none">
          <div className="wall" style={{ zoom: scale, '--rows': rows } as React.CSSProperties}>
            <header className="flex items-baseline gap-3">
              <Heading slot="title" className="m-0 text-xl font-bold">
                {name}
              </Heading>
              <p className="min-w-0 flex-1 text-ink2">
                {words} <bdi>{days}</bdi>
              </p>
              <AriaButton aria-label={t('leaveWall')} onPress={leave} className="icon-button cursor-pointer">
                <Minimize2 size={18} aria-hidden />
              </AriaButton>
            </header>
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
