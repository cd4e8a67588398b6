import { PDF_STANDARDS } from '../../../site/index.js'
import { choice, string } from '../../command/options.js'

/** How a PDF is made. */
export const printing = {
  standard: choice(
    PDF_STANDARDS,
    'name',
    'made as PDF/A-3, to be kept for years (pdf-a, the default), or as PDF/UA, for screen readers (pdf-ua)',
  ),
  fonts: string('folder', 'look for letters that our fonts do not have in the fonts of this folder, too'),
}
