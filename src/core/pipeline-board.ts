/** A stage that open deals stand in. Amounts are in the workspace's currency; null where the reader may not see them. */
export interface BoardStage {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  /** Deals no longer enter it. */
  readonly retired: boolean;
  readonly count: number;
  /** Have an amount that no rate converts, and are not in the sums. */
  readonly unrated: number;
  readonly value: string | null;
  readonly expected: string | null;
  /** How many days deals usually stay; null where nobody knows. */
  readonly usual_days: number | null;
  readonly stuck_after_days: number | null;
  /** The usual days are measured, not set by somebody. */
  readonly measured: boolean;
}

/** A stage that deals end in. */
export interface BoardClosing {
  readonly id: string;
  readonly name: string;
  readonly category: 'won' | 'lost' | 'unqualified';
}

/** What a card shows of an open deal. */
export interface BoardDeal {
  readonly id: string;
  readonly rowVersion: number;
  readonly name: string;
  readonly stage_id: string;
  readonly owner_id: string;
  /** In its own currency; null where the reader may not see it. */
  readonly value: string | null;
  readonly currency: string;
  /** The value in the workspace's currency; null where no rate converts it. */
  readonly worth: string | null;
  /** Its own, else its stage's; null where the reader may not see it. */
  readonly win_likelihood: string | null;
  /** Of `worth`, rounded; null as either of them. */
  readonly expected: string | null;
  readonly estimated_close_on: string | null;
  readonly entered_stage_at: string;
  readonly days_in_stage: number;
  readonly stuck: boolean;
  readonly company: string | null;
  readonly contact: string | null;
  readonly tags: readonly string[];
  readonly next_task: {
    readonly id: string;
    readonly title: string;
    readonly due_on: string | null;
  } | null;
}

/** The open deals of a pipeline, as `GET /api/board` answers. */
export interface PipelineBoard {
  readonly version: number;
  readonly pipeline: string;
  readonly stages: readonly BoardStage[];
  readonly closed: readonly BoardClosing[];
  /** How many were closed in the last thirty days. */
  readonly recent: Readonly<Record<BoardClosing['category'], number>>;
  readonly deals: readonly BoardDeal[];
}
