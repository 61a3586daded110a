import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'jquery-1.12/dist/jquery.js';
import type { TemplateResult } from 'lit';
import type { Complaint } from '../../../src/records/complaint.js';
import { ouyang } from '../../support/people.js';
import { shownText } from '../../support/shown.js';
import {
  fill,
  fillAll,
  focused,
  newPlace,
  numbered,
  part,
  recordButton,
  recorded,
  scene,
  type Setup,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

const { jQuery } = window as unknown as { jQuery: (form: Element) => { serialize(): string } };

async function inForm(
  element: TemplateResult = html`<postal-complaint-form
    name="complaint"
    draft-key=${newPlace()}
  ></postal-complaint-form>`,
  setup: Setup = {},
) {
  const content = html`<form>
    <label for="cf">客户的投诉</label>
    <fieldset><input name="other" value="1" />${element}</fieldset>
  </form>`;
  const made = await scene({ ...setup, content });
  const form = made.provider.querySelector('form')!;
  return { ...made, form, fieldset: form.querySelector('fieldset')! };
}

const mirrored = (): TemplateResult =>
  html`<postal-complaint-form
    name="complaint"
    form-mode="hidden"
    draft-key=${newPlace()}
  ></postal-complaint-form>`;

const entries = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].map(([name, value]) => [name, value as string]);

