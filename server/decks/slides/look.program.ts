/**
 * A program of its own that looks into one uploaded file (its argument) and prints what it is, as JSON. What a hostile
 * file costs, it costs here.
 */
import { readFile } from 'node:fs/promises';
import { yieldToShow } from '../../programs/yield-to-show.ts';
import { lookAt } from './look-at.ts';

yieldToShow();
const [path = '', limitBytes = '0'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await lookAt(await readFile(path), Number(limitBytes))));
