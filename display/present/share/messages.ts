import type { Bilingual } from '../../../shared/contract/text.ts';

export const shareMessages = {
  begin: { zh: '共享本机屏幕', en: 'Share this screen' },
  end: { zh: '停止共享', en: 'Stop sharing' },
  offTitle: { zh: '用这台电脑放映', en: 'Present from this laptop' },
  offLine: {
    zh: 'PowerPoint、WPS 连同动画原样上大屏，时间到自动结束。',
    en: 'PowerPoint or WPS with its animations, as it is; it ends by itself when time is up.',
  },
  choosing: { zh: '请选择要共享的屏幕或窗口', en: 'Choose a screen or window' },
  choosingLine: {
    zh: '在浏览器弹出的窗口里选择。放映全屏的 PPT，请选“整个屏幕”。',
    en: 'In the window that the browser has opened. For a full-screen show choose the entire screen.',
  },
  onTitle: { zh: '大屏正在显示您的屏幕', en: 'The displays show your screen' },
  readyTitle: { zh: '您的屏幕已接通', en: 'Your screen is connected' },
  readyLine: { zh: '计时开始后，大屏显示您的屏幕。', en: 'The displays show it once the clock runs.' },
  nobodyYet: { zh: '正在等待大屏接通……', en: 'Waiting for a display to join…' },
  cut: { zh: '时间到，屏幕共享已结束', en: 'Time is up: the sharing has ended' },
  own: { zh: '屏幕共享已停止', en: 'The sharing was stopped' },
  ownLine: {
    zh: '大屏已回到上传的PDF或计时。',
    en: 'The displays are back at the uploaded PDF or the clock.',
  },
  nothingChosen: { zh: '没有选择屏幕', en: 'No screen was chosen' },
  nothingChosenLine: {
    zh: '请再试一次；苹果电脑还要在“隐私与安全性”里允许浏览器录制屏幕。',
    en: 'Try again. On a Mac, also allow the browser to record the screen under Privacy & Security.',
  },
  elsewhere: { zh: '本项目的另一台电脑正在共享', en: 'Another laptop of this project is sharing' },
  elsewhereLine: { zh: '在这里共享，就由这台电脑接替。', en: 'Share here and this laptop takes over.' },
  again: { zh: '主持人还时间以后，可以再次共享。', en: 'When the host gives time back, share again.' },
  insecure: { zh: '这个地址不能共享屏幕', en: 'This address cannot share a screen' },
} satisfies Record<string, Bilingual>;

export const watchingLine = (displays: number): Bilingual => ({
  zh: `${displays} 块大屏已接通。时间到，画面自动切断。`,
  en: `${displays} ${displays === 1 ? 'display has' : 'displays have'} it. The picture is cut when time is up.`,
});

/** @param origin of this page, e.g. `http://192.168.1.5:3000` */
export const insecureLine = (origin: string): Bilingual => ({
  zh: `浏览器只让 HTTPS 或 localhost 的网页共享屏幕。可以在 Chrome 或 Edge 打开 chrome://flags/#unsafely-treat-insecure-origin-as-secure，填入 ${origin} 并重启浏览器；或在服务器那台电脑上用 localhost 打开本页；或请工作人员上传PDF，用本页翻页。`,
  en: `A browser lets only HTTPS or localhost share a screen. Open chrome://flags/#unsafely-treat-insecure-origin-as-secure in Chrome or Edge, enter ${origin} and restart it; or open this page on the server’s own machine by localhost; or have staff upload a PDF and turn its pages here.`,
});
