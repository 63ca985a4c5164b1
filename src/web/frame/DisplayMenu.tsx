import { Check, SlidersHorizontal } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { useWorkspaceSettings } from '../data/queries.ts';
import type { MessageId } from '../language/messages.ts';
import type { Preferences } from '../language/preferences.ts';
import { useMessage, useReader } from '../language/reader.tsx';

interface Choice {
  readonly title: MessageId;
  readonly chosen: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: MessageId;
    readonly change: Partial<Preferences>;
  }[];
}

/** Theme, digits, currency unit and calendar: how figures look, never what they are. */
export function DisplayMenu() {
  const t = useMessage();
  const { preferences, locale, calendar, format, change } = useReader();
  const currency = useWorkspaceSettings()?.currency;
  const digits = preferences.digits ?? (locale === 'fa' ? 'persian' : 'latin');
  const choices: Choice[] = [
    {
      title: 'theme',
      chosen: preferences.theme ?? 'system',
      options: [
        { id: 'system', label: 'themeSystem', change: { theme: undefined } },
        { id: 'light', label: 'themeLight', change: { theme: 'light' } },
        { id: 'dark', label: 'themeDark', change: { theme: 'dark' } },
      ],
    },
    {
      title: 'digits',
      chosen: digits,
      options: [
        { id: 'persian', label: 'digitsPersian', change: { digits: 'persian' } },
        { id: 'latin', label: 'digitsLatin', change: { digits: 'latin' } },
      ],
    },
    {
      title: 'calendar',
      chosen: calendar,
      options: [
        { id: 'persian', label: 'calendarPersian', change: { calendar: 'persian' } },
        { id: 'gregorian', label: 'calendarGregorian', change: { calendar: 'gregorian' } },
      ],
    },
  ];
  if (currency === 'IRR' || currency === 'IRT') {
    choices.push({
      title: 'moneyUnit',
      chosen: format.options.moneyUnit ?? 'toman',
      options: [
        { id: 'toman', label: 'toman', change: { moneyUnit: 'toman' } },
        { id: 'rial', label: 'rial', change: { moneyUnit: 'rial' } },
      ],
    });
  }
  return (
    <MenuTrigger>
      <Button aria-label={t('display')} className="icon-button cursor-pointer">
        <SlidersHorizontal size={18} aria-hidden />
      </Button>
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
