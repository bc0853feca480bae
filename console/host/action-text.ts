/** What a button of the host desk says, with the project and step it is about. */
import { revealStepNames } from '../../shared/contract/names.ts';
import type { Bilingual } from '../../shared/contract/text.ts';
import type { HostAction, HostView } from '../../shared/contract/views.ts';
import type { StageNow } from '../../shared/stage/stage.ts';
import { callNumber, messages, numbered } from './messages.ts';

function revealText({ reveal }: HostView): Bilingual {
  if (reveal === null) return messages.reveal;
  const [number, step] = [numbered(reveal.project.number), revealStepNames[reveal.step]];
  return { zh: `揭晓 ${number.zh}：${step.zh}`, en: `Reveal ${number.en}: ${step.en}` };
}

function advanceText({ stage }: HostView, now: StageNow | null): Bilingual {
  if (now === null || stage === null) return messages.early;
  const over = now.remainingMs === 0;
  if (now.phase === 'presenting' && stage.facts.questionsMs > 0)
    return over ? messages.toQuestions : messages.earlyToQuestions;
  if (now.phase === 'presenting' || now.phase === 'questions')
    return over ? messages.toScoring : messages.earlyToScoring;
  return messages.early;
}

/** @param now the stage at this instant; null where nobody is on it */
export function actionText(view: HostView, action: HostAction, now: StageNow | null): Bilingual {
  switch (action) {
    case 'CallNext':
      return view.next === null ? messages.callNext : callNumber(view.next.number);
    case 'StartPresentation':
      return messages.startPresentation;
    case 'PauseClock':
      return messages.pause;
    case 'ResumeClock':
      return messages.resume;
    case 'AdjustClock':
      return messages.plusHalf;
    case 'AdvanceStage':
      return advanceText(view, now);
    case 'StepBack':
      return messages.stepBack;
    case 'RestartStage':
      return messages.restart;
    case 'CloseScoring':
      return messages.closeScoring;
    case 'ReopenScoring':
      return messages.reopen;
    case 'RevealNext':
      return revealText(view);
    case 'AwardNext':
      return messages.awardNext;
    case 'AwardBack':
      return messages.awardBack;
    case 'TurnPage':
      return messages.nextPage;
    default:
      return action satisfies never;
  }
}
