/** The texts of a seat that another tablet has taken, and of asking for help. */
import type { Bilingual } from '../shared/contract/text.ts';

export const seatMessages = {
  takenOver: { zh: '此席位已改在另一台平板上使用', en: 'Another tablet holds this seat now' },
  takenOverFacts: {
    zh: '起，评分请在新平板上进行。这台平板上已按“提交”的评分表仍会送出。',
    en: 'Please score on the new one. Sheets on which you have pressed Submit here are still sent.',
  },
  takeBack: { zh: '改回在这台平板上使用', en: 'Use this tablet again' },
  help: { zh: '需要帮助', en: 'Help' },
  helpAsked: { zh: '已呼叫，按此取消', en: 'Called. Press to cancel' },
} satisfies Record<string, Bilingual>;
