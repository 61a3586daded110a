import { expect, oneEvent } from '@open-wc/testing';
import { BackendError } from '../../../src/data/backend.js';
import { checkComplaint } from '../../../src/records/schemas.js';
import { isComplaintNumber } from '../../../src/values/complaint-number.js';
import { problem } from '../../../src/values/problem.js';
import { ouyang, sparse } from '../../support/people.js';
import { putArchives } from '../../support/session.js';
import { shownText, textOf } from '../../support/shown.js';
import {
  buttonNamed,
  countingBackend,
  fill,
  fillAll,
  focused,
  numbered,
  part,
  recordButton,
  recorded,
  scene,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

const id = ouyang.customer.number;

describe('postal-complaint-form records', () => {
  it('gives a number with the first key, and not before', async () => {
    const { element } = await scene();
    expect(part(element, '.number')).to.equal(null);
    fill(element, 'narrative', 'a');
    await numbered(element);
    const number = part(element, '.number').textContent;
    expect(isComplaintNumber(number)).to.equal(true);
    expect(number).to.match(/^0703-26326-01-/);
    fill(element, 'narrative', 'ab');
    await element.updateComplete;
    expect(part(element, '.number').textContent).to.equal(number);
  });

  it('writes a whole complaint, and says so only once it is acknowledged', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    let acknowledge = (): void => undefined;
    backend.answer = (changes) =>
      new Promise((resolve) => (acknowledge = () => void backend.really(changes).then(resolve)));
    fillAll(element);
    const submitting = oneEvent(element, 'postal-complaint-submit');
    recordButton(element).click();
    const { detail } = await submitting;
    await waitUntil(() => backend.attempts === 1);
    await shownText(element, '正在登记');
    expect(textOf(element)).not.to.include('已登记');
    const saved = oneEvent(element, 'postal-complaint-saved');
    acknowledge();
    expect((await saved).detail).to.deep.equal(detail);
    await shownText(element, '已登记');
    await shownText(element, '明日 14:30');
    const [complaint] = await backend.complaints();
    expect(checkComplaint(complaint)).to.deep.equal([]);
    expect(complaint).to.deep.include({
      number: detail.number,
      matter: 'complaint',
      channel: 'counter',
      customer: null,
      complainant: '王测试',
      reach: '13900001234',
      narrative: '包裹未派送',
      receivedAt: '2026-11-22T14:30:00+08:00',
      firstReceiver: { outlet: '0703', person: '3207-0017', role: 'teller' },
    });
    expect(complaint!.events.map(({ type }) => type)).to.deep.equal(['receive', 'record']);
  });

  it('takes name and phone of the customer shown from the archive, and shows them masked', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend, customerId: id });
    await shownText(element, '欧阳**');
    expect(textOf(element)).to.include('138****5678').and.not.to.include('13800005678');
    fill(element, 'narrative', '延误');
    recordButton(element).click();
    await recorded(element);
    const [complaint] = await backend.complaints();
    expect(complaint).to.deep.include({ customer: id, complainant: '欧阳测试', reach: '13800005678' });
  });

  it('stays with the customer of the first key when the page moves on', async () => {
    const backend = await countingBackend();
    await putArchives(backend, [sparse]);
    const { element, provider } = await scene({ backend, customerId: id });
    await shownText(element, '欧阳**');
    fill(element, 'narrative', '延误');
    provider.customerId = sparse.customer.number;
    await shownText(element, '页面已换成另一位客户');
    expect(textOf(element)).to.include('欧阳**');
    recordButton(element).click();
    await recorded(element);
    expect((await backend.complaints())[0]).to.include({ customer: id });
    buttonNamed(element, '再登记').click();
    await shownText(element, '章*');
  });

  it('asks for another way to reach a customer without a phone', async () => {
    const backend = await countingBackend();
    await putArchives(backend, [sparse]);
    const { element } = await scene({ backend, customerId: sparse.customer.number });
    await shownText(element, '章*');
    fill(element, 'reach', '海州区测试路2号');
    fill(element, 'narrative', '延误');
    recordButton(element).click();
    await recorded(element);
    expect((await backend.complaints())[0]).to.include({ complainant: '章伟', reach: '海州区测试路2号' });
  });

  it('lets somebody else complain than the customer shown, and goes back', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend, customerId: id });
    await shownText(element, '欧阳**');
    buttonNamed(element, '换人').click();
    await waitUntil(() => focused(element) === 'who');
    fillAll(element);
    await element.updateComplete;
    buttonNamed(element, '改回页面上的客户').click();
    await shownText(element, '欧阳**');
    buttonNamed(element, '换人').click();
    await waitUntil(() => focused(element) === 'who');
    recordButton(element).click();
    await recorded(element);
    expect((await backend.complaints())[0]).to.include({ customer: null, complainant: '王测试' });
  });

  it('takes a complaint while the customer cannot be loaded', async () => {
    const backend = await countingBackend();
    backend.read = () => Promise.reject(new BackendError('offline'));
    const { element } = await scene({ backend, customerId: id });
    await shownText(element, '客户资料暂时无法读取');
    fillAll(element);
    recordButton(element).click();
    await recorded(element);
    expect((await backend.complaints())[0]).to.include({ customer: null, complainant: '王测试' });
  });

  it('loads the customer again when asked to', async () => {
    const backend = await countingBackend();
    const { read } = backend;
    backend.read = () => Promise.reject(new BackendError('offline'));
    const { element } = await scene({ backend, customerId: id });
    await shownText(element, '客户资料暂时无法读取');
    backend.read = read;
    buttonNamed(element, '重试').click();
    await shownText(element, '欧阳**');
  });

  it('can be forbidden by the page', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    element.addEventListener('postal-complaint-submit', (event) => event.preventDefault(), { once: true });
    fillAll(element);
    const heard = oneEvent(element, 'postal-complaint-submit');
    recordButton(element).click();
    await heard;
    await waitUntil(() => recordButton(element).getAttribute('aria-disabled') === 'false');
    expect(backend.attempts).to.equal(0);
    recordButton(element).click();
    await recorded(element);
    expect(backend.attempts).to.equal(1);
  });

  it('writes once, however often the button is pressed', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    fillAll(element);
    for (let press = 0; press < 3; press++) recordButton(element).click();
    await recorded(element);
    expect(await backend.complaints()).to.have.length(1);
    expect(backend.attempts).to.equal(1);
  });

  it('writes once when the answer was lost and the same words are sent again', async () => {
    const backend = await countingBackend();
    const { element, clock } = await scene({ backend });
    backend.answer = async (changes) => {
      await backend.really(changes);
      throw new BackendError('offline');
    };
    fillAll(element);
    recordButton(element).click();
    await shownText(element, '网络已断开');
    expect(part<HTMLTextAreaElement>(element, '#narrative').value).to.equal('包裹未派送');
    backend.answer = null;
    clock.move(60_000);
    buttonNamed(element, '重试').click();
    await recorded(element);
    expect(await backend.complaints()).to.have.length(1);
  });

  it('does not pass other words off as written when the answer was lost', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    backend.answer = async (changes) => {
      await backend.really(changes);
      throw new BackendError('offline');
    };
    fillAll(element);
    recordButton(element).click();
    await shownText(element, '网络已断开');
    backend.answer = null;
    fill(element, 'narrative', '包裹未派送，并且破损');
    recordButton(element).click();
    await shownText(element, '请先核对登记簿');
    expect(part<HTMLTextAreaElement>(element, '#narrative').value).to.equal('包裹未派送，并且破损');
    recordButton(element).click();
    await recorded(element);
    const narratives = (await backend.complaints()).map(({ narrative }) => narrative);
    expect(narratives).to.have.members(['包裹未派送', '包裹未派送，并且破损']);
  });

  it('says in words what the records refused, and keeps what was typed', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend, lang: 'en' });
    backend.answer = () => Promise.resolve([{ status: 'refused', problem: problem('backend-forbidden') }]);
    fillAll(element);
    recordButton(element).click();
    await waitUntil(() => part(element, '.notice.error') !== null);
    expect(part(element, '.notice.error').textContent).to.match(/nothing was saved/);
    expect(part<HTMLInputElement>(element, '#who').value).to.equal('王测试');
    backend.answer = null;
    recordButton(element).click();
    await recorded(element);
  });

  it('takes a new number where another record stands under its own', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    fillAll(element);
    await numbered(element);
    const first = part(element, '.foot .number').textContent;
    backend.answer = () => Promise.resolve([{ status: 'conflict', current: null }]);
    recordButton(element).click();
    await shownText(element, `编号 ${first} 下已有一件记录`);
    await waitUntil(() => ![null, first].includes(part(element, '.foot .number')?.textContent ?? null));
    backend.answer = null;
    recordButton(element).click();
    await recorded(element);
    expect(await backend.complaints()).to.have.length(1);
  });

  it('gives up on records that never answer, and can try again', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend, options: { timeLimit: 50 } });
    backend.answer = () => new Promise(() => undefined);
    fillAll(element);
    recordButton(element).click();
    await shownText(element, '记录库暂时无法使用');
    backend.answer = null;
    buttonNamed(element, '重试').click();
    await recorded(element);
    expect(await backend.complaints()).to.have.length(1);
  });

  it('names its doubt where no terminal is configured, and still records', async () => {
    const { element } = await scene({ terminalId: null });
    fillAll(element);
    await shownText(element, '编号可能与别处重复');
    recordButton(element).click();
    await recorded(element);
  });

  it('records nothing without a number, keeps the words and says what to do', async () => {
    const backend = await countingBackend();
    const { element, provider } = await scene({ backend, outletId: 'HZ' });
    fillAll(element);
    await shownText(element, '暂时不能生成编号');
    recordButton(element).click();
    await element.updateComplete;
    await waitUntil(() => recordButton(element).getAttribute('aria-disabled') === 'false');
    expect(backend.attempts).to.equal(0);
    expect(part<HTMLInputElement>(element, '#who').value).to.equal('王测试');
    provider.outletId = '0703';
    await provider.updateComplete;
    buttonNamed(element, '重试').click();
    await recorded(element);
  });

  it('asks who receives it where nobody is named', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend, actorId: null });
    fillAll(element);
    recordButton(element).click();
    await shownText(element, '请填写受理人');
    fill(element, 'receiver', '王芳');
    recordButton(element).click();
    await recorded(element);
    expect((await backend.complaints())[0]!.firstReceiver.person).to.equal('王芳');
  });

  it('begins anew after a recorded complaint', async () => {
    const backend = await countingBackend();
    const { element } = await scene({ backend });
    fillAll(element);
    recordButton(element).click();
    await recorded(element);
    buttonNamed(element, '再登记').click();
    await waitUntil(() => focused(element) === 'matter');
    expect(part<HTMLTextAreaElement>(element, '#narrative').value).to.equal('');
    fillAll(element);
    recordButton(element).click();
    await recorded(element);
    const numbers = (await backend.complaints()).map(({ number }) => number);
    expect(new Set(numbers).size).to.equal(2);
  });

  it('shows and keeps hostile words as they are', async () => {
    const backend = await countingBackend();
    const name = '<img src=x onerror=alert(1)>';
    await putArchives(backend, [{ ...sparse, customer: { ...sparse.customer, number: 'X1', name } }]);
    const { element } = await scene({ backend, customerId: 'X1' });
    const narrative =
      '"><script>alert(1)</script> \u202Egpj.exe \u0000 =HYPERLINK("x") \uD842\uDFB7\uD83D\uDE00' +
      'x'.repeat(10_000);
    await waitUntil(() => part(element, '[part=customer]') !== null);
    fill(element, 'narrative', narrative);
    fill(element, 'reach', '${7*7}');
    recordButton(element).click();
    await recorded(element);
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect((await backend.complaints())[0]).to.include({ complainant: name, narrative, reach: '${7*7}' });
  });
});
