import { expect } from '@open-wc/testing';
import { brokenCsv } from '../../demo/data/broken.mjs';
import {
  customersCsv,
  figuresCsv,
  generate,
  identityNumber,
  quarters,
  stories,
} from '../../demo/data/generator.mjs';
import { encodeGb18030, readExport } from '../../src/exchange/index.js';
import type { ExportFile } from '../../src/exchange/index.js';
import { onPollutedPage } from './pollute.js';

const file = (name: string, text: string): ExportFile => ({ name, bytes: encodeGb18030(text) });

describe('readExport', () => {
  it('reads the download back, whichever file comes first, also on a polluted page', async () => {
    const { customers, figures } = generate(7);
    const files = [file('b.csv', figuresCsv(figures)), file('a.csv', customersCsv(customers))];
    const read = await onPollutedPage(() => readExport(files));
    expect(read.bad).to.deep.equal([]);
    expect(read.customers.map((row) => row.name)).to.deep.equal(customers.map((row) => row.name));
    expect(
      read.figures.map(({ customer, figure }) => [customer, figure.period, figure.amount]),
    ).to.deep.equal(figures.map((row) => [row.customer, row.quarter, row.amount]));
  });

  it('says of each figure where it stood', async () => {
    const { figures } = generate(7, 1);
    const { figures: read } = await readExport([file('figures.csv', figuresCsv(figures))]);
    expect(read[1]).to.include({ file: 'figures.csv', line: 3, customer: figures[1]!.customer });
  });

  it('goes on past a bad file and names it', async () => {
    const { customers } = generate(7, 3);
    const read = await readExport([
      file('照片.csv', '\u0000\u0001\u0002'),
      file('customers.csv', customersCsv(customers)),
      file('空.csv', ''),
    ]);
    expect(read.customers).to.have.length(3);
    expect(read.bad.map((row) => [row.file, row.problem.code])).to.deep.equal([
      ['照片.csv', 'file-binary'],
      ['空.csv', 'file-empty'],
    ]);
  });

  it('knows a workbook of either kind by its bytes', async () => {
    const bytes = [
      [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00],
    ].map((head) => Uint8Array.from(head));
    const read = await readExport(bytes.map((head, i) => ({ name: `${i}.xls`, bytes: head })));
    expect(read.bad.map((row) => row.problem.code)).to.deep.equal(['file-workbook', 'file-workbook']);
  });

  it('tells where a customer stood in an earlier file', async () => {
    const text = customersCsv(generate(7, 1).customers);
    const read = await readExport([file('1.csv', text), file('2.csv', text)]);
    expect(read.customers).to.have.length(1);
    expect(read.bad[0]).to.deep.include({ file: '2.csv', line: 2 });
    expect(read.bad[0]!.problem.params).to.deep.include({ line: 2, file: '1.csv' });
  });

  it('tells how far it is over all files', async () => {
    const { customers, figures } = generate(7);
    const shares: number[] = [];
    await readExport([file('a', customersCsv(customers)), file('b', figuresCsv(figures))], {
      onProgress: (share) => shares.push(share),
    });
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(shares[0]).to.be.lessThan(0.3);
    expect(shares[shares.length - 1]).to.equal(1);
  });

  it('finds every fault of the broken file and keeps its good rows', async () => {
    const read = await readExport([file('broken.csv', brokenCsv(generate(7).figures))]);
    expect(read.figures).to.have.length(6);
    expect(read.bad.map((row) => [row.line, row.problem.code])).to.deep.equal([
      [3, 'row-spread'],
      [5, 'money-unreadable'],
      [7, 'row-quarter'],
      [9, 'row-missing'],
      [11, 'row-cells'],
      [13, 'row-duplicate-figure'],
    ]);
  });
});

describe('the generator', () => {
  const amounts = (figures: ReturnType<typeof generate>['figures'], number: string): number[] =>
    figures.filter((row) => row.customer === number).map((row) => row.amount);

  it('makes the same people for the same seed and others for another', () => {
    expect(generate(3)).to.deep.equal(generate(3));
    expect(customersCsv(generate(3).customers)).not.to.equal(customersCsv(generate(4).customers));
  });

  it('makes two hundred customers with a number each, and twelve quarters', () => {
    const { customers, figures } = generate();
    expect(new Set(customers.map((row) => row.number)).size).to.equal(200);
    expect(quarters).to.have.length(12);
    expect(figures.length).to.be.greaterThan(1900);
  });

  it('keeps to numbers that nobody has', () => {
    const { customers } = generate();
    for (const { phone, identity, number } of customers) {
      expect(phone).to.match(/^(1[3-9]\d0000\d{4})?$/);
      if (number !== stories.organisation) expect(identity).to.match(/^320700\d{11}[\dX]$/);
    }
    expect(identityNumber('1980-01-01', 1)).to.equal('320700198001010016');
    expect(identityNumber('1975-01-01', 19)).to.equal('32070019750101019X');
  });

  it('tells its stories', () => {
    const { customers, figures } = generate();
    const byNumber = new Map(customers.map((row) => [row.number, row]));
    expect(amounts(figures, stories.exactVip)).to.deep.equal(Array(12).fill(50000));
    expect(amounts(figures, stories.exactGoldTwice).slice(-2)).to.deep.equal([200000, 200000]);
    expect(amounts(figures, stories.missingQuarter)).to.have.length(11);
    expect(byNumber.get(stories.withoutPhone)!.phone).to.equal('');
    const [one, other] = stories.twoOutlets.map((number) => byNumber.get(number)!);
    expect(one!.identity).to.equal(other!.identity);
    expect(one!.outlet).not.to.equal(other!.outlet);
    expect(stories.rareCharacters.map((number) => byNumber.get(number)!.name)).to.deep.equal([
      '𠮷田玉兰',
      '陈䶮',
    ]);
  });
});
