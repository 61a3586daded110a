export const words = {
  rising: (p: { run: number; needed: number }) => `有望升级：已连续 ${p.run} 期，满 ${p.needed} 期调整`,
  falling: (p: { run: number; needed: number }) => `可能降级：已连续 ${p.run} 期，满 ${p.needed} 期调整`,
  run: (p: { run: number; needed: number }) => `${p.run}/${p.needed}`,
  missing: (p: { period: string }) => `缺 ${p.period} 数据`,
  manual: '手工统计',
};
