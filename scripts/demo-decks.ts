/**
 * Writes the slide decks of the demo contest, beside each what screens need for its first page, then pages.json with the
 * pages of each, so that the first start need find out neither: `node --import tsx scripts/demo-decks.ts OUT_DIR`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOpening } from '../server/decks/find-opening.ts';
import { openingOf } from '../server/decks/opening.ts';
import { demoContest } from '../shared/presets/demo.ts';
import { contents } from './demo-decks/content/index.ts';
import { looks, themeOf } from './demo-decks/theme.ts';
import { useFonts, writeDeck } from './demo-decks/write-deck.ts';

async function main(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  useFonts();
  const pagesById: Record<string, number> = {};
  for (const { id, name, unit, number = 0, jointUnits = [], track = '' } of demoContest.projects) {
    const content = contents[id];
    const look = looks[id];
    if (content === undefined || look === undefined) throw new Error(`No deck is written for project ${id}`);
    const file = join(outDir, `${id}.pdf`);
    const deck = {
      contest: demoContest.title,
      number,
      name,
      unit,
      jointUnits,
      track,
      content,
      theme: themeOf(look),
    };
    const pages = await writeDeck(deck, file);
    await writeFile(join(outDir, `${id}.opening`), await openingOf(file, await findOpening(file)));
    pagesById[id] = pages;
    console.log(`${file}  ${pages} pages  ${name}`);
  }
  await writeFile(join(outDir, 'pages.json'), `${JSON.stringify(pagesById, null, 2)}\n`);
}

const outDir = process.argv[2];
if (outDir === undefined) {
  console.error('Usage: node --import tsx scripts/demo-decks.ts OUT_DIR');
  process.exitCode = 2;
} else await main(outDir);
