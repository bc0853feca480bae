/** An upload that is no PDF: looked at, converted, its missing fonts named; or refused with what to do instead. */
import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../../shared/contract/refusals.ts';
import { Refused } from '../../access/refused.ts';
import { Converter } from '../conversion/converter.ts';
import { DeckFiles, type DeckDraft } from '../deck-files.ts';
import { fontsMissing } from './fonts-here.ts';
import { isNamedLikeSlides, lookAtSlides, mostUnpackedMegabytes } from './look.ts';

export interface UploadedSlides {
  readonly contestId: string;
  readonly projectId: string;
  readonly fileName: string;
}

export interface ConvertedSlides {
  readonly draft: DeckDraft;
  /** Empty: none; null: this machine cannot tell. */
  readonly missingFonts: readonly string[] | null;
}

interface Known {
  readonly ending: 'pptx' | 'ppt';
  readonly typefaces: readonly string[];
}

@Injectable()
export class SlidesIntake {
  readonly #files: DeckFiles;
  readonly #converter: Converter;

  constructor(files: DeckFiles, converter: Converter) {
    this.#files = files;
    this.#converter = converter;
  }

  /**
   * @param draft the upload, which the caller discards
   * @returns a new draft, the PDF
   * @throws {Refused} not-a-pdf, no-converter, slides-*, conversion-*, too-busy, server-error
   */
  async toPdf(draft: DeckDraft, upload: UploadedSlides): Promise<ConvertedSlides> {
    const { ending, typefaces } = await this.#look(draft, upload.fileName);
    if ((await this.#converter.version()) === null) throw new Refused(refuse('no-converter', {}));
    return this.#converter.convert({ ...upload, path: draft.path, ending }, async (pdf) => ({
      draft: await this.#files.receive(createReadStream(pdf)),
      missingFonts: await fontsMissing(typefaces),
    }));
  }

  async #look({ path }: DeckDraft, fileName: string): Promise<Known> {
    const look = await lookAtSlides(path);
    const named = isNamedLikeSlides(fileName);
    switch (look.kind) {
      case 'pptx':
      case 'ppt':
        return { ending: look.kind, typefaces: look.typefaces };
      case 'inflated':
        throw new Refused(refuse('slides-inflated', { limitMegabytes: mostUnpackedMegabytes }));
      case 'locked':
        throw new Refused(refuse('slides-locked', {}));
      case 'compound':
        // WPS's own format: LibreOffice tells whether it can
        if (named) return { ending: 'ppt', typefaces: [] };
        throw new Refused(refuse('not-a-pdf', {}));
      case 'broken':
      case 'other':
        throw new Refused(refuse(named ? 'slides-unreadable' : 'not-a-pdf', {}));
      default:
        return look satisfies never;
    }
  }
}
