import { figuresCsv } from './generator.mjs';

/**
 * A file of figures with six good rows and six bad ones, each bad in another way: a spread that does not add up,
 * an unreadable amount, a quarter that does not exist, a customer number missing, a row cut short, a row twice.
 */
export function brokenCsv(figures) {
  const good = figures.filter(({ parts }) => parts).slice(0, 6);
  const [header, ...rows] = figuresCsv(good).trim().split('\r\n');
  const cells = rows.map((row) => row.split(','));
  const changed = (row, column, text) => row.map((cell, i) => (i === column ? text : cell)).join(',');
  const bad = [
    changed(cells[0], 3, (Number(cells[0][3]) + 100).toFixed(2)),
    changed(cells[1], 2, '四十六万'),
    changed(cells[2], 1, '2026-Q5'),
    changed(cells[3], 0, ''),
    cells[4].slice(0, 4).join(','),
    rows[5],
  ];
  return [header, ...rows.flatMap((row, i) => [row, bad[i]])].join('\r\n') + '\r\n';
}
