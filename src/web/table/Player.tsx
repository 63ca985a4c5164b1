import { Pause, Play } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useMessage, useReader } from '../language/reader.tsx';

const speeds = [1, 1.5, 2] as const;
const step = 5;

interface Deck {
  /** The recording that is open; there is one at a time. */
  readonly open: string | undefined;
  readonly setOpen: (recording: string) => void;
  readonly speed: (typeof speeds)[number];
  readonly setSpeed: (speed: (typeof speeds)[number]) => void;
}

const DeckContext = createContext<Deck | undefined>(undefined);

/** Around a table of recordings: one plays at a time, all at the speed that was chosen last. */
export function PlayerDeck({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<string>();
  const [speed, setSpeed] = useState<Deck['speed']>(1);
  const deck = useMemo(() => ({ open, setOpen, speed, setSpeed }), [open, speed]);
  return <DeckContext value={deck}>{children}</DeckContext>;
}

/** The recording of a call: a button, and once it is pressed, where in it one is and how fast it runs. */
export function Player({ recording, call, tabIndex }: { recording: string; call: string; tabIndex: 0 | -1 }) {
  const t = useMessage();
  const deck = useContext(DeckContext);
  if (deck === undefined) throw new Error('Player is used outside PlayerDeck');
  if (deck.open === recording) return <OpenPlayer {...{ recording, call, tabIndex, deck }} />;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={`${t('play')}: ${call}`}
      onClick={() => deck.setOpen(recording)}
      className="icon-button cursor-pointer"
    >
      <Play size={16} aria-hidden />
    </button>
  );
}

function OpenPlayer({
  recording,
  call,
  tabIndex,
  deck,
}: {
  recording: string;
  call: string;
  tabIndex: 0 | -1;
  deck: Deck;
}) {
  const t = useMessage();
  const { format } = useReader();
  const audio = useRef<HTMLAudioElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState({ playing: false, at: 0, length: 0, failed: false });
  const { speed, setSpeed } = deck;
  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [speed]);
  useEffect(() => button.current?.focus(), []);
  const read = () => {
    const { current } = audio;
    if (current === null) return;
    const { paused, currentTime: at, duration } = current;
    setState({ playing: !paused, at, length: Number.isFinite(duration) ? duration : 0, failed: false });
  };
  const turn = () => {
    const { current } = audio;
    if (current === null) return;
    if (current.paused) current.play().catch(() => setState({ ...state, failed: true }));
    else current.pause();
  };
  const faster = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
  return (
    // Time runs from left to right in every language.
    <span dir="ltr" className="inline-flex items-center gap-2">
      <audio
        ref={audio}
        src={recording}
        autoPlay
        preload="auto"
        onLoadedMetadata={read}
        onTimeUpdate={read}
        onPlay={read}
        onPause={read}
        onEnded={read}
        onError={() => setState({ ...state, failed: true })}
        onCanPlay={({ currentTarget }) => {
          currentTarget.playbackRate = speed;
        }}
      >
        <track kind="captions" />
      </audio>
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        aria-label={`${t(state.playing ? 'pause' : 'play')}: ${call}`}
        onClick={turn}
        className="icon-button cursor-pointer"
      >
        {state.playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      </button>
      {state.failed ? (
        <span role="alert" dir="auto" className="text-xs text-bad">
          {t('notPlayable')}
        </span>
      ) : (
        <>
          <input
            type="range"
            min={0}
            max={Math.ceil(state.length)}
            step={1}
            value={Math.floor(state.at)}
            aria-label={t('seek')}
            aria-valuetext={format.duration(Math.floor(state.at))}
            onChange={({ currentTarget }) => {
              const at = Number(currentTarget.value);
              if (audio.current) audio.current.currentTime = at;
              setState({ ...state, at });
            }}
            onKeyDown={(event) => {
              if (audio.current === null || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
              event.preventDefault();
              audio.current.currentTime += event.key === 'ArrowUp' ? step : -step;
            }}
            className="h-[24px] w-32 accent-accent"
          />
          <bdi className="w-20 text-xs whitespace-nowrap text-ink2 tabular-nums">
            {format.durationShort(Math.floor(state.at))} / {format.durationShort(Math.floor(state.length))}
          </bdi>
          <button
            type="button"
            aria-label={t('speed', { speed: format.number(speed) })}
            onClick={() => setSpeed(faster)}
            className="min-h-[24px] min-w-[36px] cursor-pointer rounded text-xs text-accent hover:bg-accent-soft"
          >
            <bdi>{format.number(speed)}×</bdi>
          </button>
        </>
      )}
    </span>
  );
}
