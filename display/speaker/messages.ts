import type { Bilingual } from '../../shared/contract/text.ts';

export const speakerMessages = {
  presenting: { zh: '路演', en: 'Presentation' },
  questions: { zh: '问答', en: 'Questions' },
  paused: { zh: '暂停', en: 'Paused' },
  idle: { zh: '候场', en: 'Stand by' },
  ready: { zh: '请准备', en: 'Get ready' },
  over: { zh: '时间到', en: 'Time is up' },
  overBy: { zh: '已超时', en: 'Over by' },
  cut: { zh: '时间到', en: 'Time is up' },
  done: { zh: '结束', en: 'Finished' },
} satisfies Record<string, Bilingual>;
