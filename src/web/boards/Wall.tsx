import { Minimize2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Card } from '../../core/board.ts';
import { usePeriodWords } from '../filters/chosen.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { Search } from '../report/address-text.ts';
import { fitted, type Place } from './packing.ts';

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

const screenNow = () => ({ width: window.innerWidth, height: window.innerHeight });

function useScreen(): { readonly width: number; readonly height: number } {
  const [screen, setScreen] = useState(screenNow);
  useEffect(() => {
    const measure = () => setScreen(screenNow());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return screen;
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
  children: (places: readonly Place[]) => ReactNode;
}) {
  const t = useMessage();
  const { rtl } = useReader();
  const { words, days } = usePeriodWords(search);
  const { places, zoom } = fitted(cards, useScreen());
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
          <div className="wall" style={{ zoom }}>
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
            {children(places)}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
