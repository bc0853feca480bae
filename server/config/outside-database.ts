/** Whether the PostgreSQL of DATABASE_URL can be used, asked once before anything is built upon it. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartupRefusal } from './startup-refusal.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A server that says it is still starting is waited for; one that does not answer is not. */
const STARTING_PATIENCE_MS = 30_000;
const STARTING_PAUSE_MS = 250;

/** SQLSTATE: PostgreSQL, Appendix A. */
const STARTING = '57P03';
const LOGIN_REFUSED = ['28P01', '28000'];
const NO_SUCH_DATABASE = '3D000';
const NOT_PERMITTED = '42501';

/** What pg itself says when the server wants a password and the address has none. */
const NO_PASSWORD = /client password must be a (non-empty )?string/;

/** The tables are made by the first start; later starts only need to find them. */
const mayMakeTables = `
  select to_regclass('contests') is not null or
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as may`;

/** @throws {StartupRefusal} database-*, naming the server and never the password */
export async function expectOutsideDatabase(url: string): Promise<void> {
  for (const deadline = Date.now() + STARTING_PATIENCE_MS; ; await delay(STARTING_PAUSE_MS)) {
    const refusal = await tryDatabase(url);
    if (refusal === null) return;
    if (refusal.code !== 'database-starting' || Date.now() > deadline) throw refusal;
  }
}

async function tryDatabase(url: string): Promise<StartupRefusal | null> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  } catch (error) {
    return unreadableUrl(error);
  }
  const { host, port, user = '', database = '' } = client;
  const place: Place = { server: `${host}:${port}`, user, database };
  client.on('error', () => undefined); // the query or the connecting that it breaks tells
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(mayMakeTables);
    return rows[0]?.may === true ? null : notPermitted(place);
  } catch (error) {
    return refusalFor(error, place);
  } finally {
    await client.end();
  }
}

interface Place {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

function refusalFor(error: unknown, place: Place): StartupRefusal {
  const { server, database } = place;
  const code = codeOf(error);
  if (LOGIN_REFUSED.includes(code)) return loginRefused(place);
  if (code === NO_SUCH_DATABASE) {
    return new StartupRefusal('database-missing', {
      zh: `数据库服务器 ${server} 上没有数据库 ${database}，请先创建，或检查 DATABASE_URL。`,
      en: `The database server ${server} has no database ${database}; create it first, or check DATABASE_URL.`,
    });
  }
  if (code === NOT_PERMITTED) return notPermitted(place);
  const reason = code || messageOf(error);
  if (NO_PASSWORD.test(reason)) return loginRefused(place);
  if (code === STARTING) {
    return new StartupRefusal('database-starting', {
      zh: `数据库 ${server} 还没有准备好接受连接，请稍后再启动。`,
      en: `The database server ${server} is not ready for connections yet; start again in a while.`,
    });
  }
  return new StartupRefusal('database-unreachable', {
    zh: `无法连接 DATABASE_URL 中的数据库 ${server}（${reason}），请检查主机、端口、网络，以及 PostgreSQL 是否已启动。`,
    en: `The database server ${server} of DATABASE_URL cannot be reached (${reason}); check host, port, network, and whether PostgreSQL is running there.`,
  });
}

function loginRefused({ server, user }: Place): StartupRefusal {
  return new StartupRefusal('database-login-refused', {
    zh: `数据库 ${server} 拒绝用户 ${user} 登录，请检查 DATABASE_URL 中的用户名和密码。`,
    en: `The database server ${server} does not let user ${user} in; check the user and password in DATABASE_URL.`,
  });
}

function notPermitted({ server, user, database }: Place): StartupRefusal {
  return new StartupRefusal('database-not-permitted', {
    zh: `用户 ${user} 无权在 ${server} 的数据库 ${database} 中建表，请授予权限，或检查 DATABASE_URL。`,
    en: `User ${user} may not make tables in database ${database} of ${server}; grant it, or check DATABASE_URL.`,
  });
}

function unreadableUrl(error: unknown): StartupRefusal {
  return new StartupRefusal(
    'setting-invalid',
    {
      zh: 'DATABASE_URL 无法解析，请检查其中的特殊字符是否已按网址编码（例如 % 写作 %25）。',
      en: 'DATABASE_URL cannot be read; check that special characters in it are percent-encoded (% as %25, for example).',
    },
    { cause: error },
  );
}

/** Of the first attempt, where a name has several addresses. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
