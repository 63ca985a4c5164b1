/** A deal as it is closed from anywhere: what is shown of it, and which of its versions is meant. */
export interface ClosableDeal {
  readonly id: string;
  readonly rowVersion: number;
  readonly name: string;
  /** Null where the reader may not see it; then it is not asked either. */
  readonly value: string | null;
  readonly currency: string;
}

/** A stage that ends a deal. */
export interface ClosingStage {
  readonly id: string;
  readonly name: string;
  readonly category: 'won' | 'lost' | 'unqualified';
}
