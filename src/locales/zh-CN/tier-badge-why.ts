export const words = {
  title: '评定依据',
  figures: '各季度日均总资产',
  period: '季度',
  amount: '日均总资产（元）',
  band: '所在档',
  tier: '等级',
  none: '无',
  noFigure: '无数据',
  given: '等级由页面给出，没有随附数据，因此只能说明该等级的标准。',
  manual: '手工统计',
};
