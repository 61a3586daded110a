import { expect } from '@open-wc/testing';
import { readCustomers, readFigures } from '../../src/exchange/index.js';
import type { BadRow } from '../../src/exchange/index.js';
import { onPollutedPage } from './pollute.js';

const customers = (...lines: string[]): string =>
  ['客户号,姓名,手机,证件号码,登记日期', ...lines].join('\r\n');
const figures = (...lines: string[]): string =>
  ['客户号,季度,季度日均总资产,储蓄,保险,理财,国债,基金,来源', ...lines].join('\r\n');
const places = (bad: readonly BadRow[]): unknown[] =>
  bad.map((row) => [row.line, row.column, row.problem.code]);

describe('readCustomers', () => {
  it('reads what a platform delivers', async () => {
    const text = [
      '客户号,姓名,手机,证件号码,地址,邮编,出生日期,开户网点,理财经理,登记日期',
      '320700000001,欧阳雪梅,13800000001,320700198001010016,海州区朝阳西路1号,222003,1980-01-01,海州支局,李娜,2015-03-20',
    ].join('\n');
    expect(await readCustomers(text)).to.deep.equal({
      rows: [
        {
          number: '320700000001',
          kind: 'person',
          idNumber: '320700198001010016',
          name: '欧阳雪梅',
          phone: '13800000001',
          address: '海州区朝阳西路1号',
          postcode: '222003',
          birthday: { on: '1980-01-01', calendar: 'solar' },
          outlet: '海州支局',
          manager: '李娜',
          joined: '2015-03-20',
        },
      ],
      bad: [],
    });
  });

  it('leaves out what a cell does not say', async () => {
    const { rows, bad } = await readCustomers(customers('1,徐永康,,,'));
    expect(bad).to.deep.equal([]);
    expect(rows).to.deep.equal([{ number: '1', kind: 'person', name: '徐永康', joined: null }]);
  });

  it('takes a credit code for an organisation', async () => {
    const { rows } = await readCustomers(customers('1,宏达公司,,91320700MA00000007,'));
    expect(rows[0]).to.include({ kind: 'organisation', creditCode: '91320700MA00000007' });
    expect(rows[0]).not.to.have.property('idNumber');
  });

  it('knows headings by their variants, in any order, under a title, with tabs', async () => {
    const text =
      '高端客户下载表\n制表日期\t2026-11-20\n\n客户名称（必填）\t联系电话\t 客户 编号\n张伟\t138 0000 0001\t７\n';
    const { rows, bad } = await readCustomers(text);
    expect(bad).to.deep.equal([]);
    expect(rows).to.deep.equal([
      { number: '7', kind: 'person', name: '张伟', phone: '13800000001', joined: null },
    ]);
  });

  it('undoes what spreadsheets put around numbers', async () => {
    const { rows } = await readCustomers(customers(`="0071",张伟,'13800000001,320700198001010016\t,`));
    expect(rows[0]).to.include({ number: '0071', phone: '13800000001', idNumber: '320700198001010016' });
  });

  it('names each bad row by its line, its column and its problem', async () => {
    const text = customers(
      '1,张伟,138000,,',
      '',
      '2,李娜,,320700198001010017,',
      '3,王芳,,,2026-02-30',
      ',周敏,,,',
      '5,,,,',
      '6;7,孙丽,,,',
      '3.207E+11,黎娜,,,',
      '8,只有姓名',
      '9,陈涛,,,,多出来的',
      '10,刘�,,,',
      '11,章伟,13800000011,,',
    );
    const { rows, bad } = await readCustomers(text);
    expect(places(bad)).to.deep.equal([
      [2, '手机', 'phone-mobile-length'],
      [4, '证件号码', 'id-number-check'],
      [5, '登记日期', 'date-not-in-calendar'],
      [6, '客户号', 'row-missing'],
      [7, '姓名', 'row-missing'],
      [8, '客户号', 'row-number'],
      [9, '客户号', 'row-scientific'],
      [10, undefined, 'row-cells'],
      [11, undefined, 'row-cells'],
      [12, '姓名', 'row-damaged'],
    ]);
    expect(rows.map((row) => row.number)).to.deep.equal(['11']);
  });

  it('counts lines through quoted cells of several lines and blank lines', async () => {
    const text =
      '客户号,姓名,地址\r\n1,张伟,"海州区\r\n朝阳西路\r\n1号"\r\n\r\n2,,x\r\n3,李娜,"说 ""好"""\r\n4,,x';
    const { rows, bad } = await readCustomers(text);
    expect(places(bad)).to.deep.equal([
      [6, '姓名', 'row-missing'],
      [8, '姓名', 'row-missing'],
    ]);
    expect(rows.map((row) => row.address)).to.deep.equal(['海州区\n朝阳西路\n1号', '说 "好"']);
  });

  it('loses one line, not the rest of the file, to a quotation mark that does not close', async () => {
    const { rows, bad } = await readCustomers(
      customers('1,"张伟,,,', '2,李娜,,,', '3,"王"芳,,,', '4,周敏,,,', '5,"孙丽",,,', '6,黎娜,,,"'),
    );
    expect(places(bad)).to.deep.equal([
      [2, undefined, 'row-quotes'],
      [4, undefined, 'row-quotes'],
      [7, undefined, 'row-quotes'],
    ]);
    expect(rows.map((row) => row.number)).to.deep.equal(['2', '4', '5']);
  });

  it('keeps the first of two rows for one customer and says where it stands', async () => {
    const { rows, bad } = await readCustomers(customers('1,张伟,,,', '2,李娜,,,', '1,章伟,,,'));
    expect(rows.map((row) => row.name)).to.deep.equal(['张伟', '李娜']);
    expect(bad).to.deep.equal([
      {
        line: 4,
        column: '客户号',
        problem: { code: 'row-duplicate-customer', params: { number: '1', line: 2, file: null } },
      },
    ]);
  });

  it('has one problem for a file that is none', async () => {
    const problems = async (text: string): Promise<unknown> => places((await readCustomers(text)).bad);
    expect(await problems('')).to.deep.equal([[1, undefined, 'file-empty']]);
    expect(await problems('\n \n')).to.deep.equal([[1, undefined, 'file-empty']]);
    expect(await problems('\n客户号,姓名\n\n')).to.deep.equal([[2, undefined, 'file-empty']]);
    expect(await problems('日期,天气\n1,晴')).to.deep.equal([[1, undefined, 'file-unknown']]);
    expect(await problems('PK\u0003\u0004\u0014\u0000')).to.deep.equal([[1, undefined, 'file-workbook']]);
    expect(await problems('\u0000\u0001\u0002abc')).to.deep.equal([[1, undefined, 'file-binary']]);
  });

  it('names the columns that are missing', async () => {
    const { rows, bad } = await readCustomers('\n姓名,手机\n张伟,13800000001');
    expect(rows).to.deep.equal([]);
    expect(bad).to.deep.equal([
      { line: 2, problem: { code: 'file-columns', params: { missing: ['客户号'] } } },
    ]);
  });

  it('reads the same on a page with planted prototypes', async () => {
    const text = customers('1,张伟,13800000001,,2015-03-20', '2,李娜,138,,');
    const plain = await readCustomers(text);
    const polluted = await onPollutedPage(() => readCustomers(text));
    expect(polluted.rows.map((row) => Object.entries(row))).to.deep.equal(
      plain.rows.map((row) => Object.entries(row)),
    );
    expect(places(polluted.bad)).to.deep.equal([[3, '手机', 'phone-mobile-length']]);
  });
});

