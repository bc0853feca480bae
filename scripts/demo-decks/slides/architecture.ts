/** 方案架构: the solution as layers, as a hub with its services, or as a pipeline. */
import { framedPage } from './frame.ts';
import type { SlideMaker } from './frame.ts';
import { drawHub } from './hub.ts';
import { drawLayers } from './layers.ts';
import { drawPipeline } from './pipeline.ts';

export const architecture: SlideMaker = (deck, place) => {
  const { headline, drawing } = deck.content.architecture;
  const page = framedPage(deck, place, '方案架构', headline);
  switch (drawing.kind) {
    case 'layers':
      drawLayers(page, deck.theme, drawing);
      break;
    case 'hub':
      drawHub(page, deck.theme, drawing);
      break;
    case 'pipeline':
      drawPipeline(page, deck.theme, drawing);
      break;
    default:
      drawing satisfies never;
  }
  return page;
};
