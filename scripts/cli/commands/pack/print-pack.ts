import { type PackContents, printedPack, type Typesetter } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import { preparePrint } from '../pdf/prepare-print.js'
import type { readPublication } from '../site/read-publication.js'

/**
 * @returns a pack as one PDF, or in several volumes, by the names of the files
 * @throws Misuse if letters or pictures cannot be shown
 */
export async function printPack(
  context: CommandContext,
  read: Awaited<ReturnType<typeof readPublication>>,
  contents: PackContents,
  typesetter: Typesetter,
): Promise<ReadonlyMap<string, Uint8Array>> {
  context.showProgress('Printing')
  const group = printedPack(contents)
  const { print, volumesOf } = await preparePrint(read, group.entries, { typesetter })
  const files = new Map<string, Uint8Array>()
  for (const { name, ...volume } of volumesOf('pack', group)) files.set(`${name}.pdf`, await print(volume))
  return files
}
