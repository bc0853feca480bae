/** The texts of the message desk, and what hosts most often have to say. */
import type { Bilingual } from '../../shared/contract/text.ts';

export const messageWords = {
  heading: { zh: '发消息', en: 'Messages' },
  to: { zh: '发给', en: 'To' },
  screen: { zh: '大屏幕', en: 'Big screen' },
  speaker: { zh: '演讲者', en: 'Speaker' },
  text: { zh: '消息内容', en: 'Message' },
  placeholder: { zh: '最多 60 字', en: 'At most 60 characters' },
  send: { zh: '发送', en: 'Send' },
  hide: { zh: '撤下', en: 'Take down' },
} satisfies Record<string, Bilingual>;

const ready: Readonly<Record<'screen' | 'speaker' | 'judge', readonly Bilingual[]>> = {
  screen: [
    { zh: '请保持安静，手机调至静音', en: 'Please be quiet and mute your phones' },
    { zh: '请下一组到候场区', en: 'Next team, please come to the waiting area' },
    { zh: '茶歇十分钟', en: 'Tea break: ten minutes' },
    { zh: '设备调试中，请稍候', en: 'Technical adjustment, one moment please' },
  ],
  speaker: [
    { zh: '请对着话筒', en: 'Please speak into the microphone' },
    { zh: '请慢一点', en: 'Please slow down' },
    { zh: '请总结', en: 'Please sum up' },
  ],
  judge: [
    { zh: '请提交本项目的评分表', en: 'Please submit your sheet for this project' },
    { zh: '请打开平板', en: 'Please wake your tablet' },
    { zh: '工作人员马上到', en: 'A member of staff is on the way' },
  ],
};

export const readyWords = (to: 'screen' | 'speaker' | 'judge'): readonly Bilingual[] => ready[to];
