import type { Kind } from '../backend.js';
import { check, same } from './checks.js';
import { put, written, standing } from './steps.js';
import type { Test } from './test.js';

export function readingAndWriting(test: Test): void {
  test('reads what was written, and lists it', async (backend) => {
    const rev = await written(backend, put('a', { name: 'one' }));
    const record = { kind: 'archive', id: 'a', revision: rev, schema: 1, body: { name: 'one' } };
    same(await backend.read('archive', ['a']), [record], 'read() right after write()');
    same((await backend.list('archive', {})).items, [record], 'list() right after write()');
  });
  test('leaves out ids that do not exist and answers an id once', async (backend) => {
    await written(backend, put('a', 1));
    same(
      (await backend.read('archive', ['x', 'a', 'a'])).map(({ id }) => id),
      ['a'],
      'read() of x, a, a',
    );
    same(await backend.read('archive', []), [], 'read() of nothing');
  });
  test('gives another revision with every write', async (backend) => {
    const first = await written(backend, put('a', 1));
    const second = await written(backend, put('a', 1, first));
    check(first !== second, 'two writes of one record have the same revision');
    same((await standing(backend, 'a')).revision, second, 'revision after two writes');
  });
  test('answers an empty write with no outcome', async (backend) => {
    same(await backend.write([], { atomic: true }), [], 'atomic write of nothing');
    same(await backend.write([], { atomic: false }), [], 'write of nothing');
  });
  test('keeps kinds apart', async (backend) => {
    await written(backend, put('a', 'archive'));
    await written(backend, put('a', 'register', null, { kind: 'register' }));
    same((await standing(backend, 'a')).body, 'archive', 'archive a beside register a');
    same((await standing(backend, 'a', 'register')).body, 'register', 'register a beside archive a');
  });
  test('answers for a kind it does not know as for an empty one', async (backend) => {
    const kind = 'kind-of-a-later-release' as Kind;
    same(await backend.read(kind, ['a']), [], 'read() of an unknown kind');
    same((await backend.list(kind, {})).items, [], 'list() of an unknown kind');
  });
  test('is not changed through what was handed in or out', async (backend) => {
    const body = { phones: ['1'] };
    const writing = written(backend, put('a', body));
    body.phones.push('2');
    await writing;
    ((await standing(backend, 'a')) as { body: unknown }).body = 'changed';
    ((await standing(backend, 'a')).body as { phones: string[] }).phones.push('3');
    same((await standing(backend, 'a')).body, { phones: ['1'] }, 'body after its copies were changed');
  });
}
