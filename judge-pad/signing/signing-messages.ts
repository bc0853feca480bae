/** The texts of reading all own marks once more, and of signing them. */
import type { Bilingual } from '../../shared/contract/text.ts';
import { clockTime } from '../../shared/ui/clock-time.ts';

export const signingMessages = {
  toSign: {
    zh: '您的项目已全部截止评分，请核对并签字',
    en: 'All your projects are closed: please read your marks and sign',
  },
  stale: {
    zh: '签字之后您的评分有变化，请重新核对并签字',
    en: 'Your marks have changed since you signed: please sign again',
  },
  staleNotYet: {
    zh: '签字之后您的评分有变化，截止后请重新签字',
    en: 'Your marks have changed since you signed: sign again after closing',
  },
  read: { zh: '核对并签字', en: 'Read and sign' },
  look: { zh: '查看', en: 'Look' },
  back: { zh: '返回评分', en: 'Back to scoring' },
  title: { zh: '签字确认', en: 'Sign your marks' },
  intro: {
    zh: '请逐项核对您的全部评分。如有不符，先不要签字，请按“需要帮助”。',
    en: 'Please read all your marks. If anything is wrong, do not sign: press Help.',
  },
  paper: { zh: '由工作人员按纸质评分表录入', en: 'keyed in by staff from paper' },
  relayed: { zh: '本机断网时由工作人员代交', en: 'carried in by staff while this device was offline' },
  nothing: { zh: '没有您的评分', en: 'no mark of yours' },
  withdrawn: { zh: '项目已退出', en: 'withdrawn' },
  recused: { zh: '已回避', en: 'recused' },
  declaration: {
    zh: '以上评分由本人作出，已逐项核对。',
    en: 'These marks are mine, and I have read them all.',
  },
  drawHere: { zh: '请在框内手写签名', en: 'Sign in the box' },
  drawn: { zh: '签名框，已有笔迹', en: 'Signature box, with strokes' },
  undo: { zh: '撤销一笔', en: 'Undo a stroke' },
  clear: { zh: '清除重写', en: 'Clear' },
  typeInstead: { zh: '改为键入姓名', en: 'Type my name instead' },
  drawInstead: { zh: '改为手写签名', en: 'Draw my signature instead' },
  name: { zh: '键入您的姓名，作为签字', en: 'Type your name as your signature' },
  sign: { zh: '确认签字', en: 'Sign' },
  again: { zh: '重新签字', en: 'Sign again' },
  changed: {
    zh: '您的评分刚刚有变化，请把上面的评分再核对一遍。',
    en: 'Your marks have just changed: please read those above once more.',
  },
  haveRead: { zh: '已重新核对', en: 'I have read them' },
} satisfies Record<string, Bilingual>;

export function onItsWay(offline: boolean, durable: boolean): Bilingual {
  if (!offline) return { zh: '签字正在发送…', en: 'Your signature is being sent…' };
  return durable
    ? {
        zh: '签字已存在本机，网络恢复后会自动发送，刷新、关闭本页也不会丢。',
        en: 'Your signature is kept on this device; it is sent by itself once the network is back, even if this page is reloaded or closed.',
      }
    : {
        zh: '签字只在本页，网络恢复后会自动发送，请不要关闭或刷新。',
        en: 'Your signature is on this page only; it is sent by itself once the network is back. Do not close or reload the page.',
      };
}

export const signedAs = ({ version, at }: { version: number; at: number }): Bilingual => ({
  zh: `已签字，第 ${version} 号，${clockTime(at)}`,
  en: `Signed, no. ${version}, ${clockTime(at)}`,
});
