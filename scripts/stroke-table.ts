/** Writes server/domain/stroke-table.ts: `node --import tsx scripts/stroke-table.ts`. */
import { writeFile } from 'node:fs/promises';
import { strokeTableSource } from './stroke-table/stroke-table.ts';

await writeFile('server/domain/stroke-table.ts', strokeTableSource());
