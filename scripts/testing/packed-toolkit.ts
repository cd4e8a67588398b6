import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Packs a toolkit as npm publishes it.
 *
 * @param toolkit the folder of a toolkit that is built
 * @returns the file of the package
 */
export function packToolkitOf(toolkit: string, into: string): string {
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', into]
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: toolkit, encoding: 'utf8', stdio: 'pipe' }))
  return join(into, filename)
}

/** Puts a package where npm would put it, in place of the one before. @returns its program */
export function installPacked(file: string, root: string): string {
  const installed = join(root, 'node_modules/qms-kit')
  rmSync(installed, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', file, '--strip-components=1', '-C', installed])
  // What npm would fetch for it.
  symlinkSync(resolve('node_modules'), join(installed, 'node_modules'))
  return join(installed, 'dist/bin/cli.js')
}
