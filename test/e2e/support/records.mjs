/** Runs in the page: all values of one object store of the kit's database. */
async function valuesOf(store) {
  const answer = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const database = await answer(indexedDB.open('postal-care'));
  try {
    return await answer(database.transaction(store).objectStore(store).getAll());
  } finally {
    database.close();
  }
}

/** The body of a record as it lies in the browser's database, read past the kit; `undefined` where there is none. */
export async function storedBody(page, kind, id) {
  const rows = await page.evaluate(valuesOf, 'records');
  return rows.find((row) => row.kind === kind && row.id === id)?.body;
}

const waitMs = 10_000;

/** Resolves once drafts with all these words lie on the disk. */
export async function draftsOnDisk(page, ...words) {
  const end = Date.now() + waitMs;
  for (;;) {
    const drafts = JSON.stringify(await page.evaluate(valuesOf, 'drafts'));
    if (words.every((word) => drafts.includes(word))) return;
    if (Date.now() > end) throw new Error(`the drafts on disk lack ${words.join(' or ')}: ${drafts}`);
  }
}

/** Deletes the kit's database; resolves when it is gone. */
export const deleteDatabase = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.deleteDatabase('postal-care');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
