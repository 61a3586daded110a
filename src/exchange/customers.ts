import { readCreditCode } from '../values/credit-code.js';
import { readDate } from '../values/dates.js';
import { readIdNumber } from '../values/id-number.js';
import { readName } from '../values/name.js';
import { readPhone } from '../values/phone.js';
import { readPostcode } from '../values/postcode.js';
import type { Cells } from './cells.js';
import type { Columns } from './columns.js';
import { readNumber } from './customer-number.js';
import { readTable } from './read-table.js';
import type { TableKind } from './read-table.js';
import type { CustomerRow, ReadOptions, ReadRows } from './rows.js';
import { Seen } from './seen.js';

export type CustomerColumn =
  | 'number'
  | 'name'
  | 'phone'
  | 'identity'
  | 'address'
  | 'postcode'
  | 'birthday'
  | 'outlet'
  | 'manager'
  | 'deputy'
  | 'joined';

export const customerColumns: Columns<CustomerColumn> = new Map<CustomerColumn, readonly string[]>([
  ['number', ['客户号', '客户编号', '客户号码', '客户代码']],
  ['name', ['姓名', '客户姓名', '客户名称', '名称', '户名']],
  ['phone', ['手机', '手机号', '手机号码', '联系电话', '电话', '电话号码', '联系方式', '移动电话']],
  [
    'identity',
    ['证件号码', '证件号', '身份证号', '身份证号码', '身份证', '居民身份证号码', '统一社会信用代码'],
  ],
  ['address', ['地址', '住址', '联系地址', '家庭地址', '通讯地址', '通信地址']],
  ['postcode', ['邮编', '邮政编码']],
  ['birthday', ['出生日期', '出生年月日', '生日']],
  ['outlet', ['开户网点', '网点', '网点名称', '所属网点', '开户机构', '所属机构', '支局']],
  ['manager', ['理财经理', '客户经理', '维护人', '维护人员', '管户经理']],
  ['deputy', ['b角', '代管经理']],
  ['joined', ['登记日期', '建档日期', '登记时间', '首次登记日期']],
]);

/**
 * The customers of a download in CSV, each with the day of joining.
 * Bad rows: a cell that cannot be read (problems of the values' readers), `row-missing`, `row-number`,
 * `row-cells`, `row-quotes`, `row-damaged`, `row-scientific`, `row-duplicate-customer` {number, line, file}.
 */
export const readCustomers = (text: string, options: ReadOptions = {}): Promise<ReadRows<CustomerRow>> =>
  readTable(text, customerTable(new Seen()), options);

/** `seen` goes from file to file where several are read. */
export const customerTable = (seen: Seen): TableKind<CustomerColumn, CustomerRow> => ({
  columns: customerColumns,
  needed: ['number', 'name'],
  row(cells, line) {
    const customer = customerOf(cells);
    seen.once([customer.number], line, (earlier) =>
      cells.error('number', {
        code: 'row-duplicate-customer',
        params: { number: customer.number, ...earlier },
      }),
    );
    return customer;
  },
});

function customerOf(cells: Cells<CustomerColumn>): CustomerRow {
  const number = readNumber(cells, 'number');
  const identity = identityOf(cells);
  const birthday = cells.read('birthday', readDate);
  const given = {
    phone: cells.read('phone', readPhone),
    address: cells.text('address'),
    postcode: cells.read('postcode', readPostcode),
    birthday: birthday ? { on: birthday, calendar: 'solar' as const } : undefined,
    outlet: cells.text('outlet'),
    manager: cells.text('manager'),
    deputy: cells.text('deputy'),
  };
  const name = cells.needed('name');
  return {
    number,
    ...identity,
    name: identity.kind === 'person' ? cells.read('name', readName)! : name,
    ...filled(given),
    joined: cells.read('joined', readDate) ?? null,
  };
}

/** A credit code makes the customer an organisation. */
function identityOf(cells: Cells<CustomerColumn>): Pick<CustomerRow, 'kind' | 'idNumber' | 'creditCode'> {
  const creditCode = readCreditCode(cells.text('identity'));
  if (creditCode.ok && !readIdNumber(creditCode.value).ok) {
    return { kind: 'organisation', creditCode: creditCode.value };
  }
  const idNumber = cells.read('identity', readIdNumber);
  return { kind: 'person', ...(idNumber !== undefined && { idNumber }) };
}

/** Without the entries that are empty. */
const filled = <T extends object>(entries: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
