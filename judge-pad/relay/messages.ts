/** The words of handing a sheet to staff while the network is gone. */
import type { Bilingual } from '../../shared/contract/text.ts';

export const messages = {
  offer: { zh: '网络一直不恢复？请工作人员代交', en: 'The network stays down? Let staff carry it' },
  title: { zh: '请工作人员代交评分', en: 'Let staff carry your sheet' },
  how: {
    zh: '请工作人员用手机扫描二维码；扫不了就在工作台“代交评分”页输入下面的短码。分数已加封，工作人员看不到，也改不了。',
    en: 'Ask staff to scan the code with a phone; failing that, to type the short text on the staff desk’s page “Carried sheets”. The marks are sealed: staff can neither read nor change them.',
  },
  shortText: { zh: '短码', en: 'Short text' },
  qr: { zh: '这张评分表的二维码', en: 'The code of this sheet' },
  commentScanned: {
    zh: '评语在二维码里；短码只有分数，没有评语。',
    en: 'The comment is in the code; the short text carries the marks alone.',
  },
  commentLeftOut: {
    zh: '评语太长，二维码和短码里都没有，只有分数。网络恢复后评语会留在本页，请再提交一次。',
    en: 'The comment is too long: code and short text carry the marks alone. It stays on this page; submit it once the network is back.',
  },
  after: {
    zh: '代交以后，本机仍会保存这张评分表；网络恢复时自动核对，不会重复计入。',
    en: 'This device keeps the sheet all the same; once the network is back it finds that the sheet is in, and nothing counts twice.',
  },
  noKey: {
    zh: '这台设备还没有取得加封用的密钥，不能代交。请向工作人员要一张纸质评分表。',
    en: 'This device was never given the key that seals a sheet. Please ask staff for a paper sheet.',
  },
  notCarried: {
    zh: '这张评分表不能这样代交，请向工作人员要一张纸质评分表。',
    en: 'This sheet cannot be carried in this way. Please ask staff for a paper sheet.',
  },
  allSent: { zh: '本机的评分都已送达。', en: 'Everything of this device has arrived.' },
  previous: { zh: '上一张', en: 'Previous' },
  next: { zh: '下一张', en: 'Next' },
  back: { zh: '返回', en: 'Back' },
} satisfies Record<string, Bilingual>;

export const ofHowMany = (at: number, count: number): Bilingual => ({
  zh: `第 ${at} 张，共 ${count} 张`,
  en: `Sheet ${at} of ${count}`,
});
