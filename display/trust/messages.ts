import type { Bilingual } from '../../shared/contract/text.ts';
import type { DeviceKind } from './device.ts';

export const trustMessages = {
  title: { zh: '让这台设备信任本场服务器', en: 'Let this device trust the server' },
  why: {
    zh: '信任以后，分数和密码在场内Wi-Fi上加密传送。每台设备只需做一次。',
    en: 'Marks and passwords then travel encrypted over the hall’s Wi-Fi. Once for each device.',
  },
  looking: { zh: '正在检查这台设备…', en: 'Looking whether this device trusts already…' },
  trusted: { zh: '这台设备已经信任本场服务器。', en: 'This device trusts the server.' },
  notYet: { zh: '这台设备还没有信任本场服务器。', en: 'This device does not trust the server yet.' },
  again: { zh: '做完了，再检查一次', en: 'Done: look again' },
  goOn: { zh: '继续（加密）', en: 'Go on, encrypted' },
  plain: { zh: '暂不信任，继续使用（不加密）', en: 'Go on without it, not encrypted' },
  plainLine: {
    zh: '评分、投票照常可用。同一Wi-Fi上的人有可能看到传送的内容；共享屏幕等功能用不了。',
    en: 'Scoring and voting work as ever. Others on the same Wi-Fi might read what is sent, and sharing a screen is not possible.',
  },
  fingerprint: { zh: '先核对指纹（SHA-256）', en: 'First compare the fingerprint (SHA-256)' },
  fingerprintLine: {
    zh: '安装之前，请与服务器那台电脑的终端窗口里显示的指纹核对。不一致就不要安装，请告诉工作人员。',
    en: 'Before you install it, compare it with the one in the terminal of the server’s computer. If they differ, do not install it and tell the staff.',
  },
  authority: { zh: '证书名称', en: 'Name of the certificate' },
  steps: { zh: '按您的设备操作', en: 'Steps for your device' },
  download: { zh: '下载证书', en: 'Download the certificate' },
  afterwards: {
    zh: '活动结束后，请在同一处设置里删除这个证书。',
    en: 'When the event is over, remove the certificate again in the same settings.',
  },
  none: {
    zh: '这台服务器没有启用HTTPS，不需要信任。工作人员可以在服务器上运行 npm run cert 来启用。',
    en: 'This server does not use HTTPS, so there is nothing to trust. Staff can turn it on with npm run cert.',
  },
  back: { zh: '返回首页', en: 'To the start page' },
} satisfies Record<string, Bilingual>;

export interface DeviceGuide {
  readonly name: Bilingual;
  readonly file: string;
  readonly steps: readonly Bilingual[];
}

const crt = '/api/trust/luyan.crt';

export const guides: Readonly<Record<DeviceKind, DeviceGuide>> = {
  android: {
    name: { zh: '安卓、鸿蒙平板和手机', en: 'Android and HarmonyOS' },
    file: crt,
    steps: [
      {
        zh: '点“下载证书”，保存文件 luyan.crt。微信里打不开下载时，点右上角“…”选“在浏览器打开”。',
        en: 'Tap “Download the certificate” and keep luyan.crt. In WeChat open this page in the browser first (“…”).',
      },
      {
        zh: '打开“设置”，搜索“证书”，进入“安装证书”或“从存储设备安装”，选“CA证书”。',
        en: 'Open Settings, search for “certificate”, choose “Install a certificate”, then “CA certificate”.',
      },
      {
        zh: '系统提示有风险时选“仍然安装”，输入锁屏密码，选中 luyan.crt。没有锁屏密码的设备会先要求设置一个。',
        en: 'Choose “Install anyway”, enter the screen lock, and pick luyan.crt. A device without a screen lock asks for one first.',
      },
      {
        zh: '回到本页，点“再检查一次”。请用Chrome或系统自带的浏览器。',
        en: 'Come back here and look again. Use Chrome or the system’s own browser.',
      },
    ],
  },
  apple: {
    name: { zh: 'iPad、iPhone', en: 'iPad and iPhone' },
    file: '/api/trust/luyan.mobileconfig',
    steps: [
      {
        zh: '请在Safari中打开本页，点“下载证书”，选“允许”。',
        en: 'Open this page in Safari, tap “Download the certificate” and choose Allow.',
      },
      {
        zh: '打开“设置”，点上方的“已下载描述文件”，点“安装”，输入锁屏密码，再点“安装”。',
        en: 'Open Settings, tap “Profile Downloaded”, then Install; enter the passcode and tap Install again.',
      },
      {
        zh: '再到“设置 → 通用 → 关于本机 → 证书信任设置”，打开这个证书右边的开关。这一步不能省。',
        en: 'Then Settings → General → About → Certificate Trust Settings: turn this certificate on. Do not leave this out.',
      },
      { zh: '回到本页，点“再检查一次”。', en: 'Come back here and look again.' },
    ],
  },
  windows: {
    name: { zh: 'Windows电脑', en: 'Windows' },
    file: crt,
    steps: [
      {
        zh: '点“下载证书”，打开 luyan.crt，点“安装证书”，选“当前用户”。',
        en: 'Download the certificate, open luyan.crt, click “Install Certificate” and choose “Current User”.',
      },
      {
        zh: '选“将所有的证书都放入下列存储”，点“浏览”，选“受信任的根证书颁发机构”，完成后在提示中选“是”。',
        en: 'Choose “Place all certificates in the following store”, Browse, “Trusted Root Certification Authorities”; answer Yes at the end.',
      },
      {
        zh: '重新启动Chrome或Edge，再打开本页检查。',
        en: 'Restart Chrome or Edge and open this page again.',
      },
    ],
  },
  mac: {
    name: { zh: 'Mac电脑', en: 'Mac' },
    file: crt,
    steps: [
      {
        zh: '点“下载证书”，打开 luyan.crt，加入“登录”钥匙串。',
        en: 'Download the certificate, open luyan.crt and add it to the “login” keychain.',
      },
      {
        zh: '在“钥匙串访问”里双击这个证书，展开“信任”，“使用此证书时”选“始终信任”，关闭窗口并输入密码。',
        en: 'In Keychain Access double-click it, open “Trust”, choose “Always Trust”, close the window and enter your password.',
      },
      { zh: '重新打开浏览器，再打开本页检查。', en: 'Restart the browser and open this page again.' },
    ],
  },
};
