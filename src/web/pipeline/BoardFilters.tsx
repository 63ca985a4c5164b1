import { ArrowDownUp, Search as SearchIcon, TriangleAlert, UserRound } from 'lucide-react';
import { lazy, useEffect, useRef, useState } from 'react';
import { Input, SearchField, ToggleButton } from 'react-aria-components';
import { useWorkspace } from '../data/queries.ts';
import { teamTree } from '../filters/team-tree.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Pill } from '../parts/Pill.tsx';
import { idsOf } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import {
  filterNames,
  type Order,
  orderOf,
  orders,
  pipelineOf,
  type Show,
  showOf,
} from './pipeline-search.ts';
import { ShowChoice } from './ShowChoice.tsx';

const OptionList = lazy(async () => ({ default: (await import('../filters/lists.ts')).OptionList }));
const RecordList = lazy(async () => ({ default: (await import('../filters/lists.ts')).RecordList }));

export const orderLabels = {
  close: 'orderClose',
  value: 'orderValue',
  waiting: 'orderWaiting',
  name: 'orderName',
} as const satisfies Record<Order, MessageId>;

const toggle =
  'control inline-flex cursor-pointer items-center gap-1.5 px-2.5 text-sm data-[hovered]:bg-accent-soft data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:font-medium data-[selected]:text-accent';

export type OnSearch = (change: Readonly<Record<string, string | undefined>>) => void;

/** Which deals are shown, and in which order. */
export function BoardFilters({
  search,
  me,
  wide,
  onShow,
  onChange,
}: {
  search: Search;
  /** The reader's id; undefined where nobody knows who reads. */
  me: string | undefined;
  /** The ways of looking at the deals stand elsewhere. */
  wide: boolean;
  onShow: (show: Show) => void;
  onChange: OnSearch;
}) {
  const t = useMessage();
  const { format } = useReader();
  const workspace = useWorkspace();
  const pipeline = pipelineOf(search, workspace.pipelines);
  const order = orderOf(search);
  const isMine = me !== undefined && search.owner === me;
  const isFiltered = filterNames.some((name) => search[name] !== undefined);
  const listPill = (
    name: 'owner' | 'team' | 'source',
    options: Parameters<typeof OptionList>[0]['options'],
  ) => {
    const chosen = idsOf(search[name]);
    return (
      <Pill
        label={t(name)}
        count={chosen.length === 0 ? undefined : format.count(chosen.length)}
        active={chosen.length > 0}
      >
        {() => (
          <OptionList
            label={t(name)}
            options={options}
            chosen={chosen}
            many
            onChange={(ids) => onChange({ [name]: ids.join(',') })}
          />
        )}
      </Pill>
    );
  };
  const tags = idsOf(search.tag);
  return (
    <search aria-label={t('filters')} className="deal-filters">
      {!wide && <ShowChoice brief show={showOf(search)} onShow={onShow} />}
      {workspace.pipelines.length > 1 && (
        <Pill label={t('pipeline')} value={<bdi>{pipeline?.name}</bdi>}>
          {(close) => (
            <OptionList
              label={t('pipeline')}
              options={workspace.pipelines}
              chosen={pipeline === undefined ? [] : [pipeline.id]}
              many={false}
              onChange={([id]) => {
                onChange({ pipeline: id, stage: undefined });
                close();
              }}
            />
          )}
        </Pill>
      )}
      <Words value={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      {me !== undefined && (
        <ToggleButton
          isSelected={isMine}
          onChange={(mine) => onChange({ owner: mine ? me : undefined })}
          className={toggle}
        >
          <UserRound size={16} aria-hidden />
          {t('mine')}
        </ToggleButton>
      )}
      <ToggleButton
        isSelected={search.stuck === 'true'}
        onChange={(stuck) => onChange({ stuck: stuck ? 'true' : undefined })}
        className={toggle}
      >
        <TriangleAlert size={16} aria-hidden />
        {t('stuckOnly')}
      </ToggleButton>
      {listPill(
        'owner',
        workspace.users.map((user) => (user.active ? user : { ...user, hint: t('inactive') })),
      )}
      {workspace.teams.length > 0 && listPill('team', teamTree(workspace.teams))}
      {listPill('source', workspace.sources)}
      <Pill
        label={t('tag')}
        count={tags.length === 0 ? undefined : format.count(tags.length)}
        active={tags.length > 0}
      >
        {() => (
          <RecordList
            type="tag"
            label={t('tag')}
            chosen={tags}
            onChange={(chosen) => onChange({ tag: chosen.join(',') })}
          />
        )}
      </Pill>
      {showOf(search) !== 'list' && (
        <Pill
          label={t('cardOrder')}
          icon={<ArrowDownUp size={16} aria-hidden className="shrink-0 text-ink2" />}
          value={t(orderLabels[order])}
          active={order !== 'close'}
        >
          {(close) => (
            <OptionList
              label={t('cardOrder')}
              options={orders.map((id) => ({ id, name: t(orderLabels[id]) }))}
              chosen={[order]}
              many={false}
              onChange={([id]) => {
                onChange({ order: id === 'close' ? undefined : id });
                close();
              }}
            />
          )}
        </Pill>
      )}
      {isFiltered && (
        <Button
          tone="quiet"
          className="text-sm"
          onPress={() => onChange(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
        >
          {t('clearFilters')}
        </Button>
      )}
    </search>
  );
}

/** Words that are searched once the typing rests; the address follows. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const t = useMessage();
  const [typed, setTyped] = useState(value);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const rest = setTimeout(() => change.current(typed.trim()), 250);
    return () => clearTimeout(rest);
  }, [typed, value]);
  return (
    <SearchField
      aria-label={t('findDeals')}
      value={typed}
      onChange={setTyped}
      data-page-search
      className="control flex h-9 w-52 min-w-0 items-center gap-2 px-2 focus-within:border-accent max-md:w-full pointer-coarse:h-11"
    >
      <SearchIcon size={14} aria-hidden className="shrink-0 text-ink2" />
      <Input
        placeholder={t('findDeals')}
        className="min-w-0 flex-1 bg-transparent text-sm outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
      />
    </SearchField>
  );
}
