/** Refusals about who may come in and ask. */
import type { Sentences } from '../refusal-facts.ts';

export const accessSentences = {
  'malformed-command': () => ({
    zh: '请求的内容不完整或格式不对，没有做任何更改。请刷新页面后重试。',
    en: 'The request is incomplete or malformed; nothing was changed. Reload the page and try again.',
  }),
  'protocol-too-old': () => ({
    zh: '本页面的版本与服务器不一致，请刷新页面。',
    en: 'This page is of another version than the server: please reload it.',
  }),
  'origin-refused': () => ({
    zh: '此请求来自其他网站，已拒绝。请直接打开本系统的网址。',
    en: 'This request came from another site and was refused. Open the system’s own address.',
  }),
  'not-signed-in': () => ({ zh: '请先登录或输入口令。', en: 'Sign in or enter your code first.' }),
  'not-permitted': () => ({ zh: '您的身份不能进行此操作。', en: 'Your role may not do this.' }),
  'wrong-code': () => ({
    zh: '口令不正确或已作废，请核对桌卡上的六位口令，或请工作人员重新发放。',
    en: 'The code is wrong or was voided. Check the six characters on your card, or ask staff for a new one.',
  }),
  'wrong-password': () => ({ zh: '密码不正确。', en: 'The password is wrong.' }),
  'too-many-tries': ({ retryAfterSeconds }) => ({
    zh: `尝试次数过多，请 ${retryAfterSeconds} 秒后再试。`,
    en: `Too many tries: wait ${retryAfterSeconds} seconds.`,
  }),
  'seat-voided': () => ({
    zh: '此席位的口令已更换，请用新口令重新进入。',
    en: 'The code of this seat was renewed: enter again with the new one.',
  }),
  'seat-taken-over': () => ({
    zh: '此席位已改在另一台平板上使用，这台平板不能再操作。',
    en: 'Another tablet holds this seat now: this one can do nothing more.',
  }),
  'unknown-contest': () => ({ zh: '没有这个大赛。', en: 'There is no such contest.' }),
  'unknown-room': () => ({ zh: '没有这个赛场。', en: 'There is no such room.' }),
  'unknown-page': () => ({ zh: '没有这个页面。', en: 'There is no such page.' }),
  'server-error': () => ({
    zh: '服务器内部出错，您的数据没有改变，请重试或联系工作人员。',
    en: 'The server failed; nothing was changed. Try again or tell the staff.',
  }),
  'too-busy': () => ({ zh: '操作太频繁，请稍候再试。', en: 'Too many requests: wait a moment.' }),
  'unknown-project': () => ({ zh: '没有这个项目。', en: 'There is no such project.' }),
  'unknown-judge': () => ({ zh: '没有这位评委。', en: 'There is no such judge.' }),
  'unknown-component': () => ({ zh: '没有这个计分项。', en: 'There is no such component.' }),
  'unknown-panel': () => ({ zh: '没有这个评委组。', en: 'There is no such panel.' }),
  'unknown-group': () => ({ zh: '没有这个分组。', en: 'There is no such group.' }),
  'unknown-preset': () => ({ zh: '没有这个预设。', en: 'There is no such preset.' }),
  'unknown-deck': () => ({
    zh: '没有这份PPT，或者它现在不能查看。',
    en: 'There is no such deck, or it may not be seen now.',
  }),
} satisfies Partial<Sentences>;
