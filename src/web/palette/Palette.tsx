import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import type { PaletteItem } from './items.ts';
import { Key } from './Key.tsx';
import { open } from './opened.ts';
import { rememberCommand } from './recent.ts';
import { usePaletteSections } from './use-sections.ts';

/** Everything by a few letters: reports, boards, records, settings, and what can be done on the present page. */
export function Palette() {
  const t = useMessage();
  const { rtl } = useReader();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => open(isOpen ? 'palette' : undefined)}
      className="fixed inset-0 z-50 bg-[rgb(0_0_0/0.45)] p-3 pt-[8vh] sm:pt-[12vh]"
    >
      <Modal
        dir={rtl ? 'rtl' : 'ltr'}
        className="mx-auto max-w-2xl overflow-hidden rounded-xl border border-line bg-surface shadow-2xl"
      >
        <Dialog aria-label={t('palette')} className="outline-none">
          {/* One Escape closes; the field would only empty itself. */}
          <div
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              open(undefined);
            }}
          >
            <PaletteSearch />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSearch() {
  const t = useMessage();
  const { format } = useReader();
  const [typed, setTyped] = useState('');
  const { sections, asking } = usePaletteSections(useDeferredValue(typed));
  const items = sections.flatMap((section) => section.items);
  const run = (id: string) => {
    const item = items.find((each) => each.id === id);
    if (item === undefined) return;
    rememberCommand(item);
    // Closed first: the command may open something else, and the focus goes back to the page.
    open(undefined);
    item.perform();
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField
        aria-label={t('palettePlaceholder')}
        autoFocus
        className="flex items-center gap-3 border-b border-line px-4"
      >
        <Search size={18} aria-hidden className="shrink-0 text-ink2" />
        <Input
          placeholder={t('palettePlaceholder')}
          {...(typed === '' ? {} : { dir: 'auto' })}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <p role="status" className="sr-only">
        {asking
          ? ''
          : items.length === 0
            ? t('paletteNothing')
            : t('paletteCount', { count: format.count(items.length) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its lines are not in the tab order, and what scrolls must be reachable by keys. */}
      <div tabIndex={0} className="max-h-[min(60vh,32rem)] overflow-y-auto">
        <Menu
          aria-label={t('palette')}
          items={sections}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => (
            <p className="p-6 text-center text-ink2">
              {asking ? t('paletteSearching') : t('paletteNothing')}
            </p>
          )}
          className="p-2 outline-none"
        >
          {(section) => (
            <MenuSection id={section.title} aria-label={t(section.title)} className="not-first:mt-2">
              <Header className="px-2 py-1 text-xs font-medium text-ink2">{t(section.title)}</Header>
              <Collection items={section.items}>{(item) => <Line item={item} />}</Collection>
            </MenuSection>
          )}
        </Menu>
      </div>
      <p
        aria-hidden
        className="hidden items-center gap-4 border-t border-line px-4 py-2 text-xs text-ink2 sm:flex"
      >
        <span className="flex items-center gap-1">
          <Key name="↑" />
          <Key name="↓" />
          {t('paletteMove')}
        </span>
        <span className="flex items-center gap-1">
          <Key name="Enter" />
          {t('paletteChoose')}
        </span>
        <span className="flex items-center gap-1">
          <Key name="Esc" />
          {t('close')}
        </span>
      </p>
    </Autocomplete>
  );
}

function Line({ item: { id, label, hint, icon: Icon, shortcut } }: { item: PaletteItem }) {
  return (
    <MenuItem
      id={id}
      textValue={label}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-2 py-1 outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-accent-soft"
    >
      <Icon size={18} aria-hidden className="shrink-0 text-ink2" />
      <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-3">
        <span className="block shrink-0 truncate sm:max-w-[70%]">
          <bdi>{label}</bdi>
        </span>
        {hint !== '' && (
          <span className="block min-w-0 truncate text-sm text-ink2">
            <bdi>{hint}</bdi>
          </span>
        )}
      </span>
      {shortcut !== undefined && <Key name={shortcut} />}
    </MenuItem>
  );
}
