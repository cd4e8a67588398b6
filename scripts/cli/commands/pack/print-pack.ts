import { printedPack, type Typesetter } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import { preparePrint } from '../pdf/prepare-print.js'
import type { PackToWrite } from './collect-pack.js'

/**
 * @returns a pack as one PDF, or in several volumes, by the names of the files
 * @throws Misuse if letters or pictures cannot be shown
 */
export async function printPack(
  context: CommandContext,
  pack: PackToWrite,
  typesetter: Typesetter,
): Promise<ReadonlyMap<string, Uint8Array>> {
  context.showProgress('Printing')
  const group = printedPack(pack.contents)
  const { print, volumesOf } = await preparePrint(pack, group.entries, { typesetter })
  const files = new Map<string, Uint8Array>()
  const volumes = volumesOf('pack', group)
  for (const { name, ...volume } of volumes) {
    context.showProgress(`Printing ${files.size + 1} of ${volumes.length}`)
    files.set(`${name}.pdf`, await print(volume))
  }
  return files
}
