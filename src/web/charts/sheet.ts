/** A picture of a chart while its parts are put under each other: without a browser nobody else places them. */
export interface Sheet {
  readonly width: number;
  readonly rtl: boolean;
  /** The top of a part so high; `stays`: the next part stands beside it. */
  place(height: number, stays?: boolean): number;
  /** How high the picture has become. */
  height(): number;
}

export function sheetOf(width: number, rtl: boolean): Sheet {
  let reached = 0;
  return {
    width,
    rtl,
    place(height, stays = false) {
      const top = reached;
      if (!stays) reached += height;
      return top;
    },
    height: () => reached,
  };
}
