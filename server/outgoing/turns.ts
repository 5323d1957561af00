/** Acts when the turn of a host comes; null, without acting, after `longestWait` milliseconds. */
export type TakeTurn = <Value>(
  host: string,
  longestWait: number,
  act: () => Promise<Value>,
) => Promise<Value | null>;

/** One thing at a time to each host, `gap` milliseconds apart. */
export function openTurns(gap: number): TakeTurn {
  /** By host, when the turns of all those who wait will be over. */
  const lines = new Map<string, Promise<void>>();
  return async (host, longestWait, act) => {
    const before = lines.get(host);
    let pass = () => {};
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const line = Promise.all([before, passed]).then(() => {
      if (lines.get(host) === line) lines.delete(host);
    });
    lines.set(host, line);
    if (before !== undefined && !(await comesWithin(before, longestWait))) {
      pass();
      return null;
    }
    try {
      return await act();
    } finally {
      if (gap === 0) pass();
      else setTimeout(pass, gap);
    }
  };
}

async function comesWithin(turn: Promise<void>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const hasCome = await Promise.race([turn.then(() => true), tooLong]);
  clearTimeout(timer);
  return hasCome;
}
