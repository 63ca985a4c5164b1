import { useEffect } from 'react';
import { otherLayout } from '../find/keyboard.ts';
import { actionOf } from './actions.ts';
import { type Opened, open } from './opened.ts';

/** Whether keys are text there, or move within a widget. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]), textarea, select, [role="textbox"], [role="spinbutton"], [role="menu"], [role="listbox"]',
    ) !== null);

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** The catalogue's own search, where it is in sight. */
const pageSearch = (): HTMLInputElement | null => document.querySelector('[data-page-search] input');

/** The letter that the key has on the other layout, so that shortcuts work while Persian is typed. */
const lettersOf = (key: string): readonly string[] => [key, otherLayout(key) ?? key, key === '؟' ? '?' : key];

/** Ctrl or ⌘ with K opens the palette, `/` the search, `?` the shortcuts; a page's actions have keys of their own. */
export function useKeys(opened: Opened): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (isCommand && event.code === 'KeyK') {
        event.preventDefault();
        open(opened === 'palette' ? undefined : 'palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return;
      if (event.key === '/') {
        event.preventDefault();
        const field = pageSearch();
        if (field === null) open('palette');
        else field.focus();
        return;
      }
      const keys = lettersOf(event.key);
      if (keys.includes('?')) {
        event.preventDefault();
        open('shortcuts');
        return;
      }
      const action = keys.map(actionOf).find((each) => each !== undefined);
      if (action === undefined) return;
      event.preventDefault();
      action.perform();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [opened]);
}
