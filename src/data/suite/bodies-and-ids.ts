import { same } from './checks.js';
import { put, idsOf, written, standing } from './steps.js';
import type { Test } from './test.js';

export function bodiesAndIds(test: Test): void {
  test('keeps fields it does not know, and the schema version', async (backend) => {
    const body = {
      later: { deep: [1, { x: null }], empty: {}, none: [] },
      yes: true,
      no: false,
      amount: 0.1,
    };
    await written(backend, put('a', body, null, { schema: 99 }));
    const record = await standing(backend, 'a');
    same(record.body, body, 'body with unknown fields');
    same(record.schema, 99, 'schema version of a later release');
  });
  test('keeps every character', async (backend) => {
    const body = { name: '欧阳𠮷', note: '“全角”,€ — \u2028 \\ " \' \n\t 👩‍👩‍👧', 邮编: '222000' };
    await written(backend, put('a', body));
    same((await standing(backend, 'a')).body, body, 'body with Chinese and surrogate pairs');
  });
  test('keeps ids with odd characters apart', async (backend) => {
    const ids = [
      'a/b',
      'a%2Fb',
      'a b',
      'a+b',
      '?x=1&y',
      '#',
      '..',
      '\'"',
      '𠮷',
      '吉',
      '__proto__',
      'constructor',
    ];
    await backend.write(
      ids.map((id) => put(id, { id })),
      { atomic: true },
    );
    for (const id of ids) same((await standing(backend, id)).body, { id }, `body of the record ${id}`);
    same(idsOf(await backend.list('archive', {})), [...ids].sort(), 'ids in the order of UTF-16 code units');
  });
}
