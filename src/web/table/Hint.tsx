import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useReader } from '../language/reader.tsx';

/** Small words beside a figure that say more when pointed at, focused or pressed. */
export function Hint({ text, children }: { text: string; children: ReactNode }) {
  const { rtl } = useReader();
  return (
    <TooltipTrigger delay={300}>
      <Button className="min-h-[24px] cursor-help rounded text-xs text-ink2 tabular-nums">
        <bdi>{children}</bdi>
      </Button>
      <Tooltip
        dir={rtl ? 'rtl' : 'ltr'}
        offset={6}
        className="max-w-72 rounded-lg bg-ink px-3 py-2 text-xs text-surface shadow-lg"
      >
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
