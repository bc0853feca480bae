/** Every expected reason why the embedded database cannot run here, as one clear sentence per language. */
import { StartupRefusal } from '../../config/startup-refusal.ts';

/** Free space asked for before the first start, in bytes: a new database takes about 40 MB and must grow. */
export const FIRST_START_FREE_BYTES = 200 * 1024 * 1024;

export function dataDirInUse(dataDir: string, holderPid: number | null): StartupRefusal {
  const pid = holderPid === null ? '' : String(holderPid);
  return new StartupRefusal('data-dir-in-use', {
    zh: `另一个路演程序${pid && `(进程 ${pid})`}正在使用数据文件夹 ${dataDir},请先关闭它，或用 DATA_DIR 另选一个文件夹。`,
    en: `Another copy of Luyan ${pid && `(process ${pid}) `}is using the data folder ${dataDir}; stop it first, or choose another folder with DATA_DIR.`,
  });
}

export function diskFull(folder: string, freeBytes?: number): StartupRefusal {
  const freeMb = freeBytes === undefined ? null : Math.floor(freeBytes / 1024 / 1024);
  const wantedMb = FIRST_START_FREE_BYTES / 1024 / 1024;
  return new StartupRefusal('disk-full', {
    zh: `${folder} 所在磁盘空间不足${freeMb === null ? '' : `(剩余 ${freeMb} MB,至少需要 ${wantedMb} MB)`},请清理后再启动。`,
    en: `The disk of ${folder} has too little free space${freeMb === null ? '' : ` (${freeMb} MB left, at least ${wantedMb} MB needed)`}; make room and start again.`,
  });
}

export function dataDirNotWritable(folder: string, cause?: unknown): StartupRefusal {
  return new StartupRefusal(
    'data-dir-not-writable',
    {
      zh: `无法写入数据文件夹 ${folder},请检查路径和权限，或用 DATA_DIR 另选一个文件夹。`,
      en: `The data folder ${folder} cannot be written to; check its path and permissions, or choose another with DATA_DIR.`,
    },
    { cause },
  );
}

export function platformUnsupported(platform: string): StartupRefusal {
  return new StartupRefusal('platform-unsupported', {
    zh: `内置数据库不支持此系统(${platform}),请用 DATABASE_URL 指定一个 PostgreSQL。`,
    en: `The embedded database does not run on this system (${platform}); set DATABASE_URL to a PostgreSQL server.`,
  });
}

export function programsMissing(packageName: string): StartupRefusal {
  return new StartupRefusal('database-programs-missing', {
    zh: `没有安装内置数据库 ${packageName},请重新运行 npm ci(不要省略 optional 依赖),或用 DATABASE_URL 指定一个 PostgreSQL。`,
    en: `The embedded database ${packageName} is not installed; run npm ci again (without omitting optional dependencies), or set DATABASE_URL to a PostgreSQL server.`,
  });
}

export function programsUnusable(reason: string): StartupRefusal {
  return new StartupRefusal('database-programs-unusable', {
    zh: `内置数据库程序无法在此运行(${reason}),请用 DATABASE_URL 指定一个 PostgreSQL。`,
    en: `The programs of the embedded database do not run here (${reason}); set DATABASE_URL to a PostgreSQL server.`,
  });
}

export function accountUnavailable(reason: string): StartupRefusal {
  return new StartupRefusal('database-account-unavailable', {
    zh: `PostgreSQL 不能以管理员身份运行，也无法改用普通账户(${reason}),请以普通用户启动，或设置 DATABASE_URL。`,
    en: `PostgreSQL refuses to run as an administrator and no ordinary account could be used instead (${reason}); start as an ordinary user, or set DATABASE_URL.`,
  });
}

export function madeByOtherMajor(dataDir: string, found: string, wanted: string): StartupRefusal {
  return new StartupRefusal('database-other-major', {
    zh: `数据文件夹 ${dataDir} 由 PostgreSQL ${found} 创建，本版本使用 PostgreSQL ${wanted},请用原来的版本打开，或用 DATA_DIR 另选一个文件夹。`,
    en: `The data folder ${dataDir} was made by PostgreSQL ${found} and this release uses PostgreSQL ${wanted}; open it with the release that made it, or choose another folder with DATA_DIR.`,
  });
}

export function folderIncomplete(folder: string, missing: string): StartupRefusal {
  return new StartupRefusal('database-folder-incomplete', {
    zh: `数据库文件夹 ${folder} 不完整(缺少 ${missing}),请从备份恢复，或用 DATA_DIR 另选一个文件夹。`,
    en: `The database folder ${folder} is incomplete (${missing} is missing); restore it from a backup, or choose another folder with DATA_DIR.`,
  });
}

export function notStarting(reason: string, logPath: string): StartupRefusal {
  return new StartupRefusal('database-not-starting', {
    zh: `内置数据库没有启动：${reason}(详见 ${logPath})。`,
    en: `The embedded database did not start: ${reason} (details in ${logPath}).`,
  });
}

/** Turns a failed file operation below the data folder, PostgreSQL's too, into its refusal; anything unexpected is returned as it is. */
export function refusalForFileError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100': // as PostgreSQL tells it
      return diskFull(folder);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return dataDirNotWritable(folder, error);
    default:
      return error;
  }
}
