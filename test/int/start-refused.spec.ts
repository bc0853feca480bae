/** Every expected reason why the product cannot start: one clear sentence in two languages, and no process left. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimPort } from '../../server/config/port.ts';
import { canRunInstalled, isRoot, ordinaryUser } from '../support/ordinary-user.ts';
import { postgresOfSuite, queryPostgres } from '../support/postgres.ts';
import { processesOf } from '../support/processes.ts';
import { Product, type ProductOptions } from '../support/product.ts';
import { makeSmallDisk } from '../support/small-disk.ts';

const SECRET = 'not-to-be-told';
let product: Product | null = null;
afterEach(async () => {
  await product?.stop();
  product = null;
});

/** @returns both sentences, after making sure that there is nothing else */
async function refused(
  options: ProductOptions,
  meanwhile?: (starting: Product) => Promise<void>,
): Promise<string> {
  await product?.stop();
  product = await Product.prepare(options);
  product.launch();
  await meanwhile?.(product);
  const { code, stdout, stderr } = await product.ended();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expectTwoSentences(stderr);
  const dataDir = options.env?.['DATA_DIR'] ?? product.dataDir;
  await expect.poll(() => processesOf(dataDir)).toEqual([]);
  return stderr;
}

function expectTwoSentences(stderr: string): void {
  const lines = stderr.split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/\p{Script=Han}.*。$/u),
    expect.stringMatching(/^[A-Z].*\.$/),
    '',
  ]);
  expect(stderr).not.toMatch(/^\s+at |Error:|node:|secret/m);
  expect(stderr).not.toContain(SECRET);
}

async function listening(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('the port', () => {
  it('is in use', async () => {
    const other = createServer();
    const port = await listening(other);
    expect(await refused({ env: { PORT: String(port) } })).toMatch(
      new RegExp(`端口 ${port} 已被.*Port ${port} is in use`, 's'),
    );
    other.close();
  });

  it('is taken by another program while the database is being made', async () => {
    const other = createServer();
    const said = await refused({}, async ({ dataDir, port }) => {
      while ((await readdir(dataDir)).length === 0) await turn();
      await listening(other, port);
    });
    expect(said).toMatch(/is in use/);
    other.close();
  });

  it.each(['abc', '70000'])('is no port: %s', async (port) => {
    expect(await refused({ env: { PORT: port } })).toContain('PORT');
  });
});

describe('Node', () => {
  it.each(['18.20.4', '20.18.0', '21.7.3', '22.12.0'])('%s is too old', async (version) => {
    const folder = await mkdtemp(join(tmpdir(), 'luyan-old-node-'));
    const preload = join(folder, 'old-node.cjs');
    await writeFile(
      preload,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
       Object.defineProperty(process, 'version', { value: 'v${version}' });`,
    );
    const script = join(import.meta.dirname, '../../scripts/start.mjs');
    const said = await refused({ script, env: { NODE_OPTIONS: `--require ${preload}` } });
    expect(said).toContain(`v${version}`);
    await rm(folder, { recursive: true });
  });
});

describe('the data folder', () => {
  it('is in use by another copy, which goes on', async () => {
    product = await Product.start();
    const second = await Product.prepare({ dataDir: product.dataDir });
    second.launch();
    const { code, stdout, stderr } = await second.ended();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expectTwoSentences(stderr);
    expect(stderr).toContain(String(product.pid));
    expect((await fetch(`${product.baseUrl}/health/ready`)).status).toBe(200);
    expect((await processesOf(product.dataDir)).join()).not.toContain(`${second.pid} `);
  });

  it('is a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luyan-file-'));
    const dataDir = join(folder, 'data');
    await writeFile(dataDir, '');
    for (const env of [{}, { DATABASE_URL: `postgres://u:${SECRET}@127.0.0.1:1/luyan` }])
      expect(await refused({ env: { ...env, DATA_DIR: dataDir } })).toContain(dataDir);
    await rm(folder, { recursive: true });
  });

  it.runIf(canRunInstalled())('belongs to someone else', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'luyan-closed-'));
    await mkdir(join(dataDir, 'decks'));
    expect(await refused({ dataDir, account: ordinaryUser })).toContain(dataDir);
  });
});

