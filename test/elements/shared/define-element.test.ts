import { expect } from '@open-wc/testing';
import { defineElement, version } from '../../../src/elements/shared/define-element.js';
import { waitUntil } from '../../support/wait-until.js';

async function warningsOf(run: () => void, expected: number): Promise<string[]> {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => heard.push(words.join(' '));
  run();
  await (expected ? waitUntil(() => heard.length >= expected) : Promise.resolve());
  console.warn = warn;
  return heard;
}

const element = (): CustomElementConstructor => class extends HTMLElement {};

describe('defineElement', () => {
  it('registers a tag, stamped with the version', () => {
    const made = element();
    defineElement('x-define-one', made);
    expect(customElements.get('x-define-one')).to.equal(made);
    expect((made as unknown as { postalCare: string }).postalCare).to.equal(version);
  });

  it('is silent for a second copy of the same version', async () => {
    const first = element();
    defineElement('x-define-two', first);
    const heard = await warningsOf(() => defineElement('x-define-two', element()), 0);
    expect(heard).to.deep.equal([]);
    expect(customElements.get('x-define-two')).to.equal(first);
  });

  it('reports another version once for all its tags and keeps the first', async () => {
    for (const tag of ['x-define-three', 'x-define-four']) {
      const other = element();
      Object.defineProperty(other, 'postalCare', { value: '0.0.1' });
      customElements.define(tag, other);
    }
    const heard = await warningsOf(() => {
      defineElement('x-define-three', element());
      defineElement('x-define-four', element());
    }, 1);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.include('0.0.1').and.include('x-define-three, x-define-four');
  });
});
