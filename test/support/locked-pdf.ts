/** PDF files behind a password. */
import pdfmake from 'pdfmake';

const content = { content: [{ canvas: [{ type: 'rect' as const, x: 0, y: 0, w: 10, h: 10 }] }] };

function written(password: { readonly userPassword: string } | { readonly ownerPassword: string }) {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts({ Roboto: { normal: 'Helvetica' } });
  return pdfmake.createPdf({ ...content, ...password }).getBuffer();
}

/** Nobody opens it without the password. */
export const lockedPdf = (): Promise<Buffer> => written({ userPassword: 'secret' });

/** Anybody may open it, but not change it. */
export const sealedPdf = (): Promise<Buffer> => written({ ownerPassword: 'secret' });
