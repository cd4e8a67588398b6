import { string } from '../../command/options.js'

/** How a PDF is made. */
export const printing = {
  fonts: string('folder', 'look for letters that our fonts do not have in the fonts of this folder, too'),
}
