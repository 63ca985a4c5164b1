import { useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { useLanes } from './Board.tsx';
import type { BoardDeal, BoardStage } from './board-answer.ts';
import { DealLane } from './DealLane.tsx';
import { LaneHead } from './LaneHead.tsx';

const none: readonly BoardDeal[] = [];
const laneOf = ({ stage_id }: BoardDeal): string => stage_id;

/** A stage a screen: by its tab, or by swiping to the next. Cards move by their menus. */
export function PhoneLanes({
  stages,
  deals,
  chosen,
  onChoose,
  onNew,
}: {
  stages: readonly BoardStage[];
  deals: readonly BoardDeal[];
  chosen: string | undefined;
  onChoose: (stage: string) => void;
  onNew: ((stage: string) => void) | undefined;
}) {
  const t = useMessage();
  const { format } = useReader();
  const lanes = useLanes(deals, laneOf);
  const strip = useRef<HTMLDivElement>(null);
  const current = stages.find(({ id }) => id === chosen)?.id ?? stages[0]?.id ?? '';
  useEffect(() => {
    // A tab brings its stage into sight; a swipe has done so already.
    const box = strip.current;
    const panel = box?.querySelector<HTMLElement>(`[data-stage="${CSS.escape(current)}"]`);
    if (box && panel) box.scrollTo({ left: panel.offsetLeft - box.offsetLeft });
  }, [current]);
  const onScroll = () => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined) return;
    const middle = box.left + box.width / 2;
    for (const panel of strip.current?.children ?? []) {
      const { left, right } = panel.getBoundingClientRect();
      const id = (panel as HTMLElement).dataset.stage;
      if (left <= middle && middle < right && id !== undefined && id !== current) onChoose(id);
    }
  };
  return (
    <Tabs
      selectedKey={current}
      onSelectionChange={(key) => onChoose(String(key))}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabList aria-label={t('stageTabs')} className="deal-tabs">
        {stages.map(({ id, name }) => (
          <Tab key={id} id={id} className="deal-tab">
            <bdi>{name}</bdi>
            <span className="deal-count">{format.count(lanes.get(id)?.length ?? 0)}</span>
          </Tab>
        ))}
      </TabList>
      <div ref={strip} onScrollEnd={onScroll} className="deal-strip">
        {stages.map((stage) => (
          <TabPanel
            key={stage.id}
            id={stage.id}
            shouldForceMount
            data-stage={stage.id}
            className="deal-panel"
          >
            <DealLane
              label={stage.name}
              head={
                <LaneHead
                  name={stage.name}
                  usual={stage.usual_days}
                  deals={lanes.get(stage.id) ?? none}
                  onNew={onNew && !stage.retired ? () => onNew(stage.id) : undefined}
                />
              }
              deals={lanes.get(stage.id) ?? none}
            />
          </TabPanel>
        ))}
      </div>
    </Tabs>
  );
}
