/** Which font stands in for which during a conversion, as a fontconfig file: Chinese ones by Chinese ones, never by Japanese forms. */

export const FONTS_FILE = 'fonts.conf';

/** Fonts that presenters' machines have and servers have not, under every name that decks call them by. */
const SANS = [
  ...['微软雅黑', 'Microsoft YaHei', 'Microsoft YaHei UI', '微软雅黑 Light', 'Microsoft YaHei Light'],
  ...['黑体', 'SimHei', '等线', 'DengXian', '等线 Light', 'DengXian Light', '幼圆', 'YouYuan'],
  ...[
    '华文细黑',
    'STXihei',
    '华文黑体',
    'STHeiti',
    '苹方-简',
    'PingFang SC',
    '冬青黑体简体中文',
    'Hiragino Sans GB',
  ],
  ...['思源黑体', '思源黑体 CN', 'Source Han Sans SC', 'Source Han Sans CN', 'Noto Sans SC'],
  ...['阿里巴巴普惠体', 'Alibaba PuHuiTi', 'HarmonyOS Sans SC', 'MiSans', 'OPPOSans'],
  ...['方正兰亭黑简体', '方正黑体简体', '方正黑体_GBK', '汉仪旗黑', '文泉驿微米黑', 'WenQuanYi Micro Hei'],
];
const SERIF = [
  ...['宋体', 'SimSun', '新宋体', 'NSimSun', '华文宋体', 'STSong', '华文中宋', 'STZhongsong', 'Songti SC'],
  ...['仿宋', 'FangSong', '仿宋_GB2312', 'FangSong_GB2312', '华文仿宋', 'STFangsong'],
  ...['楷体', 'KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '华文楷体', 'STKaiti', 'Kaiti SC', '隶书', 'LiSu'],
  ...['思源宋体', '思源宋体 CN', 'Source Han Serif SC', 'Source Han Serif CN', 'Noto Serif SC'],
  ...['方正小标宋简体', '方正小标宋_GBK', '方正书宋简体', '方正仿宋简体', '方正楷体简体'],
];

/** The first that is installed takes the place. */
const CHINESE_SANS = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei'];
const CHINESE_SERIF = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', ...CHINESE_SANS];

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const families = (names: readonly string[]): string =>
  names.map((name) => `<family>${plain(name)}</family>`).join('');

const aliases = (names: readonly string[], standIns: readonly string[]): string =>
  names
    .map(
      (name) =>
        `<alias binding="same"><family>${plain(name)}</family><accept>${families(standIns)}</accept></alias>`,
    )
    .join('\n');

/** @param usual the machine's own fontconfig file, which stays in force */
export const standInFonts = (usual: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${aliases(SANS, CHINESE_SANS)}
${aliases(SERIF, CHINESE_SERIF)}
<include ignore_missing="yes">${plain(usual)}</include>
</fontconfig>
`;
