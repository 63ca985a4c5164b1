import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { useDisplayChoices } from './display-choices.ts';

/** The choices of how figures look, which are loaded when their button is approached. */
export function OpenedDisplayMenu({ children }: { children: ReactNode }) {
  const t = useMessage();
  const { change } = useReader();
  const choices = useDisplayChoices();
  return (
    <MenuTrigger>
      {children}
      <Popover placement="bottom end" className="min-w-56 rounded-xl border border-line bg-surface shadow-xl">
        <Menu aria-label={t('display')} className="max-h-[80vh] overflow-auto p-1 outline-none">
          {choices.map(({ title, chosen, options }) => (
            <MenuSection
              key={title}
              aria-label={t(title)}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[`${title} ${chosen}`]}
              onSelectionChange={(keys: Selection) => {
                const [key] = keys === 'all' ? [] : keys;
                const option = options.find(({ id }) => `${title} ${id}` === key);
                if (option !== undefined) change(option.change);
              }}
            >
              <Header className="px-2 pt-2 text-xs font-medium text-ink2">{t(title)}</Header>
              {options.map(({ id, label }) => (
                <MenuItem
                  key={id}
                  id={`${title} ${id}`}
                  textValue={t(label)}
                  className="flex h-9 cursor-pointer items-center gap-2 rounded-lg px-2 outline-none focus:bg-accent-soft"
                >
                  {({ isSelected }) => (
                    <>
                      <Check size={16} aria-hidden className={isSelected ? 'text-accent' : 'invisible'} />
                      {t(label)}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
