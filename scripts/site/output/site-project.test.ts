import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SITE_FOLDER } from './site-folder.js'
import { refuseKindWithoutTemplate } from './site-project.js'

it('pages of a kind without a template are refused, with the kind and the file to add', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qms-test-'))
  try {
    cpSync(join(SITE_FOLDER, 'pages'), join(folder, 'pages'), { recursive: true })
    expect(() => refuseKindWithoutTemplate({ folder })).not.toThrow()
    rmSync(join(folder, 'pages/metrics.11ty.js'))
    expect(() => refuseKindWithoutTemplate({ folder })).toThrow(
      'Pages of the kind “metrics” have no template. Add site/pages/metrics.11ty.js.',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
