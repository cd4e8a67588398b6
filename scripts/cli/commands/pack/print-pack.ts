import { type PackContents, printedPack, type Typesetter } from '../../../site/index.js'
import type { CommandContext } from '../../command/context.js'
import { preparePrint } from '../pdf/prepare-print.js'
import type { readPublication } from '../site/read-publication.js'

/**
 * @returns a pack as one PDF
 * @throws Misuse if letters or pictures cannot be shown
 */
export async function printPack(
  context: CommandContext,
  read: Awaited<ReturnType<typeof readPublication>>,
  contents: PackContents,
  typesetter: Typesetter,
): Promise<Uint8Array> {
  context.showProgress('Printing')
  const group = printedPack(contents)
  const { print } = await preparePrint(read, group.entries, { typesetter })
  return print(group)
}
