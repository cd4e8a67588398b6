import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the manual of this repository, as of 22 November 2026. */
    readonly sampleSite: string
  }
}

/** Builds the manual of this repository once, for all tests that look at it in a browser. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'qms-sample-site-'))
  const command = ['dist/bin/cli.js', 'site', 'build', '--out', folder, '--today', '2026-11-22', '--no-cache']
  execFileSync(process.execPath, command)
  project.provide('sampleSite', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
