export const words = {
  unrated: '未评级',
  unknown: '等级未知',
  open: '查看评定依据',
};
