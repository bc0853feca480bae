/*
 * `npm start`: checks that this Node can run the product, builds what is stale, and becomes the server.
 * Plain old JavaScript without static imports of anything new, so that an old Node gets as far as being told.
 */
import fs from 'fs';
import path from 'path';
import url from 'url';

/** The first release of each line that has what the product and its build need; 21 never got it. */
const OLDEST_OF_LINE = { 20: 19, 22: 13 };
const FIRST_LINE_WITH_ALL = 23;
const root = path.dirname(path.dirname(url.fileURLToPath(import.meta.url)));

function refuse(zh, en) {
  console.error(zh + '\n' + en);
  process.exit(1);
}

function isNodeTooOld() {
  const found = process.versions.node.split('.').map(Number);
  return found[0] < FIRST_LINE_WITH_ALL && !(found[1] >= OLDEST_OF_LINE[found[0]]);
}

async function start() {
  if (isNodeTooOld()) {
    refuse(
      '路演需要 Node.js 20.19、22.13 或更新的版本，当前为 ' + process.version + '，请先升级 Node.js。',
      'Luyan needs Node.js 20.19, 22.13 or newer and this is ' +
        process.version +
        '; please update Node.js first.',
    );
  }
  if (!fs.existsSync(path.join(root, 'node_modules', '@nestjs', 'core', 'package.json'))) {
    refuse(
      '尚未安装依赖，请先在 ' + root + ' 运行 npm ci。',
      'The dependencies are not installed; run npm ci in ' + root + ' first.',
    );
  }
  const builder = await import('./build.mjs');
  if (!(await builder.buildStale())) process.exit(1);
  await import('../dist/server/main.js');
}

start();
