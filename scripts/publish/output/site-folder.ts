import { packagePath } from '../../read/index.js'

/** Templates, styles and scripts. */
export const SITE_FOLDER = packagePath('site')
