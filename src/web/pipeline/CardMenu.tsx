import { EllipsisVertical } from 'lucide-react';
import { useId } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import { useSurroundings } from './board-context.ts';
import { afterMenu, followCard } from './follow-card.ts';
import { useStuckWords } from './use-stuck-words.ts';

const item =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 text-sm outline-none focus:bg-accent-soft data-[disabled]:cursor-default data-[disabled]:text-ink2 pointer-coarse:min-h-11';

/** Everything that can be done to a card without dragging it. */
export function CardMenu({ deal }: { deal: BoardDeal }) {
  const t = useMessage();
  const { rtl } = useReader();
  return (
    <MenuTrigger>
      <Button aria-label={t('dealActions', { name: deal.name })} className="deal-menu">
        <EllipsisVertical size={16} aria-hidden />
      </Button>
      <Popover
        placement="bottom end"
        dir={rtl ? 'rtl' : 'ltr'}
        className="min-w-56 overflow-auto rounded-xl border border-line bg-surface shadow-xl"
      >
        <CardActions deal={deal} />
      </Popover>
    </MenuTrigger>
  );
}

function CardActions({ deal }: { deal: BoardDeal }) {
  const t = useMessage();
  const { stages, months, mayEdit, open, put } = useSurroundings();
  const openStages = stages.filter(({ category }) => category === 'open');
  const closing = stages.filter(({ category }) => category !== 'open');
  const why = useStuckWords()(deal);
  const whyId = useId();
  return (
    <>
      {why !== undefined && (
        <p id={whyId} className="max-w-64 px-3 pt-2 text-xs font-medium text-bad">
          {why}
        </p>
      )}
      <Menu
        aria-label={t('dealActions', { name: deal.name })}
        {...(why === undefined ? {} : { 'aria-describedby': whyId })}
        className="p-1 outline-none"
        disabledKeys={[`stage ${deal.stage_id}`]}
        onAction={(key) => {
          const [kind, id] = String(key).split(/ (.*)/s);
          if (kind === 'open') open(deal);
          const stage = stages.find((each) => kind === 'stage' && each.id === id);
          if (stage !== undefined) afterMenu(() => put(deal, stage, { follow: true }));
          const month = months?.find((each) => kind === 'month' && each.id === id);
          if (month !== undefined) {
            afterMenu(() => {
              month.put(deal);
              followCard(deal.id);
            });
          }
        }}
      >
        <MenuItem id="open" className={item}>
          {t('openDeal')}
        </MenuItem>
        {mayEdit && <Separator className="my-1 border-t border-line" />}
        {mayEdit && months !== undefined && (
          <MenuSection>
            <Header className="px-2 pt-1 text-xs font-medium text-ink2">{t('moveToMonth')}</Header>
            {months.map(({ id, name }) => (
              <MenuItem key={id} id={`month ${id}`} textValue={name} className={item}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {mayEdit && (
          <MenuSection>
            <Header className="px-2 pt-1 text-xs font-medium text-ink2">{t('moveToStage')}</Header>
            {openStages.map(({ id, name }) => (
              <MenuItem key={id} id={`stage ${id}`} textValue={name} className={item}>
                <bdi>{name}</bdi>
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {mayEdit && (
          <MenuSection>
            <Header className="px-2 pt-1 text-xs font-medium text-ink2">{t('closeDeal')}</Header>
            {closing.map(({ id, name, category }) => (
              <MenuItem key={id} id={`stage ${id}`} textValue={name} className={item}>
                <span aria-hidden data-category={category} className="deal-dot" />
                <bdi>{name}</bdi>
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
    </>
  );
}
