import { fileURLToPath } from 'node:url'

/** Templates, styles and scripts: beside scripts/ as beside dist/. */
export const SITE_FOLDER = fileURLToPath(new URL('../../../site/', import.meta.url))
