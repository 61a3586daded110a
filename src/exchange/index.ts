export { decodeText } from './decode-text.js';
export type { DecodedText } from './decode-text.js';
export { encodeGb18030 } from './gb18030.js';
export { readCustomers } from './customers.js';
export { readFigures } from './figures.js';
export { readExport } from './read-export.js';
export type { ExportFile, ReadExport } from './read-export.js';
export type { BadRow, CustomerRow, FigureRow, ReadOptions, ReadRows } from './rows.js';
