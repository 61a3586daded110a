import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { at } from '../../scripts/lib/run.mjs';
import { codesOf, readMarkdown } from './readme/markdown.mjs';
import { openSite } from './readme/site.mjs';
import { trials } from './readme/trials.mjs';

const json = async (file) => JSON.parse(await readFile(at(file), 'utf8'));

/** The names in code of one column, all rows of the table that has this heading or cell in its first row. */
const column = (table, index) => table.slice(1).flatMap((row) => codesOf(row[index]));

/** Runs every code block of both READMEs and compares their tables with the sources. */
export default async function (kit) {
  const { check, expect, context, open } = kit;
  const english = await readMarkdown('README.md');
  const chinese = await readMarkdown('README.zh-CN.md');
  const codeOf = (id) => english.snippets.find((snippet) => snippet.id === id)?.code;
  const site = await openSite(context);
  const work = trials(kit, site, codeOf);

  await check('both READMEs have the same code and the same structure', async () => {
    expect(chinese.snippets).to.deep.equal(english.snippets);
    expect(chinese.levels).to.deep.equal(english.levels);
    const shape = ({ tables }) => tables.map((rows) => rows.map((row) => row.length));
    expect(shape(chinese)).to.deep.equal(shape(english));
    const codes = ({ tables }) => tables.map((rows) => rows.slice(1).map(([first]) => codesOf(first)));
    expect(codes(chinese)).to.deep.equal(codes(english));
  });

  await check('every snippet is run, and nothing else is', async () => {
    expect(Object.keys(work)).to.have.members(english.snippets.map(({ id }) => id));
  });

  for (const [id, trial] of Object.entries(work)) await check(id, () => trial(codeOf(id)));

  for (const [name, { tables, targets }] of Object.entries({ english, chinese })) {
    const [commands, , elements, session, global, , scripts] = tables;

    await check(`${name}: the table of elements is what the sources say`, async () => {
      const { modules } = await json('custom-elements.json');
      const classes = modules.flatMap(({ declarations }) => declarations ?? []).filter((d) => d.tagName);
      const said = elements.slice(1).map((row) => ({
        tag: codesOf(row[0])[0],
        attributes: codesOf(row[2]).sort(),
        events: codesOf(row[4]).sort(),
      }));
      const meant = classes.map(({ tagName, attributes = [], events = [] }) => ({
        tag: tagName,
        attributes: attributes.map((attribute) => attribute.name).sort(),
        // What the analyser guesses from calls of dispatchEvent has no words.
        events: events
          .filter(({ description }) => description)
          .map((event) => event.name)
          .sort(),
      }));
      expect(said).to.have.deep.members(meant);
      const provider = meant.find(({ tag }) => tag === 'postal-provider');
      expect(column(session, 0).sort()).to.deep.equal(provider.attributes);
      expect(column(session, 1)).to.deep.equal(column(session, 0).map((attribute) => `data-${attribute}`));
    });

    await check(`${name}: the table of PostalCare is what the script offers`, async () => {
      const page = await open(site.page(`global-${name}`, codeOf('html shortest')));
      const offered = await page.evaluate(() => Object.keys(window.PostalCare));
      expect(column(global, 0).map((call) => call.replace(/\(.*/, ''))).to.have.members(offered);
    });

    await check(`${name}: the table of scripts is what package.json has`, async () => {
      const { scripts: ours } = await json('package.json');
      const named = (call) => /^npm (?:run )?([\w-]+)$/.exec(call)?.[1];
      expect(column(scripts, 0).map(named)).to.have.members(Object.keys(ours));
      expect(column(commands, 0).map(named)).to.deep.equal(['start', 'test']);
    });

    await check(`${name}: what it points at is there`, async () => {
      expect(targets.filter((target) => !existsSync(at(target)))).to.deep.equal([]);
    });
  }
}
