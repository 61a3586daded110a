import { expect, html } from '@open-wc/testing';
import { openConnection } from '../../../src/data/connection.js';
import { Drafts } from '../../../src/data/drafts.js';
import type { PostalComplaintForm } from '../../../src/elements/complaint-form/complaint-form.js';
import { ouyang } from '../../support/people.js';
import { shownText, textOf } from '../../support/shown.js';
import {
  buttonNamed,
  countingBackend,
  drafted,
  fill,
  fillAll,
  newPlace,
  numbered,
  part,
  recordButton,
  recorded,
  scene,
  type Setup,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

const at = (place: string) =>
  html`<postal-complaint-form name="complaint" draft-key=${place}></postal-complaint-form>`;

const narrativeOf = (element: PostalComplaintForm): string =>
  part<HTMLTextAreaElement>(element, '#narrative').value;

/** Types a complaint, and opens the page again as after a reload: another session, another element. */
async function reopened(setup: Setup = {}, again: Setup = setup) {
  const place = newPlace();
  const first = await scene({ ...setup, content: at(place) });
  fillAll(first.element);
  await drafted(first);
  const number = part(first.element, '.foot .number').textContent;
  first.provider.remove();
  return { number, place, ...(await scene({ ...again, content: at(place) })) };
}

describe('postal-complaint-form keeps a draft', () => {
  it('offers it after a reload with its age, and restores words and number', async () => {
    const { element, number, clock } = await reopened();
    await shownText(element, '有一份刚才未保存的草稿');
    expect(part(element, '.notice .number').textContent).to.equal(number);
    expect(narrativeOf(element)).to.equal('');
    clock.move(5 * 60_000);
    element.requestUpdate();
    await shownText(element, '5 分钟前');
    buttonNamed(element, '恢复草稿').click();
    await waitUntil(() => narrativeOf(element) === '包裹未派送');
    expect(part<HTMLInputElement>(element, '#who').value).to.equal('王测试');
    expect(part(element, '.foot .number').textContent).to.equal(number);
    expect(textOf(element)).not.to.include('未保存的草稿');
  });

  it('offers it when the page rendered the element anew', async () => {
    const place = newPlace();
    const { element, provider } = await scene({ content: at(place) });
    fill(element, 'narrative', 'x');
    await numbered(element);
    const copy = document.createElement('postal-complaint-form');
    copy.draftKey = place;
    element.remove();
    provider.append(copy);
    await shownText(copy, '有一份刚才未保存的草稿');
  });

  it('reaches the disk from the first key on, unasked', async () => {
    const place = newPlace();
    const { element } = await scene({ content: at(place) });
    fill(element, 'narrative', '第一字');
    // What another tab, or this one after a crash, finds on disk.
    const disk = new Drafts(openConnection(), { now: () => 0 });
    const key = { element: 'complaint-form', record: place, actor: '3207-0017' };
    let found: unknown = null;
    await waitUntil(async () => (found = await disk.get(key)) !== null, 'is on disk', { interval: 20 });
    expect(JSON.stringify(found)).to.include('第一字');
  });

  it('is gone for good once it is discarded', async () => {
    const { element, session, place } = await reopened();
    await shownText(element, '放弃草稿');
    buttonNamed(element, '放弃草稿').click();
    await waitUntil(() => !textOf(element).includes('未保存的草稿'));
    const key = { element: 'complaint-form', record: place, actor: '3207-0017' };
    await waitUntil(async () => (await session.drafts.get(key)) === null);
  });

  it('is gone once the complaint is recorded', async () => {
    const { element, session, place } = await reopened();
    await shownText(element, '恢复草稿');
    buttonNamed(element, '恢复草稿').click();
    await waitUntil(() => narrativeOf(element) !== '');
    recordButton(element).click();
    await recorded(element);
    const key = { element: 'complaint-form', record: place, actor: '3207-0017' };
    await waitUntil(async () => (await session.drafts.get(key)) === null);
  });

  it('is not overwritten by typing on, and changes places with what was typed', async () => {
    const { element, session, number, place } = await reopened();
    await shownText(element, '恢复草稿');
    fill(element, 'narrative', '另一件');
    await drafted({ element, session } as Parameters<typeof drafted>[0]);
    element.parentElement!.remove();
    const third = await scene({ content: at(place) });
    await shownText(third.element, '恢复草稿');
    buttonNamed(third.element, '恢复草稿').click();
    await waitUntil(() => narrativeOf(third.element) === '另一件');
    buttonNamed(third.element, '恢复草稿').click();
    await waitUntil(() => narrativeOf(third.element) === '包裹未派送');
    expect(part(third.element, '.foot .number').textContent).to.equal(number);
    expect(buttonNamed(third.element, '恢复草稿')).to.exist;
  });

  it('is shown to its own actor only', async () => {
    const { element, session } = await reopened({}, { actorId: '3207-0099' });
    await session.drafts.flush();
    expect(textOf(element)).not.to.include('未保存的草稿');
  });

  it('leaves the screen when somebody else works here', async () => {
    const { element, provider } = await scene();
    fillAll(element);
    await numbered(element);
    provider.actorId = '3207-0099';
    await waitUntil(() => narrativeOf(element) === '');
    expect(part<HTMLInputElement>(element, '#who').value).to.equal('');
    provider.actorId = '3207-0017';
    await shownText(element, '有一份刚才未保存的草稿');
  });

  it('stays when its writer is named only later', async () => {
    const { element, provider } = await scene({ actorId: null });
    fillAll(element);
    provider.actorId = '3207-0017';
    await shownText(element, '首问：0703 3207-0017');
    expect(narrativeOf(element)).to.equal('包裹未派送');
  });

  it('writes once when an answer was lost and the page reloaded', async () => {
    const backend = await countingBackend();
    const place = newPlace();
    const first = await scene({ backend, content: at(place) });
    backend.answer = async (changes) => {
      await backend.really(changes);
      throw new Error('the line went dead');
    };
    fillAll(first.element);
    recordButton(first.element).click();
    await shownText(first.element, '记录库暂时无法使用');
    await first.session.drafts.flush();
    first.provider.remove();
    backend.answer = null;
    const { element } = await scene({ backend, content: at(place) });
    await shownText(element, '恢复草稿');
    buttonNamed(element, '恢复草稿').click();
    await waitUntil(() => narrativeOf(element) !== '');
    recordButton(element).click();
    await recorded(element);
    expect(await backend.complaints()).to.have.length(1);
  });

  it('remembers of a known customer nothing but the archive', async () => {
    const place = newPlace();
    const setup = { customerId: ouyang.customer.number };
    const first = await scene({ ...setup, content: at(place) });
    await shownText(first.element, '欧阳**');
    fill(first.element, 'narrative', '延误');
    await drafted(first);
    const key = { element: 'complaint-form', record: place, actor: '3207-0017' };
    expect(JSON.stringify(await first.session.drafts.get(key))).not.to.include('13800005678');
    first.provider.remove();
    const { element } = await scene({ content: at(place) });
    await shownText(element, '恢复草稿');
    buttonNamed(element, '恢复草稿').click();
    await shownText(element, '欧阳**');
  });

  it('is told apart by the name of the form around it', async () => {
    const name = newPlace();
    const inForm = (form: string) =>
      html`<form name=${form}><postal-complaint-form></postal-complaint-form></form>`;
    const first = await scene({ content: inForm(name) });
    fill(first.element, 'narrative', 'x');
    await drafted(first);
    first.provider.remove();
    const other = await scene({ content: inForm(newPlace()) });
    await other.session.drafts.flush();
    expect(textOf(other.element)).not.to.include('未保存的草稿');
    const same = await scene({ content: inForm(name) });
    await shownText(same.element, '未保存的草稿');
  });

  it('offers first what the browser says stood here', async () => {
    const { element, session, place } = await reopened();
    await shownText(element, '恢复草稿');
    const [old] = (await session.drafts.get<{ key: string }[]>({
      element: 'complaint-form',
      record: place,
      actor: '3207-0017',
    }))!.value;
    fill(element, 'narrative', '另一件');
    await drafted({ element, session } as Parameters<typeof drafted>[0]);
    element.parentElement!.remove();
    const third = await scene({ content: at(place) });
    third.element.formStateRestoreCallback(old!.key);
    await shownText(third.element, '恢复草稿');
    buttonNamed(third.element, '恢复草稿').click();
    await waitUntil(() => narrativeOf(third.element) !== '');
    expect(narrativeOf(third.element)).to.equal('包裹未派送');
  });
});