describe('readFigures', () => {
  it('reads figures with their spread and source', async () => {
    const { rows, bad } = await readFigures(
      figures(
        '1,2026-Q3,"534,200.00",300000,100000,100000.5,34199.5,0,平台',
        '1,2026年第2季度,50000,,,,,,手工',
      ),
    );
    expect(bad).to.deep.equal([]);
    expect(rows).to.deep.equal([
      {
        customer: '1',
        figure: {
          period: '2026-Q3',
          amount: 534200,
          source: 'platform',
          spread: { savings: 300000, insurance: 100000, wealth: 100000.5, bonds: 34199.5, funds: 0 },
        },
        line: 2,
      },
      { customer: '1', figure: { period: '2026-Q2', amount: 50000, source: 'manual' }, line: 3 },
    ]);
  });

  it('minds a heading in 万元', async () => {
    const { rows } = await readFigures('客户号,季度,季度日均总资产(万元)\n1,2026Q3,53.42\n2,2026Q3,5万');
    expect(rows.map((row) => row.figure.amount)).to.deep.equal([534200, 50000]);
  });

  it('says by how much a spread does not add up', async () => {
    const { rows, bad } = await readFigures(figures('1,2026-Q3,1000.10,500,300,200,0,0,'));
    expect(rows).to.deep.equal([]);
    expect(bad).to.deep.equal([
      {
        line: 2,
        column: '季度日均总资产',
        problem: { code: 'row-spread', params: { amount: 1000.1, sum: 1000, difference: 0.1 } },
      },
    ]);
  });

  it('names each bad row', async () => {
    const { rows, bad } = await readFigures(
      figures(
        '1,2026-Q5,1,,,,,,',
        '1,2026-07,1,,,,,,',
        '1,2026-Q3,,,,,,,',
        '1,2026-Q3,-1,,,,,,',
        '1,2026-Q3,1.001,,,,,,',
        '1,2026-Q3,1,,,,,,猜的',
        '1,2026-Q3,1,,,,,,',
        '1,2026-Q3,2,,,,,,平台',
        '1,2026-Q3,2,,,,,,手工',
      ),
    );
    expect(places(bad)).to.deep.equal([
      [2, '季度', 'row-quarter'],
      [3, '季度', 'row-quarter'],
      [4, '季度日均总资产', 'row-missing'],
      [5, '季度日均总资产', 'money-negative'],
      [6, '季度日均总资产', 'money-decimals'],
      [7, '来源', 'row-source'],
      [9, '季度', 'row-duplicate-figure'],
    ]);
    expect(bad[6]!.problem.params).to.deep.include({ customer: '1', period: '2026-Q3', line: 8, file: null });
    expect(rows.map(({ figure }) => figure.amount)).to.deep.equal([1, 2]);
  });

  it('reads in steps, tells how far it is, and lets the page live', async () => {
    const lines = Array.from({ length: 20000 }, (_, i) => `${i},2026-Q3,${i}.50,,,,,,"平台"`);
    const shares: number[] = [];
    let tasks = 0;
    const other = new MessageChannel();
    other.port1.onmessage = () => {
      tasks++;
      other.port2.postMessage(0);
    };
    other.port2.postMessage(0);
    const { rows, bad } = await readFigures(figures(...lines), { onProgress: (share) => shares.push(share) });
    other.port1.close();
    expect(bad).to.deep.equal([]);
    expect(rows).to.have.length(20000);
    expect(rows[19999]!.customer).to.equal('19999');
    expect(shares.length).to.be.greaterThan(5);
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).to.equal(1);
    expect(tasks).to.be.greaterThan(5);
  });

  it('stops when told', async () => {
    const lines = Array.from({ length: 20000 }, (_, i) => `${i},2026-Q3,1,,,,,,`);
    const stop = new AbortController();
    let told = 0;
    const reading = readFigures(figures(...lines), {
      signal: stop.signal,
      onProgress: () => {
        told++;
        stop.abort();
      },
    });
    const error = await reading.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error?.name).to.equal('AbortError');
    expect(told).to.equal(1);
  });
});
