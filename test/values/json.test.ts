import { expect } from 'chai';
import fc from 'fast-check';
import { fromJson, toJson } from '../../src/values/json.js';

/** Runs with a `toJSON` on a prototype, enumerable, as old libraries plant it. */
function planted(prototype: object, run: () => void): void {
  Object.defineProperty(prototype, 'toJSON', {
    value: () => 'planted',
    enumerable: true,
    configurable: true,
  });
  try {
    run();
  } finally {
    delete (prototype as { toJSON?: unknown }).toJSON;
  }
}

const body = { name: '𠮷田"\\\n', list: [1, [true, null], { a: -0.5 }], empty: {}, none: [] };

describe('toJson', () => {
  it('writes what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => toJson(value) === JSON.stringify(value)));
    expect(toJson({ a: undefined, b: () => 1, c: 1 })).to.equal('{"c":1}');
    // eslint-disable-next-line no-sparse-arrays
    expect(toJson([undefined, , 1])).to.equal('[null,null,1]');
  });

  for (const prototype of [Array.prototype, Object.prototype, String.prototype, Number.prototype]) {
    it(`asks no toJSON planted on ${prototype.constructor.name}.prototype`, () => {
      const right = JSON.stringify(body);
      let written = '';
      planted(prototype, () => (written = toJson(body)));
      expect(written).to.equal(right);
    });
  }

  it('leaves out what the page added to every object', () => {
    const all = Object.prototype as { extra?: number };
    all.extra = 1;
    let written: string;
    try {
      written = toJson({ a: [1] });
    } finally {
      delete all.extra;
    }
    expect(written).to.equal('{"a":[1]}');
  });

  it('refuses what is not plain data', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = [cycle];
    for (const value of [
      new Date(0),
      new Map(),
      NaN,
      Infinity,
      BigInt(1),
      undefined,
      () => 1,
      Symbol('s'),
      cycle,
    ]) {
      expect(() => toJson(value), typeof value).to.throw(TypeError);
      expect(() => toJson({ value: value === undefined ? NaN : [value, NaN] })).to.throw(TypeError);
    }
  });

  it('takes an object twice that is no cycle', () => {
    const shared = { a: 1 };
    expect(toJson([shared, shared])).to.equal('[{"a":1},{"a":1}]');
  });
});

describe('fromJson', () => {
  it('reads what toJson wrote', () => {
    expect(fromJson(toJson(body))).to.deep.equal(body);
  });

  it('drops every __proto__', () => {
    const read = fromJson('{"__proto__":{"admin":true},"a":[{"__proto__":1,"b":2}]}') as { admin?: boolean };
    expect(read).to.deep.equal({ a: [{ b: 2 }] });
    expect(read.admin).to.equal(undefined);
    expect(Object.getPrototypeOf(read)).to.equal(Object.prototype);
  });

  it('names no part of a broken text', () => {
    let message = '';
    try {
      fromJson('13800005678 {');
    } catch (error) {
      expect(error).to.be.instanceOf(SyntaxError);
      message = (error as Error).message;
    }
    expect(message).to.contain('not JSON');
    expect(message).to.not.contain('1380');
  });
});
