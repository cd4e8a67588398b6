import { packagePath } from '../../core/read/index.js'

/** Templates, styles and scripts. */
export const SITE_FOLDER = packagePath('site')