describe.runIf(isRoot)('the disk', () => {
  it('has too little room for a first start', async (context) => {
    const disk = makeSmallDisk(30) ?? context.skip('no disk can be mounted here');
    try {
      expect(await refused({ env: { DATA_DIR: join(disk.path, 'data') } })).toMatch(/30 MB/);
    } finally {
      disk.remove();
    }
  });

  it('fills up while the database comes up', async (context) => {
    const disk = makeSmallDisk(260) ?? context.skip('no disk can be mounted here');
    const dataDir = join(disk.path, 'data');
    await mkdir(dataDir);
    try {
      const said = await refused({ env: { DATA_DIR: dataDir } }, async () => {
        while (!(await readdir(dataDir)).includes('postgres')) await turn();
        await disk.fill();
      });
      expect(said).toMatch(/磁盘空间不足.*too little free space/s);
    } finally {
      disk.remove();
    }
  });

  it('is full at a later start', async (context) => {
    const disk = makeSmallDisk(260) ?? context.skip('no disk can be mounted here');
    const env = { DATA_DIR: join(disk.path, 'data') };
    try {
      const earlier = await Product.start({ env });
      await earlier.stop();
      await disk.fill();
      expect(await refused({ env })).toMatch(/磁盘空间不足.*too little free space/s);
    } finally {
      disk.remove();
    }
  });
});

describe('the outside database', () => {
  beforeAll(async () => {
    await queryPostgres(postgresOfSuite(), `create role guest login password '${SECRET}'`);
  });
  afterAll(() => queryPostgres(postgresOfSuite(), 'drop role guest'));

  const at = (change: (url: URL) => void): string => {
    const url = new URL(postgresOfSuite());
    change(url);
    return url.href;
  };
  const tried = (url: string) => refused({ env: { DATABASE_URL: url } });

  it('is not there', async () => {
    const port = await claimPort(0, '127.0.0.1');
    const said = await tried(`postgres://luyan:${SECRET}@127.0.0.1:${port}/luyan`);
    expect(said).toMatch(new RegExp(`DATABASE_URL.*127\\.0\\.0\\.1:${port}.*ECONNREFUSED`));
  });

  it('is on a machine that nobody knows', async () => {
    expect(await tried(`postgres://luyan:${SECRET}@nowhere.invalid/luyan`)).toContain('nowhere.invalid:5432');
  });

  it('does not answer', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    const port = await listening(silent);
    expect(await tried(`postgres://luyan:${SECRET}@127.0.0.1:${port}/luyan`)).toContain(`127.0.0.1:${port}`);
    silent.close();
  });

  it('is no PostgreSQL', async () => {
    const web = createServer((socket) =>
      socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    const port = await listening(web);
    expect(await tried(`postgres://luyan:${SECRET}@127.0.0.1:${port}/luyan`)).toContain(`127.0.0.1:${port}`);
    web.close();
  });

  it('has another password, or none was given', async () => {
    const password = new URL(postgresOfSuite()).password;
    for (const given of [SECRET, '']) {
      const said = await tried(at((url) => (url.password = given)));
      expect(said).toMatch(/拒绝用户 luyan 登录.*does not let user luyan in/s);
      expect(said).not.toContain(password);
    }
  });

  it('has no such database', async () => {
    expect(await tried(at((url) => (url.pathname = '/elsewhere')))).toMatch(
      /没有数据库 elsewhere.*no database elsewhere/s,
    );
  });

  it('does not let this user make tables', async () => {
    const url = at((it) => {
      it.username = 'guest';
      it.password = SECRET;
    });
    expect(await tried(url)).toMatch(/用户 guest 无权.*guest may not make tables/s);
  });

  it.each([`mysql://u:${SECRET}@db/luyan`, `postgres://u:${SECRET}%zz@127.0.0.1/luyan`])(
    'has an address that cannot be read: %s',
    async (url) => {
      expect(await tried(url)).toContain('DATABASE_URL');
    },
  );
});
