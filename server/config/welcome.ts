/** What the terminal shows once the server is up: where to go, with what password, and where the judges' codes are. */
import type { ReachableAddresses } from './addresses.ts';
import type { Authority } from './server-certificate.ts';
import type { BilingualSentence } from './startup-refusal.ts';

export interface Welcome {
  readonly addresses: ReachableAddresses;
  /** null: plain HTTP alone. */
  readonly authority: Pick<Authority, 'name' | 'fingerprint256'> | null;
  readonly remarks: readonly BilingualSentence[];
  /** null when it is not known any more: only its hash is kept after the first start. */
  readonly staffPassword: string | null;
  /** Whether the password was made just now. */
  readonly firstStart: boolean;
}

const PAGES = [
  ['/', '首页 · 选择身份', 'Start page'],
  ['/console', '主持台 · 工作人员', 'Host and staff desk'],
  ['/judge', '评委打分', "Judge's tablet"],
  ['/display', '现场大屏', 'Big screen'],
  ['/board', '手机看榜', 'Live board for phones'],
  ['/vote', '人气投票', 'Public vote'],
  ['/present', '选手翻页', "Presenter's remote"],
  ['/api/docs', '接口文档', 'API reference'],
] as const;

export function welcomeText(welcome: Welcome): string {
  const { addresses } = welcome;
  const parts = [
    '路演 Luyan 已启动，Ctrl+C 关闭。\nLuyan is running; Ctrl+C stops it.',
    pagesAt(addresses.local, '本机打开', 'On this computer'),
    ...addresses.lan.map((base) =>
      pagesAt(base, '同一网络的平板、手机和大屏打开', 'On tablets, phones and screens of the same network'),
    ),
    ...(addresses.public === null ? [] : [pagesAt(addresses.public, '公众打开', 'For the public')]),
    ...(addresses.lan.length === 0 && addresses.public === null ? [NO_NETWORK] : []),
    ...httpsText(welcome),
    passwordText(welcome),
    "评委口令：在 /console → 工作台 → 口令桌卡 打印。\nJudges' codes: print them from /console → Staff desk → Code cards.",
  ];
  return `\n${parts.join('\n\n')}\n`;
}

const NO_NETWORK =
  '本机没有连接网络，其他设备暂时打不开。\nThis computer is on no network, so other devices cannot open it yet.';

const ONCE = ['（请记下，只显示这一次）', '  (write it down: it is shown only this once)'] as const;

function pagesAt(base: string, zh: string, en: string): string {
  const width = Math.max(...PAGES.map(([path]) => base.length + path.length));
  const lines = PAGES.map(
    ([path, pageZh, pageEn]) => `  ${`${base}${path}`.padEnd(width)}  ${pageZh}  ${pageEn}`,
  );
  return [`${zh}：`, `${en}:`, ...lines].join('\n');
}

function passwordText({ staffPassword, firstStart }: Welcome): string {
  if (staffPassword === null) {
    return (
      '工作人员密码：首次启动时已显示过一次。忘记时用 STAFF_PASSWORD=新密码 npm start 重设。\n' +
      'Staff password: it was shown once, at the first start. If it is lost, set a new one with STAFF_PASSWORD=new-password npm start.'
    );
  }
  const [onceZh, onceEn] = firstStart ? ONCE : ['', ''];
  return `工作人员密码：${staffPassword}${onceZh}\nStaff password: ${staffPassword}${onceEn}`;
}

/** The addresses above lead to HTTPS by themselves, once a device trusts. */
function httpsText({ addresses, authority, remarks }: Welcome): readonly string[] {
  const said = remarks.map(({ zh, en }) => `${zh}\n${en}`);
  if (authority === null) return said;
  const base = addresses.lan[0] ?? addresses.local;
  return [
    ...said,
    `HTTPS 已启用：${base.replace(/^http:/, 'https:')}。平板第一次使用时打开 ${base}/trust ，按步骤信任，并核对指纹：\n` +
      `HTTPS is on. The first time, open that /trust page on each tablet, follow its steps and compare the fingerprint:\n` +
      `  ${authority.name}\n  SHA-256 ${authority.fingerprint256}`,
  ];
}
