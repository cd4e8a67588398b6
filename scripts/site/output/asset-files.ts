import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SITE_FOLDER } from './site-folder.js'

/**
 * @param styles what goes below our own
 * @returns what all pages share, by path: one style sheet, the scripts, the icon
 */
export function assetFiles(styles: string): ReadonlyMap<string, string | Buffer> {
  const [folder, client] = [join(SITE_FOLDER, 'styles'), join(SITE_FOLDER, 'client')]
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
  const files = readdirSync(client).map((name) => [`assets/${name}`, readFileSync(join(client, name))] as const)
  return new Map<string, string | Buffer>([
    ...files,
    ['assets/site.css', [...sheets.map((name) => readFileSync(join(folder, name), 'utf8')), styles].join('\n')],
  ])
}
