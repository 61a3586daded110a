/** Medians of interleaved rounds in milliseconds, and their ratio to the first: ratios judge, milliseconds do not. */
export function measure(tasks, rounds = 5) {
  const times = new Map(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      // The first round warms up.
      if (round > 0) times.get(name).push(performance.now() - start);
    }
  }
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const rows = [...times].map(([name, list]) => ({ name, ms: median(list) }));
  return rows.map((row) => ({ ...row, ratio: row.ms / rows[0].ms }));
}

export function table(title, rows) {
  console.log(`\n${title}\n`);
  for (const { name, ms, ratio } of rows) {
    console.log(`  ${name.padEnd(28)} ${ms.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)} x`);
  }
}
