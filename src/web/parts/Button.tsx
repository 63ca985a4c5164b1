import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

const tones = {
  plain: 'control hover:bg-accent-soft',
  accent: 'control border-transparent bg-accent text-accent-ink',
  quiet: 'min-h-9 rounded-lg text-accent hover:bg-accent-soft',
} as const;

/** A button with words; `className` adds to its looks. */
export function Button({
  tone = 'plain',
  className = '',
  ...props
}: Omit<ButtonProps, 'className'> & { tone?: keyof typeof tones; className?: string }) {
  return (
    <AriaButton
      {...props}
      className={`inline-flex cursor-pointer items-center gap-2 px-3 disabled:cursor-default disabled:opacity-50 ${tones[tone]} ${className}`}
    />
  );
}
