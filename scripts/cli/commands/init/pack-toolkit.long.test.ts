import { execFileSync } from 'node:child_process'
import { list } from 'tar'
import { expect, it } from 'vitest'
import { packToolkit } from './pack-toolkit.js'

async function pathsIn(packed: Buffer): Promise<readonly string[]> {
  const paths: string[] = []
  const parser = list({ onReadEntry: ({ path }) => paths.push(path) })
  const done = new Promise((resolve) => parser.on('end', resolve))
  parser.end(packed)
  await done
  return paths
}

it('packs what npm would pack, in the same bytes each time', async () => {
  const packed = await packToolkit()
  const command = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const [byNpm] = JSON.parse(execFileSync('npm', command, { encoding: 'utf8', stdio: 'pipe' }))
  const expected = byNpm.files.map(({ path }: { readonly path: string }) => `package/${path}`)
  expect(await pathsIn(packed)).toEqual(expected.sort())
  expect(packed.equals(await packToolkit())).toBe(true)
})
