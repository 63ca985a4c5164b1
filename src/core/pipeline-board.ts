/** A stage that open deals stand in. Amounts are in the workspace's currency. */
export interface BoardStage {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly count: number;
  readonly value: string | null;
  readonly expected: string | null;
  /** How many days deals usually stay; null where nobody knows. */
  readonly usual_days: number | null;
}

/** A stage that deals end in, with what came there in the last thirty days. */
export interface BoardClosed {
  readonly id: string;
  readonly count: number;
  readonly value: string | null;
}

interface Party {
  readonly id: string;
  readonly name: string;
}

/** What a card shows of an open deal. */
export interface BoardDeal {
  readonly id: string;
  readonly rowVersion: number;
  readonly name: string;
  readonly stage_id: string;
  readonly owner_id: string;
  /** In its own currency. */
  readonly value: string;
  readonly currency: string;
  /** The value in the workspace's currency; null where no rate converts it. */
  readonly worth: string | null;
  /** Its own likelihood, else its stage's. */
  readonly win_likelihood: string | null;
  /** In the workspace's currency, as `worth`. */
  readonly expected: string | null;
  readonly estimated_close_on: string | null;
  readonly entered_stage_at: string;
  readonly days_in_stage: number;
  readonly stuck: boolean;
  readonly company: Party | null;
  readonly contact: Party | null;
  readonly next_task: { readonly id: string; readonly title: string; readonly due_at: string | null } | null;
}

/** The open deals of a pipeline, as `GET /api/board` answers. */
export interface PipelineBoard {
  readonly version: number;
  readonly stages: readonly BoardStage[];
  readonly closed: readonly BoardClosed[];
  readonly deals: readonly BoardDeal[];
}
