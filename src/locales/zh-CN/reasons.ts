/** Readings that the rules' own list numbers are cited by number; names of ours say nothing to a reader. */
const numbered = (reading: string): string => (/^X\d+$/.test(reading) ? ` ${reading}` : '');

/**
 * Sentences for the reasons of policy results and for what is wrong with a pack or an input. Every figure of a reason
 * arrives as text, already written for the language.
 */
export const words = {
  list: '、',
  figure: (p: { period: string; amount: string }) => `${p.period} ${p.amount}`,
  amount: (p: { wan: string }) => `${p.wan}万`,
  moment: (p: { date: string; time: string }) => `${p.date}${p.time}`,
  /** A small number, as it is spoken. */
  count: (p: { n: string }) => ['零', '一', '两', '三', '四', '五'][Number(p.n)] ?? p.n,
  noTier: '无等级',
  receiver: '首问人员',
  contact: {
    phone: '电话拜访',
    meeting: '约见',
    visit: '登门拜访',
    sms: '短信',
    wechat: '微信',
    card: '贺卡',
    gift: '礼品',
    email: '邮件',
    event: '活动',
  },
  every: {
    month: '每月',
    'two-months': '每两个月',
    quarter: '每季度',
    'half-year': '每半年',
    year: '每年',
  },
  event: {
    receive: '受理',
    record: '登记',
    acknowledge: '回应',
    investigate: '调查',
    propose: '提出方案',
    answer: '答复客户',
    report: '上报市县局',
    'follow-up': '回访',
    close: '结案',
    withdraw: '撤回',
    escalate: '升级',
    reopen: '重新办理',
  },
  flag: {
    media: '媒体曝光',
    mass: '大规模投诉',
    injury: '人身伤害',
    'data-leak': '信息泄露',
  },
  cited: (p: { sentence: string; citation: string }) => `${p.sentence} — ${p.citation}`,
  ofDocument: (p: { document: string; citation: string }) => `《${p.document}》${p.citation}`,
  byOption: (p: { sentence: string; option: string }) => `${p.sentence}（由选项 ${p.option} 决定）`,
  inferred: (p: { sentence: string }) => `${p.sentence}（原文此处缺失，系推断）`,

  reason: {
    reading: (p: { text: string; reading: string }) => `${p.text}（条文解读${numbered(p.reading)}）`,

    'tier-band': (p: { tier: string; floor: string; ceiling: string }) =>
      p.ceiling
        ? `${p.tier}客户：季度日均总资产${p.floor}至${p.ceiling}（不含）`
        : `${p.tier}客户：季度日均总资产${p.floor}以上`,
    'tier-given': (p: { tier: string }) => `此前已评为${p.tier}`,
    'no-figure': '还没有资产数据，暂不评级',
    'first-rating': (p: { period: string; amount: string; floor: string; tier: string }) =>
      `${p.period} ${p.amount}，达到${p.tier}标准${p.floor}，此前没有等级，一季达标即评为${p.tier}`,
    'moved-down': (p: {
      figures: string;
      run: string;
      tier: string;
      bound: string;
      newest: string;
      to: string;
    }) => `${p.figures}，连续${p.run}季低于${p.tier}下限${p.bound}，按${p.newest}重评为${p.to}`,
    'moved-up': (p: {
      figures: string;
      run: string;
      tier: string;
      bound: string;
      newest: string;
      to: string;
    }) => `${p.figures}，连续${p.run}季达到或高于${p.tier}上限${p.bound}，按${p.newest}重评为${p.to}`,
    'fell-out': (p: { figures: string; run: string; tier: string; bound: string; newest: string }) =>
      `${p.figures}，连续${p.run}季低于${p.tier}下限${p.bound}，按${p.newest}已不足最低一级，不再有等级`,
    'newest-decides': (p: { period: string; amount: string; to: string }) =>
      `几季数据不在同一级时只看最新一季：${p.period} ${p.amount}，评为${p.to}`,
    'below-standard': (p: { period: string; amount: string; floor: string }) =>
      `${p.period} ${p.amount}，未达到高端客户标准${p.floor}`,
    'inside-band': (p: { period: string; amount: string; tier: string; floor: string; ceiling: string }) =>
      p.ceiling
        ? `${p.period} ${p.amount}，在${p.tier}标准${p.floor}至${p.ceiling}（不含）之内，等级不变`
        : `${p.period} ${p.amount}，在${p.tier}标准${p.floor}以上，等级不变`,
    'run-down': (p: {
      figures: string;
      run: string;
      tier: string;
      bound: string;
      left: string;
      to: string;
    }) =>
      `${p.figures}，已有${p.run}季低于${p.tier}下限${p.bound}；再有${p.left}季仍低于下限就重评，按现在的数据将为${p.to}`,
    'run-up': (p: { figures: string; run: string; tier: string; bound: string; left: string; to: string }) =>
      `${p.figures}，已有${p.run}季达到或高于${p.tier}上限${p.bound}；再有${p.left}季仍超出本级就重评，按现在的数据将为${p.to}`,
    'gap-restart': (p: { periods: string }) => `${p.periods}缺数据，不能证明连续，等级保留，越界季数重新起算`,
    'gap-bridged': (p: { periods: string }) => `${p.periods}缺数据，跨过缺口，前后两季算连续`,
    'figure-missing': (p: { periods: string }) =>
      `${p.periods}缺数据，请向下载平台或手工统计补齐；等级暂不变`,

    'new-customer': (p: { joined: string; start: string; end: string; contact: string }) =>
      `${p.joined}成为高端客户，原则上次月（${p.start}至${p.end}）应有1次${p.contact}`,
    cadence: (p: { tier: string; every: string; contact: string; start: string; end: string }) =>
      `${p.tier}客户${p.every}1次${p.contact}，本期${p.start}至${p.end}`,
    attendees: (p: { roles: string }) => `须由${p.roles}共同参加`,
    'window-rolling': '周期从上次联系的次日起滚动计算，不按自然月、季计',
    'overlay-off': (p: { tier: string; every: string; contact: string }) =>
      `原文没有规定${p.tier}客户的${p.contact}；如需${p.every}1次，可由本单位开启`,
    'overlay-on': (p: { tier: string; every: string; contact: string }) =>
      `本单位另外要求${p.tier}客户${p.every}1次${p.contact}，原文没有规定`,
    met: (p: { on: string; contact: string }) => `${p.on}的${p.contact}已完成本期要求`,
    covered: (p: { contact: string }) => `${p.contact}抵作本期的电话`,
    'met-with-defect': (p: { on: string; contact: string; roles: string }) =>
      `${p.on}的${p.contact}已完成，但${p.roles}未参加`,
    waived: (p: { start: string; end: string }) =>
      p.end
        ? `客户表示${p.start}至${p.end}不愿被联系，本期免做`
        : `客户表示自${p.start}起不愿被联系，本期免做`,
    upcoming: (p: { start: string }) => `${p.start}开始`,
    due: (p: { end: string }) => `请在${p.end}前（含当日）完成`,
    overdue: (p: { end: string }) => `已于${p.end}到期，未完成；过期后补做不能抵销，仍请尽快联系`,
    rejected: (p: { count: string }) => `期内有${p.count}次联系不计入`,
    'calendar-estimated': (p: { year: string }) => `${p.year}年放假安排未公布，建议日期按周末估算`,
    'not-reached': '没有联系上客户',
    'other-channel': '联系方式不符合本项要求',
    'still-to-come': '尚未发生',
    'attendee-missing': '应到人员没有到齐',

    'clock-running': (p: { startAt: string; hours: string; dueAt: string }) =>
      `${p.startAt}受理，请在${p.hours}小时内，即${p.dueAt}之前（含）答复客户`,
    'clock-met': (p: { startAt: string; hours: string; at: string }) =>
      `${p.startAt}受理，${p.at}已答复客户，在${p.hours}小时之内`,
    'clock-met-late': (p: { startAt: string; hours: string; dueAt: string; at: string }) =>
      `${p.startAt}受理，${p.at}才答复客户，超过${p.hours}小时时限${p.dueAt}`,
    'clock-overdue': (p: { startAt: string; hours: string; dueAt: string }) =>
      `${p.startAt}受理，${p.hours}小时时限${p.dueAt}已过，还没有答复客户，请立即答复`,
    'clock-step': (p: { who: string; share: string }) =>
      p.share === '0' ? `由${p.who}负责处理` : `时限过${p.share}%，提醒${p.who}`,

    'clock-withdrawn': (p: { at: string }) => `${p.at}撤回，不再计时`,
    'clock-withdrawn-late': (p: { at: string }) => `${p.at}撤回，不再计时；撤回前时限已过`,
    'clock-round': (p: { startAt: string; round: string }) =>
      `${p.startAt}重新办理，第${p.round}轮，时限从这时起算`,
    'clock-after': (p: { event: string; after: string }) => `先${p.after}，才能${p.event}`,
    'clock-off': (p: { event: string }) => `${p.event}另行办理，不计入时限`,
    'clock-estimated': (p: { year: string }) => `${p.year}年放假安排未公布，时限按周末估算`,
    'clock-raised': (p: { flag: string; who: string }) => `${p.flag}：请立即报告${p.who}`,
    'stop-too-early': (p: { at: string; event: string; after: string }) =>
      `${p.at}的${p.event}早于${p.after}，不算`,
    'stop-by-other': (p: { at: string; event: string; roles: string }) =>
      `${p.at}的${p.event}不是${p.roles}做的，不算`,
    'report-running': (p: { startAt: string; hours: string; dueAt: string }) =>
      `${p.startAt}受理，请在${p.hours}小时内，即${p.dueAt}之前（含）把处理情况报市县局`,
    'report-met': (p: { startAt: string; hours: string; at: string }) =>
      `${p.startAt}受理，${p.at}已报市县局，在${p.hours}小时之内`,
    'report-met-late': (p: { startAt: string; hours: string; dueAt: string; at: string }) =>
      `${p.startAt}受理，${p.at}才报市县局，超过${p.hours}小时时限${p.dueAt}`,
    'report-overdue': (p: { startAt: string; hours: string; dueAt: string }) =>
      `${p.startAt}受理，${p.hours}小时时限${p.dueAt}已过，还没有报市县局，请立即上报`,
    'call-back-running': (p: { on: string; end: string; period: string; roles: string }) =>
      `${p.on}的投诉，请${p.roles}在${p.end}之前（含当日）回访，计入${p.period}`,
    'call-back-met': (p: { on: string; at: string; period: string }) =>
      `${p.on}的投诉，${p.at}已按时回访，计入${p.period}`,
    'call-back-met-late': (p: { on: string; at: string; end: string; period: string }) =>
      `${p.on}的投诉，${p.at}才回访，过了期限${p.end}，计入${p.period}`,
    'call-back-overdue': (p: { on: string; end: string; period: string; roles: string }) =>
      `${p.on}的投诉，回访期限${p.end}已过，计入${p.period}，请${p.roles}尽快回访`,
    'month-enough': (p: { on: string; period: string; days: string }) =>
      `${p.on}之后${p.period}还有${p.days}个以上工作日，期限是月末`,
    'month-short': (p: { on: string; period: string; days: string }) =>
      `${p.on}之后${p.period}已不足${p.days}个工作日，期限是其后第${p.days}个工作日`,

    'case-new': (p: { state: string }) => `案件${p.state}`,
    'case-state': (p: { at: string; state: string }) => `${p.at}起，案件${p.state}`,
    'step-next': (p: { event: string; roles: string }) =>
      p.roles ? `现在可以由${p.roles}${p.event}` : `现在可以${p.event}`,
    'step-order': (p: { event: string; state: string; states: string }) =>
      `案件${p.state}，现在不能${p.event}；${p.states}的案件才可以`,
    'step-not-open': (p: { event: string; state: string }) => `案件${p.state}，不在办理中，不能${p.event}`,
    'step-earlier': (p: { event: string; at: string; lastAt: string }) =>
      `${p.event}的时间${p.at}早于上一步${p.lastAt}，请核对时间`,
    'step-role': (p: { event: string; roles: string }) => `${p.event}须由${p.roles}办理`,
    'step-unknown': (p: { events: string }) => `没有这一步，可以记的是：${p.events}`,

    'archive-complete': '档案资料完整',
    'archive-incomplete': (p: { labels: string }) => `档案资料不完整，请补充：${p.labels}`,
    'archive-fine': (p: { tier: string; yuan: string; roles: string; total: string }) =>
      `${p.tier}客户信息不完整，${p.roles}各考核${p.yuan}元，合计${p.total}元`,
    'archive-not-fined': '目前没有等级，不是高端客户，资料不全不考核',
    'gap-field': (p: { label: string }) => `缺少${p.label}`,
    'gap-spread': '最新一季没有资产分布，请补充各类资产的金额',

    'lunar-plain-month': '出生在闰月，当年没有这个闰月，按平月过生日',
    'lunar-short-month': '出生在三十，当月只有二十九天，按廿九过生日',
  },

  problem: {
    'policy-input': (p: { path: string; expected: string; given: string; allowed: string }) =>
      p.allowed
        ? `${p.path}：应为${p.expected}（${p.allowed}），给出的是${p.given}`
        : `${p.path}：应为${p.expected}，给出的是${p.given}`,
    'pack-missing': (p: { path: string }) => `${p.path}：缺少此项，请补上`,
    'pack-type': (p: { path: string; expected: string }) => `${p.path}：类型不对，应为${p.expected}`,
    'pack-value': (p: { path: string; allowed: string }) => `${p.path}：只能是其中之一：${p.allowed}`,
    'pack-range': (p: { path: string; least: string; most: string }) =>
      p.least ? `${p.path}：太小或太短，至少为${p.least}` : `${p.path}：太大或太长，至多为${p.most}`,
    'pack-format': (p: { path: string }) => `${p.path}：写法不对，请对照其他同类条目`,
    'pack-unknown-key': (p: { path: string }) => `${p.path}：规则包里没有这一项，请核对名称或删去`,
    'pack-forbidden-key': (p: { path: string }) => `${p.path}：不允许使用这个名称`,
    'pack-too-deep': (p: { path: string }) => `${p.path}：嵌套太深`,
    'pack-unknown-clause': (p: { path: string; clause: string }) =>
      `${p.path}：clauses 里没有条款 ${p.clause}`,
    'pack-unknown-tier': (p: { path: string; tier: string }) => `${p.path}：tiers 里没有等级 ${p.tier}`,
    'pack-unknown-option': (p: { path: string; option: string }) =>
      `${p.path}：options 里没有选项 ${p.option}`,
    'pack-unknown-reading': (p: { path: string; reading: string }) =>
      `${p.path}：readings 里没有解读 ${p.reading}`,
    'pack-unknown-state': (p: { path: string; state: string }) =>
      `${p.path}：complaints.course.states 里没有状态 ${p.state}`,
    'pack-unknown-field': (p: { path: string; field: string }) => `${p.path}：fields 里没有字段 ${p.field}`,
    'pack-unknown-group': (p: { path: string; group: string }) =>
      `${p.path}：fieldGroups 里没有分组 ${p.group}`,
    'pack-option-value': (p: { path: string; option: string; allowed: string }) =>
      `${p.path}：选项 ${p.option} 的取值只能是其中之一：${p.allowed}`,
    'pack-tier-order': (p: { path: string }) => `${p.path}：等级须从低到高排列，下限小于上限，各级不重叠`,
    'pack-twice': (p: { path: string; id: string }) => `${p.path}：${p.id} 重复`,
    'pack-needs': (p: { path: string; section: string }) => `${p.path}：需要 ${p.section} 一节`,
  },

  expected: {
    object: '对象',
    list: '列表',
    text: '文字',
    string: '文字',
    number: '数',
    int: '整数',
    boolean: 'true 或 false',
    array: '列表',
    record: '对象',
    label: '文字或按语言的文字',
    absent: '不出现',
    amount: '0 以上、最多两位小数的金额（元）',
    date: '日期（YYYY-MM-DD）',
    instant: '带时区的时刻（ISO 8601）',
    month: '月份（2013-04）',
    quarter: '季度（2013-Q1）',
    year: '年份（2013）',
    tier: '规则包里的等级',
    role: '角色',
    option: '规则包里的选项',
    reading: '规则包里的解读',
    state: '规则包里的状态',
    'option-value': '选项允许的取值',
    'one-of': '其中之一',
    'yes-or-no': 'true 或 false',
    'single-figure': '同一期同一来源只有一个数据',
    'figure-or-as-of': '至少一个数据，或 asOf',
    'not-before-since': '不早于 since 的日期',
    'not-before-from': '不早于 from 的日期',
    'not-before-received': '不早于受理时刻',
    'day-count': '0 至 10000 的整数',
    'lunar-range': '1901-01-01 至 2099-12-31 之间的日期',
    'lunar-year': '1901 至 2099 之间的年份',
    'lunar-month': '1 至 12 的农历月',
    'lunar-day': '该农历月有的日子（1 至 29 或 30）',
    'leap-month': '当年有的闰月',
    'calendar-day': '当年的日子，写作 MMDD 或 MMDD-MMDD，以空格隔开',
    'weekend-day': '周六或周日',
    'off-or-worked': '放假或上班只列其一的日子',
    'whole-notice': '全年的放假安排，含元旦（0101）和国庆节（1001）',
  },

  given: {
    nothing: '空',
    empty: '空文字',
    'not-finite': '不是有限的数',
    negative: '负数',
    number: '一个数',
    text: '一段文字',
    list: '列表',
    object: '对象',
    boolean: 'true 或 false',
    function: '函数',
    twice: '重复的数据',
    earlier: '更早的时刻',
    forbidden: '不允许的名称',
  },
};
