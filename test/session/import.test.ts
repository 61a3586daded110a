import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/data/backend.js';
import { MemoryBackend } from '../../src/data/memory-backend.js';
import type { Archive } from '../../src/records/archive.js';
import { importFiles } from '../../src/session/import.js';
import { Session } from '../../src/session/session.js';
import { backendWith, stoppedClock } from '../support/session.js';

const customers = [
  '客户号,姓名,手机,证件号码,地址,邮编,开户网点,理财经理,登记日期',
  '1,张测试,13800000001,320700198001010016,测试路1号,222000,0703,李娜,2024-02-19',
  '2,章测试,,,,,0703,李娜,2024-03-01',
].join('\n');

const figures = [
  '客户号,季度,季度日均总资产,储蓄,保险,理财,国债,基金,来源',
  '1,2026-Q2,48000,,,,,,平台',
  '1,2026-Q3,60000,60000,0,0,0,0,平台',
  '2,2026-Q3,250000,,,,,,手工',
].join('\n');

const file = (name: string, text: string): File => new File([text], name);

const sessionOn = (backend: Backend): Session =>
  new Session({ backend, clock: stoppedClock(), actorId: 'a-1' });

const archive = async (backend: Backend, id: string): Promise<Archive> =>
  (await backend.read('archive', [id]))[0]!.body as Archive;

describe('import of the download platform', () => {
  it('makes an archive and a register entry of every customer, with the figures', async () => {
    const backend = new MemoryBackend();
    const report = await importFiles(sessionOn(backend), [file('f.csv', figures), file('c.csv', customers)]);
    expect(report).to.deep.equal({ customers: 2, figures: 3, bad: [], problem: null });
    const one = await archive(backend, '1');
    expect(one.joined).to.equal('2024-02-19');
    expect(one.figures.map(({ period, amount }) => [period, amount])).to.deep.equal([
      ['2026-Q2', 48000],
      ['2026-Q3', 60000],
    ]);
    expect((await backend.list('register', {})).items.map(({ id }) => id)).to.deep.equal(['1', '2']);
  });

  it('changes nothing when the same files come again', async () => {
    const backend = new MemoryBackend();
    const session = sessionOn(backend);
    const files = [file('c.csv', customers), file('f.csv', figures)];
    await importFiles(session, files);
    const [before] = await backend.read('archive', ['1']);
    expect(await importFiles(session, files)).to.deep.equal({
      customers: 0,
      figures: 0,
      bad: [],
      problem: null,
    });
    expect((await backend.read('archive', ['1']))[0]!.revision).to.equal(before!.revision);
  });

  it('keeps what a person entered, fills what was empty, replaces the figure of the same source', async () => {
    const kept: Archive = {
      customer: { number: '1', kind: 'person', name: '手工改名', phone: '13900000009' },
      joined: '2020-01-01',
      figures: [
        { period: '2026-Q3', amount: 59000 },
        { period: '2026-Q3', amount: 61000, source: 'manual' },
      ],
      contacts: [{ id: 'c', on: '2026-10-01', channel: 'phone' }],
      waivers: [],
      history: [],
    };
    const backend = await backendWith(kept);
    const report = await importFiles(sessionOn(backend), [file('c.csv', customers), file('f.csv', figures)]);
    expect(report.figures).to.equal(3);
    const one = await archive(backend, '1');
    expect(one.customer.name).to.equal('手工改名');
    expect(one.customer.phone).to.equal('13900000009');
    expect(one.customer.address).to.equal('测试路1号');
    expect(one.joined).to.equal('2020-01-01');
    expect(one.contacts).to.have.length(1);
    expect(
      one.figures.filter(({ period }) => period === '2026-Q3').map(({ amount }) => amount),
    ).to.have.members([60000, 61000]);
    expect(one.history.map(({ field }) => field))
      .to.include('address')
      .and.not.include('name');
  });

  it('names every bad row with file and line, and takes the good ones', async () => {
    const backend = new MemoryBackend();
    const report = await importFiles(sessionOn(backend), [
      file('c.csv', `${customers}\n3,赵测试,138,,,,0703,李娜,2024-03-01`),
      file('f.csv', `${figures}\n9,2026-Q3,100,,,,,,\n1,2026-Q1,-5,,,,,,`),
    ]);
    expect(report.customers).to.equal(2);
    expect(report.bad.map(({ file: name, line }) => [name, line])).to.have.deep.members([
      ['c.csv', 4],
      ['f.csv', 5],
      ['f.csv', 6],
    ]);
    expect(report.bad.find(({ file: name, line }) => name === 'f.csv' && line === 5)!.problem).to.deep.equal({
      code: 'row-customer-unknown',
      params: { customer: '9' },
    });
  });

  it('writes nothing at all where one record is refused', async () => {
    const memory = new MemoryBackend();
    const refusing: Backend = {
      can: memory.can,
      read: (kind, ids) => memory.read(kind, ids),
      list: (kind, query) => memory.list(kind, query),
      write: (changes) =>
        Promise.resolve(
          changes.map(() => ({ status: 'refused' as const, problem: { code: 'no-room', params: {} } })),
        ),
      watch: (listener) => memory.watch(listener),
    };
    const report = await importFiles(sessionOn(refusing), [file('c.csv', customers)]);
    expect(report.problem?.code).to.equal('no-room');
    expect(report.customers).to.equal(0);
    expect((await memory.list('archive', {})).items).to.deep.equal([]);
  });

  it('writes all records in one batch', async () => {
    const memory = new MemoryBackend();
    const batches: number[] = [];
    const counting: Backend = {
      can: memory.can,
      read: (kind, ids) => memory.read(kind, ids),
      list: (kind, query) => memory.list(kind, query),
      write: (changes, options) => {
        batches.push(options.atomic ? changes.length : -1);
        return memory.write(changes, options);
      },
      watch: (listener) => memory.watch(listener),
    };
    await importFiles(sessionOn(counting), [file('c.csv', customers), file('f.csv', figures)]);
    expect(batches).to.deep.equal([4]);
  });

  it('reports its progress to the end', async () => {
    const seen: number[] = [];
    await importFiles(sessionOn(new MemoryBackend()), [file('c.csv', customers)], {
      onProgress: (done) => seen.push(done),
    });
    expect(seen[seen.length - 1]).to.equal(1);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
  });

  it('says what is wrong with a file that is none', async () => {
    const report = await importFiles(sessionOn(new MemoryBackend()), [file('x.csv', 'a,b\n1,2')]);
    expect(report.customers).to.equal(0);
    expect(report.bad.map(({ file: name, problem }) => [name, problem.code])).to.deep.equal([
      ['x.csv', 'file-unknown'],
    ]);
  });
});
