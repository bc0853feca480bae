/** The environment of the process, read once and checked before anything starts. */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { StartupRefusal, type BilingualSentence } from './startup-refusal.ts';

export interface Settings {
  /** TCP port, 0–65535; 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** null: one node, no Redis. */
  readonly redisUrl: string | null;
  /** How the public reaches this server, without a trailing slash; null: by its own addresses. */
  readonly publicUrl: string | null;
  /** null: made at the first start and printed once. */
  readonly staffPassword: string | null;
  /** The `soffice` to convert slides with; null: the one found on this machine, if any. */
  readonly sofficePath: string | null;
}

/** What a good value looks like; bad values are never echoed, as some of them hold passwords. */
const WANTED = {
  PORT: { zh: '应为 0–65535 的整数，例如 3000', en: 'must be a whole number from 0 to 65535, such as 3000' },
  HOST: {
    zh: '应为本机的 IP 地址或主机名，例如 0.0.0.0',
    en: 'must be an address or name of this machine, such as 0.0.0.0',
  },
  DATA_DIR: { zh: '应为文件夹路径，例如 ./data', en: 'must be the path of a folder, such as ./data' },
  DATABASE_URL: {
    zh: '应为 postgres:// 开头的完整地址，例如 postgres://用户:密码@主机:5432/luyan',
    en: 'must be a complete postgres:// address, such as postgres://user:password@host:5432/luyan',
  },
  REDIS_URL: {
    zh: '应为 redis:// 或 rediss:// 开头的地址，例如 redis://主机:6379',
    en: 'must be a redis:// or rediss:// address, such as redis://host:6379',
  },
  PUBLIC_URL: {
    zh: '应为 http:// 或 https:// 开头的网址，例如 https://luyan.example.org',
    en: 'must be an http:// or https:// address, such as https://luyan.example.org',
  },
  STAFF_PASSWORD: {
    zh: '不能只有空格，最长 200 个字符',
    en: 'may not be blank nor longer than 200 characters',
  },
  SOFFICE_PATH: {
    zh: '应为 LibreOffice 的 soffice 程序的完整路径，例如 /opt/libreoffice/program/soffice',
    en: 'must be the full path of LibreOffice’s soffice, such as /opt/libreoffice/program/soffice',
  },
} as const satisfies Record<string, BilingualSentence>;

const urlStartingWith = (scheme: RegExp) =>
  z.string().refine((text) => scheme.test(text) && URL.canParse(text));

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:%_-]+$/)
    .default('0.0.0.0'),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'))
    .default('./data'),
  DATABASE_URL: urlStartingWith(/^postgres(ql)?:\/\//i).optional(),
  REDIS_URL: urlStartingWith(/^rediss?:\/\//i).optional(),
  PUBLIC_URL: urlStartingWith(/^https?:\/\//i).optional(),
  STAFF_PASSWORD: z
    .string()
    .max(200)
    .refine((password) => password.trim() !== '')
    .optional(),
  SOFFICE_PATH: z.string().refine(isAbsolute).optional(),
} satisfies Record<keyof typeof WANTED, z.ZodType>);

/**
 * Reads the settings from environment variables; an empty variable counts as unset.
 * @throws {StartupRefusal} `setting-invalid`, naming every variable that is wrong.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(WANTED).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const read = environment.safeParse(given);
  if (!read.success) throw refusalOf(read.error);
  const values = read.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    staffPassword: values.STAFF_PASSWORD ?? null,
    sofficePath: values.SOFFICE_PATH ?? null,
  };
}

function refusalOf(error: z.ZodError): StartupRefusal {
  const wrong = new Set(error.issues.map((issue) => String(issue.path[0]) as keyof typeof WANTED));
  const sentence = (language: keyof BilingualSentence, between: string) =>
    [...wrong].map((name) => `${name} ${WANTED[name][language]}`).join(between);
  return new StartupRefusal('setting-invalid', {
    zh: `环境变量有误：${sentence('zh', '；')}。`,
    en: `The environment is not right: ${sentence('en', '; ')}.`,
  });
}
