/** Words for every problem code: what happened, what it means, what to do next. */
export const words = {
  empty: '此项为空，请填写。',

  'date-unreadable': '没看懂这个日期。请按 1980-01-01 的格式填写。',
  'date-not-in-calendar': '日历上没有这一天。请核对月份和日期。',
  'date-out-of-range': (p: { first: number; last: number }) =>
    `日期须在 ${p.first} 年至 ${p.last} 年之间。请核对年份。`,
  'period-unreadable': '没看懂这个期间。请按 2026-Q3（季度）、2026-09（月）或 2026（年）填写。',
  'money-unreadable': '没看懂这个金额。请填写数字，例如 200000、20万 或 1.5亿。',
  'money-negative': '金额不能为负数。请去掉负号或核对金额。',
  'money-decimals': '金额最多精确到分。请保留两位小数。',
  'money-too-large': (p: { most: number }) =>
    `金额超过可记录的上限（${p.most / 1e12} 万亿元）。请核对是否多输了数字或单位。`,
  'number-unreadable': '没看懂这个数。请只填写数字，例如 12 或 3.5。',

  'phone-unreadable': '没看懂这个电话号码。请填写 11 位手机号，或带区号的固定电话，例如 0518-81234567。',
  'phone-mobile-length': (p: { digits: number }) =>
    `手机号应为 11 位，现在是 ${p.digits} 位。请核对是否多输或漏输。`,
  'phone-area-missing': '固定电话缺少区号。请在前面加上区号，例如 0518-。',
  'id-number-old': '这是 15 位的旧身份证号，已停止使用。请向客户核对新的 18 位号码。',
  'id-number-length': (p: { length: number }) =>
    `身份证号应为 18 位，现在是 ${p.length} 位。请对照证件核对。`,
  'id-number-unreadable': '身份证号由 17 位数字和最后一位数字或 X 组成。请对照证件核对。',
  'id-number-region': '身份证号的前六位不是有效的地区代码。请对照证件核对开头几位。',
  'id-number-birth': '身份证号中的出生日期不存在。请对照证件核对第 7 至 14 位。',
  'id-number-check': '身份证号的校验位不符，可能输错了一位。请对照证件逐位核对。',
  'credit-code-length': (p: { length: number }) =>
    `统一社会信用代码应为 18 位，现在是 ${p.length} 位。请对照营业执照核对。`,
  'credit-code-letters': (p: { letters: string }) =>
    `统一社会信用代码不使用字母 ${p.letters}。请核对是否应为形近的数字（如 0、1、2、5）或其他字母。`,
  'credit-code-unreadable': '统一社会信用代码由数字和大写字母组成，第 3 至 8 位为数字。请对照营业执照核对。',
  'credit-code-check': '统一社会信用代码的校验位不符，可能输错了一位。请对照营业执照逐位核对。',
  'mail-item-unreadable': '没看懂这个邮件号码。请填写 13 位国内邮件号，或形如 RR123456785CN 的国际邮件号。',
  'mail-item-check': (p: { expected: number }) =>
    `邮件号的校验位按规则应为 ${p.expected}，可能输错了一位。请对照面单核对；面单确实如此则可保留。`,
  'name-unreadable': '姓名或名称里没有文字。请核对后重新填写。',
  'name-garbled': '姓名或名称里有乱码，部分文字已丢失。请重新填写；若来自文件，请重新下载该文件。',
  'name-too-long': (p: { most: number }) => `姓名或名称最多 ${p.most} 个字。请缩短后再填写。`,
  'postcode-unreadable': '邮政编码应为 6 位数字。请核对后重新填写。',

  'record-invalid': (p: { path: string; expected: string }) =>
    `记录中“${p.path || '（整条记录）'}”的内容不合格式，应为 ${p.expected}。原记录未改动，请联系系统管理员。`,
  'archive-unreadable': (p: { id: string }) =>
    `客户 ${p.id} 的档案无法读取，可能已损坏或由其他系统写入。原记录未改动，请联系系统管理员。`,
  'import-conflict': '导入期间有人修改了其中的记录，本次未写入任何内容。请重新导入。',
  'batch-not-written': '同一批中有记录未能写入，整批都未写入。请处理有问题的记录后重试。',
  'body-not-plain': '记录里有无法保存的内容，本条未写入。请联系系统管理员。',
  'not-saved-here': (p: { cause: string }) =>
    p.cause === 'newer-version'
      ? '本机的记录库已由更新的版本打开过，本页无法读写，关闭页面后所填内容会丢失。请先另行记下，再刷新页面；仍不行请系统管理员升级本页。'
      : '本机无法保存记录，关闭页面后所填内容会丢失。请先另行记下，再联系系统管理员。',
  'pack-unknown': (p: { given?: string; known?: readonly string[] }) =>
    `没有${quoted(p.given)}这套制度，暂不能评定等级。请系统管理员改用${listed(p.known)}。`,
  'backend-unknown': (p: { given: string; known: readonly string[] }) =>
    `没有${quoted(p.given)}这种存储方式，记录无法读写。请系统管理员改用${listed(p.known)}。`,
  'role-unknown': (p: { given: string; known: readonly string[] }) =>
    `没有${quoted(p.given)}这个岗位。请系统管理员改用${listed(p.known)}。`,
  'tier-unknown': (p: { given: string; known: readonly string[] }) =>
    `本制度没有${quoted(p.given)}这个等级。请系统管理员改用${listed(p.known)}。`,
  'figures-invalid': (p: { detail: string }) =>
    `页面提供的资产数据不合格式，无法评定等级（${p.detail}）。请系统管理员核对数据。`,

  'backend-offline': '网络已断开，记录暂时无法读写，已填内容仍保留在页面上。请检查网络后重试。',
  'backend-unauthorised': '登录已失效，记录暂时无法读写，已填内容仍保留在页面上。请重新登录后重试。',
  'backend-forbidden': '您没有读写这些记录的权限，内容未保存。如工作需要，请向负责人申请权限。',
  'backend-invalid': '记录库不接受这次请求，内容未保存。请联系系统管理员。',
  'backend-unavailable': '记录库暂时无法使用，已填内容仍保留在页面上。请稍后重试；仍不行请联系系统管理员。',
  'backend-quota': '本机存储空间已满，内容未保存。请清理磁盘空间后重试，不要清除浏览器数据。',
  'backend-blocked': '另一个页面正占用旧版记录库，本页暂时无法读写。请关闭其他已打开的本系统页面后重试。',
  'backend-newer-version':
    '本机的记录库已由更新的版本打开过，当前旧版页面无法读写。请刷新页面；仍不行请系统管理员升级本页。',

  'file-empty': '文件里没有数据。请确认下载完整后重新选择。',
  'file-workbook': '这是 Excel 工作簿，无法直接导入。请在 Excel 中另存为 CSV 后重新选择。',
  'file-binary': '这不是文本文件，无法导入。请选择平台下载的 CSV 文件。',
  'file-unknown': '没有认出表头，不知道这是哪一种表。请确认第一行是列名后重新选择。',
  'file-columns': (p: { missing: readonly string[] }) =>
    `文件缺少必需的列：${p.missing.join('、')}。请补上这些列后重新导入。`,
  'row-missing': '必填的一格为空，本行未导入。请补填后重新导入。',
  'row-number': (p: { text: string }) =>
    `客户号${quoted(p.text)}不合格式，本行未导入。客户号只含字母、数字和短横，最多 32 位，请核对。`,
  'row-cells': (p: { expected: number; found: number }) =>
    `本行应有 ${p.expected} 格，实际有 ${p.found} 格，未导入。请检查是否多了或少了逗号。`,
  'row-quotes': '本行的引号没有成对，未导入。请补齐或删去引号后重新导入。',
  'row-damaged': '这一格里有乱码，部分文字已丢失，本行未导入。请重新下载文件后再导入。',
  'row-scientific': (p: { text: string }) =>
    `号码被表格软件改写成了${quoted(p.text)}，后几位已丢失，本行未导入。请使用原始下载文件，不要用 Excel 另存。`,
  'row-quarter': (p: { text: string }) =>
    `没看懂季度${quoted(p.text)}，本行未导入。请按 2026-Q3 或 2026年第3季度 填写。`,
  'row-source': (p: { text: string }) =>
    `没看懂数据来源${quoted(p.text)}，本行未导入。请填写“平台”或“手工”，或留空。`,
  'row-spread': (p: { amount: number; sum: number; difference: number }) =>
    `各项资产合计 ${p.sum} 元，与总额 ${p.amount} 元相差 ${p.difference} 元，本行未导入。请核对金额。`,
  'row-customer-unknown': (p: { customer: string }) =>
    `没有客户号为 ${p.customer} 的客户，本行未导入。请先导入该客户的资料。`,
  'row-duplicate-customer': (p: { number: string; line: number; file: string | null }) =>
    `客户号 ${p.number} 已在${placeOf(p)}出现，本行未导入。请删去重复的一行。`,
  'row-duplicate-figure': (p: { customer: string; period: string; line: number; file: string | null }) =>
    `客户 ${p.customer} 在 ${p.period} 的金额已在${placeOf(p)}出现，本行未导入。请删去重复的一行。`,
};

function placeOf({ line, file }: { line: number; file: string | null }): string {
  return file === null ? `第 ${line} 行` : `文件${quoted(file)}第 ${line} 行`;
}

function quoted(text = ''): string {
  return `“${text}”`;
}

function listed(known: readonly string[] = []): string {
  return known.length > 0 ? `：${known.join('、')}` : '正确的名称';
}
