import { expect } from '@open-wc/testing';
import { percentages } from '../../../src/elements/customer-card/percentages.js';

describe('percentages', () => {
  it('add up to 100', () => {
    expect(percentages([1, 1, 1])).to.deep.equal([34, 33, 33]);
    expect(percentages([277784, 112182, 74788, 48078, 21368])).to.deep.equal([52, 21, 14, 9, 4]);
    expect(percentages([5])).to.deep.equal([100]);
  });

  it('are nothing where there is nothing', () => {
    expect(percentages([0, 0])).to.deep.equal([0, 0]);
  });
});
