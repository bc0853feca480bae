/** The last step of a build: loads the script (its argument) once and keeps what V8 has made of it. */
import { keepCompiled, loadCompiled } from './compiled-script.ts';

const [file = ''] = process.argv.slice(2);
keepCompiled(file);
if (!loadCompiled(file).fromKept) throw new Error(`V8 does not take back what it has made of ${file}`);
