import { expect } from 'chai';
import { labelOf } from '../../src/values/label.js';

describe('a label', () => {
  const gold = { 'zh-CN': '黄金', en: 'Gold', 'en-GB': 'Gold (UK)' };

  it('is the word for the locale, its language, Chinese, or any', () => {
    expect(labelOf(gold, 'en-GB')).to.equal('Gold (UK)');
    expect(labelOf(gold, 'en-US')).to.equal('Gold');
    expect(labelOf(gold, 'zh')).to.equal('黄金');
    expect(labelOf(gold, 'fr')).to.equal('黄金');
    expect(labelOf({ 'en-GB': 'Gold' }, 'zh-CN')).to.equal('Gold');
    expect(labelOf({}, 'zh-CN')).to.equal('');
    expect(labelOf('黄金', 'en')).to.equal('黄金');
  });

  it('takes no word that the page added to every object', () => {
    const all = Object.prototype as { fr?: string };
    all.fr = 'planted';
    let word: string;
    try {
      word = labelOf(gold, 'fr');
    } finally {
      delete all.fr;
    }
    expect(word).to.equal('黄金');
  });
});
