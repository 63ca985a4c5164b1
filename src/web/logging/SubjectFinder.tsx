import { useQuery } from '@tanstack/react-query';
import { Handshake, type LucideIcon, Search, UserRound, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import type { Text } from '../../core/text.ts';
import { get } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { otherLayout } from '../find/keyboard.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import type { LogSubject } from './opened-log.ts';
import { recentSubjects } from './recent-subjects.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  deal: Handshake,
  lead: UserRoundPlus,
  contact: UserRound,
};

/** A number is read from left to right, in the reader's digits. */
const isNumber = /^[+\d][\d\s()-]*$/;

interface Found {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
}

type Answer = { readonly kinds: Readonly<Record<string, Text>>; readonly records: readonly Found[] };

const search = (text: string, signal: AbortSignal): Promise<Answer> =>
  get<Answer>(`/api/search?${new URLSearchParams({ q: text, limit: '8' })}`, signal);

const fits = ({ records }: Answer): readonly Found[] => records.filter(({ type }) => type in icons);

/** Finds what an activity is about: by a few letters, of those used last, or of a company's. */
export function SubjectFinder({
  company,
  onChoose,
}: {
  company: string | undefined;
  onChoose: (subject: LogSubject) => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['log-find', words],
    enabled: words.length >= 2,
    queryFn: async ({ signal }) => {
      const found = await search(words, signal);
      const other = otherLayout(words);
      return fits(found).length > 0 || other === undefined ? found : search(other, signal);
    },
    placeholderData: (previous) => previous,
  });
  const own = useQuery({
    queryKey: ['log-of-company', company],
    enabled: company !== undefined,
    queryFn: async ({ signal }) => {
      const asked = { company_id: company, fields: 'name', limit: 20 };
      const [deals, contacts] = await Promise.all([
        crm.list('deal', { ...asked, sort: 'created_at:desc' }, signal),
        crm.list('contact', asked, signal),
      ]);
      const named = (type: string, page: typeof deals) =>
        page.records.map(({ id, fields }) => ({ type, id, name: String(fields.name), detail: null }));
      return [...named('deal', deals), ...named('contact', contacts)];
    },
  });
  const isTyped = words.length >= 2;
  const items = isTyped && data !== undefined ? fits(data) : (own.data ?? recent());
  const head = isTyped ? undefined : company === undefined ? 'logRecent' : 'logOfCompany';
  const isEmpty = items.length === 0 && !isFetching && !own.isFetching;
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField
        aria-label={t('logFind')}
        autoFocus
        className="flex items-center gap-3 border-b border-line px-4"
      >
        <Search size={18} aria-hidden className="shrink-0 text-ink2" />
        <Input
          placeholder={t('logFind')}
          {...(typed === '' ? {} : { dir: 'auto' })}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <div className="max-h-[min(50vh,24rem)] min-h-40 overflow-y-auto p-2">
        {head !== undefined && items.length > 0 && (
          <p className="px-2 py-1 text-xs font-medium text-ink2">{t(head)}</p>
        )}
        <Menu
          aria-label={t('logFind')}
          items={items.map((item) => ({ ...item, key: `${item.type} ${item.id}` }))}
          onAction={(key) => {
            const [type, ...rest] = String(key).split(' ');
            onChoose({ type: type as LogSubject['type'], id: rest.join(' ') });
          }}
          className="outline-none"
        >
          {({ key, type, name, detail }) => {
            const Icon = icons[type] ?? Handshake;
            const kind = data?.kinds[type];
            return (
              <MenuItem
                id={key}
                textValue={name}
                className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-2 outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-accent-soft"
              >
                <Icon size={18} aria-hidden className="shrink-0 text-ink2" />
                <span className="min-w-0 flex-1 truncate">
                  <bdi>{name}</bdi>
                </span>
                <span className="max-w-[45%] shrink-0 truncate text-xs text-ink2">
                  {kind !== undefined && text(kind)}
                  {detail !== null && (
                    <>
                      {kind !== undefined && ' · '}
                      <bdi dir={isNumber.test(detail) ? 'ltr' : 'auto'}>
                        {isNumber.test(detail) ? format.written(detail) : detail}
                      </bdi>
                    </>
                  )}
                </span>
              </MenuItem>
            );
          }}
        </Menu>
        {isEmpty && (
          <p className="p-4 text-center text-sm text-ink2">{t(isTyped ? 'logFindNone' : 'logFindHint')}</p>
        )}
      </div>
    </Autocomplete>
  );
}

const recent = (): readonly Found[] => recentSubjects().map((each) => ({ ...each, detail: null }));