describe('postal-complaint-form inside a form of the page', () => {
  it('adds nothing and stands in nobody’s way while it is untouched', async () => {
    const { element, form } = await inForm();
    expect(entries(form)).to.deep.equal([['other', '1']]);
    expect(form.checkValidity()).to.equal(true);
    expect(element.form).to.equal(form);
  });

  it('adds each part and the whole once something is typed, and nothing twice', async () => {
    const { element, form } = await inForm();
    fillAll(element);
    fill(element, 'narrative', '第一行\n第二行 𠮷');
    await numbered(element);
    const data = new FormData(form);
    const number = part(element, '.foot .number').textContent.replace(/-/g, '');
    expect(data.getAll('complaint')).to.have.length(1);
    expect(data.get('complaint.number')).to.equal(number);
    expect(data.get('complaint.complainant')).to.equal('王测试');
    expect(data.get('complaint.reach')).to.equal('13900001234');
    expect(data.get('complaint.narrative')).to.equal('第一行\n第二行 𠮷');
    expect(data.get('complaint.receiver')).to.equal('3207-0017');
    const json = data.get('complaint') as string;
    expect(json).to.match(/^[\x20-\x7e]+$/);
    expect(json).to.include('\\ud842\\udfb7');
    expect(JSON.parse(json) as Complaint).to.deep.include({
      number,
      narrative: '第一行\n第二行 𠮷',
      customer: null,
    });
  });

  it('goes on carrying what was recorded', async () => {
    const { element, form } = await inForm();
    fillAll(element);
    recordButton(element).click();
    await recorded(element);
    expect(new FormData(form).get('complaint.narrative')).to.equal('包裹未派送');
    expect(form.checkValidity()).to.equal(true);
  });

  it('adds nothing without a name', async () => {
    const { element, form } = await inForm(
      html`<postal-complaint-form draft-key=${newPlace()}></postal-complaint-form>`,
    );
    fillAll(element);
    expect(entries(form)).to.deep.equal([['other', '1']]);
  });

  for (const [lang, sentence] of [
    ['zh-CN', '请填写投诉人的姓名或称呼。'],
    ['en', 'Please enter the name of the complainant.'],
  ] as const) {
    it(`keeps a half-filled complaint from being submitted, in words (${lang})`, async () => {
      const { element, form } = await inForm(undefined, { lang });
      fill(element, 'narrative', 'x');
      await element.updateComplete;
      expect(element.validity.valid).to.equal(false);
      expect(element.validationMessage).to.equal(sentence);
      expect(form.reportValidity()).to.equal(false);
      await shownText(element, sentence);
      expect(focused(element)).to.equal('who');
      fillAll(element);
      expect(element.checkValidity()).to.equal(true);
      fill(element, 'who', '');
      fill(element, 'reach', '');
      fill(element, 'narrative', ' ');
      expect(form.checkValidity()).to.equal(true);
    });
  }

  it('is emptied by a reset, and offers back what was not recorded', async () => {
    const { element, form } = await inForm();
    fillAll(element);
    await numbered(element);
    form.reset();
    await shownText(element, '未保存的草稿');
    expect(entries(form)).to.deep.equal([['other', '1']]);
    expect(part<HTMLTextAreaElement>(element, '#narrative').value).to.equal('');
    expect(form.checkValidity()).to.equal(true);
    part(element, '#restore').click();
    await waitUntil(() => part<HTMLTextAreaElement>(element, '#narrative').value === '包裹未派送');
  });

  it('is disabled with its fieldset, and by itself', async () => {
    const { element, form, fieldset } = await inForm();
    fillAll(element);
    fieldset.disabled = true;
    await waitUntil(() => part<HTMLFieldSetElement>(element, 'fieldset').disabled);
    expect(entries(form)).to.deep.equal([]);
    fieldset.disabled = false;
    await waitUntil(() => !part<HTMLFieldSetElement>(element, 'fieldset').disabled);
    expect(new FormData(form).has('complaint')).to.equal(true);
    element.disabled = true;
    await element.updateComplete;
    expect(entries(form)).to.deep.equal([['other', '1']]);
    expect(element.willValidate).to.equal(false);
  });

  it('takes its name from the label of the page, whose click leads into it', async () => {
    const { element, form } = await inForm(
      html`<postal-complaint-form id="cf" draft-key=${newPlace()}></postal-complaint-form>`,
    );
    form.querySelector('label')!.click();
    await element.updateComplete;
    expect(focused(element)).to.equal('matter');
    expect(part(element, '[role=group]').getAttribute('aria-label')).to.equal('客户的投诉');
  });

  it('tells the page of a change once, as native fields do', async () => {
    const { element, form } = await inForm();
    let changes = 0;
    form.addEventListener('change', () => changes++);
    part(element, '#who').focus();
    await sendKeys({ type: 'a' });
    part(element, '#reach').focus();
    expect(changes).to.equal(1);
  });

  it('leaves nothing in the fields that the browser could keep', async () => {
    const { element } = await inForm();
    for (const field of element.shadowRoot!.querySelectorAll('input, select, textarea')) {
      expect(field.hasAttribute('name')).to.equal(false);
      if (!field.matches('select')) expect(field.getAttribute('autocomplete')).to.equal('off');
    }
  });

  describe('with form-mode="hidden"', () => {
    it('is seen by jQuery 1.12, in step with every key', async () => {
      const { element, form } = await inForm(mirrored());
      expect(jQuery(form).serialize()).to.equal('other=1');
      part(element, '#narrative').focus();
      const serialised: string[] = [];
      element.addEventListener('input', () => serialised.push(jQuery(form).serialize()));
      await sendKeys({ type: 'ab' });
      expect(serialised[0]).to.match(/complaint\.narrative=a(&|$)/);
      expect(serialised[1]).to.match(/complaint\.narrative=ab(&|$)/);
    });

    it('carries the same entries as without, and none twice', async () => {
      const setup = { customerId: ouyang.customer.number };
      const plain = await inForm(undefined, setup);
      await shownText(plain.element, '欧阳**');
      fill(plain.element, 'narrative', '一\n二 𠮷');
      await numbered(plain.element);
      const hidden = await inForm(mirrored(), setup);
      await shownText(hidden.element, '欧阳**');
      fill(hidden.element, 'narrative', '一\n二 𠮷');
      await numbered(hidden.element);
      await hidden.element.updateComplete;
      const neutral = (form: HTMLFormElement): string[][] =>
        entries(form).map(([name, value]) => [
          name,
          value.replace(/\d{14}/, 'number').replace(/\r\n/g, '\n'),
        ]);
      expect(neutral(hidden.form)).to.deep.equal(neutral(plain.form));
      expect(
        jQuery(hidden.form)
          .serialize()
          .match(/complaint\.reach=13800005678/g),
      ).to.have.length(1);
    });

    it('never puts personal data into an attribute', async () => {
      const { element, form, provider } = await inForm(mirrored(), { customerId: ouyang.customer.number });
      await shownText(element, '欧阳**');
      fill(element, 'narrative', '请打 13700009999');
      await numbered(element);
      recordButton(element).click();
      await recorded(element);
      expect(jQuery(form).serialize()).to.include('13800005678');
      const all = [provider, ...provider.querySelectorAll('*'), ...element.shadowRoot!.querySelectorAll('*')];
      const attributes = all.flatMap((each) => [...each.attributes].map(({ value }) => value)).join('\n');
      for (const planted of ['13800005678', '13700009999', '欧阳测试']) {
        expect(attributes).not.to.include(planted);
        expect(form.innerHTML).not.to.include(planted);
      }
    });

    it('takes its fields away when emptied, and disables them with itself', async () => {
      const { element, form } = await inForm(mirrored());
      fillAll(element);
      element.disabled = true;
      await element.updateComplete;
      expect(jQuery(form).serialize()).to.equal('other=1');
      element.disabled = false;
      await element.updateComplete;
      expect(jQuery(form).serialize()).to.include('complaint.narrative');
      form.reset();
      await element.updateComplete;
      expect(jQuery(form).serialize()).to.equal('other=1');
      expect(element.children).to.have.length(0);
    });

    it('takes over the fields of its own copy', async () => {
      const { element, form } = await inForm(mirrored());
      fillAll(element);
      const copy = element.cloneNode(true) as typeof element;
      element.replaceWith(copy);
      await copy.updateComplete;
      fill(copy, 'narrative', 'neu');
      await copy.updateComplete;
      expect(new FormData(form).getAll('complaint.narrative')).to.deep.equal(['neu']);
    });
  });
});
