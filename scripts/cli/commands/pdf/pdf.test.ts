import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { approve } from '../../../testing/approve.js'
import { attachedFiles } from '../../../testing/attached-files.js'
import { contextOf } from '../../../testing/context.js'
import { pdfText } from '../../../testing/pdf-text.js'
import { runCommand } from '../../../testing/run-command.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'
import { pdf } from './pdf.js'

const QP = 'qms-docs/procedures/QP-001.md'
const APPROVED = await approve(SMALL_QMS, ['quality-manager', 'QP-001'])

const run = async (
  given: Parameters<typeof runCommand<Parameters<typeof pdf.run>[1]>>[2],
  files = APPROVED,
  folder = temporaryFolder(files),
) => {
  const context = contextOf(folder)
  await runCommand(pdf, context, { today: '2026-11-22', cache: false, ...given })
  const read = (name: string) => readFileSync(join(folder.root, name))
  return { said: context.said, read, text: (name: string) => pdfText(read(name)) }
}

describe('qms pdf', () => {
  it('writes a file for each document, with who approved it on the last sheet', async () => {
    const { said, text } = await run({ ids: ['QP-001'] })
    expect(said).toEqual(['_pdf: 1 file as of 2026-11-22.\n'])
    const sheets = text('_pdf/QP-001.pdf')
    expect(sheets[0]).toContain('QP-001 · Revision 1 · in force since 20 February 2026')
    expect(sheets.at(-1)).toContain('Ada Example')
    expect(sheets.at(-1)).toContain(`Sheet ${sheets.length} of ${sheets.length}`)
  })

  it('prints all into one file', async () => {
    const { said, text } = await run({ manual: true, out: 'paper' })
    expect(said).toEqual(['paper: 1 file as of 2026-11-22.\n'])
    const all = text('paper/manual.pdf').join('')
    expect(
      ['QP-001 Control of documented information', 'quality-manager Quality manager'].filter(
        (one) => !all.includes(one),
      ),
    ).toEqual([])
  })

  it('prints a numbered copy for the person or place that holds it', async () => {
    const { said, text } = await run({ ids: ['QP-001'], copy: '4', holder: 'Station 2' })
    expect(said[1]).toBe(
      'Record who holds it: qms new controlled-copy --set document=QP-001 --set revision=1 --set copy=4 --set "holder=Station 2"\n',
    )
    expect(text('_pdf/QP-001-copy-4.pdf')[0]).toContain('Controlled copy 4 for Station 2 · as of 22 November 2026')
  })

  it('attaches the exact bytes that were approved, also where the file has changed since', async () => {
    const repository = temporaryRepository(APPROVED)
    repository.write({ [QP]: `${APPROVED[QP]}\nA draft of what comes next.\n` })
    const { read } = await run({ ids: ['QP-001'] }, APPROVED, repository)
    const files = attachedFiles(read('_pdf/QP-001.pdf'))
    expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([['QP-001.md', APPROVED[QP]]])
  })

  it('prints the register of a type, and that of all documents', async () => {
    const { said, text } = await run({ register: 'approval' })
    expect(said).toEqual(['_pdf: 1 file as of 2026-11-22.\n'])
    const [sheet = ''] = text('_pdf/register-approval.pdf')
    const shown = [
      'Register',
      '2 records',
      'AP-QP-001-1',
      'AP-quality-manager-1',
      'Uncontrolled copy · as of 22 November 2026',
    ]
    expect(shown.filter((words) => !sheet.includes(words))).toEqual([])
    const all = (await run({ register: 'documents' })).text('_pdf/register-documents.pdf').join('')
    expect(['QP-001', 'quality-manager', '2 documents'].filter((words) => !all.includes(words))).toEqual([])
  })

  it('prints a record with its fields', async () => {
    const { said, text } = await run({ ids: ['AP-QP-001-1'] })
    expect(said).toEqual(['_pdf: 1 file as of 2026-11-22.\n'])
    const [sheet = ''] = text('_pdf/AP-QP-001-1.pdf')
    const shown = ['Approval AP-QP-001-1', 'QP-001', 'Ada Example', 'Uncontrolled copy · as of 22 November 2026']
    expect(shown.filter((words) => !sheet.includes(words))).toEqual([])
    expect(sheet).not.toContain('QP-001 QP-001')
  })

  it('says where a row of a table is printed', async () => {
    const table = 'no,on,channel,score,scale,text\n1,2026-03-02,survey,5,1 to 5,Works well\n'
    const files = { ...APPROVED, 'qms-docs/data/customer-feedback/after-delivery.csv': table }
    await expect(run({ ids: ['after-delivery#1'] }, files)).rejects.toThrow(
      'after-delivery#1 has no page of its own: it is part of qms-docs/data/customer-feedback/after-delivery.csv. “qms pdf --register customer-feedback” prints all of its kind.',
    )
  })

  it.each([
    [{}, 'Name the documents to print, such as “qms pdf QP-001”, or print them with --all.'],
    [{ ids: ['QP-001'], all: true }, 'Name documents, or print them all: not both.'],
    [{ ids: ['QP-001'], copy: '4' }, 'Say who holds copy 4: a person or a place, such as --holder “Station 2”.'],
    [{ ids: ['QP-001'], holder: 'Bo' }, '--holder belongs to a numbered copy. Give its number, such as --copy 4.'],
    [
      { ids: ['QP-001'], copy: '../4', holder: 'Bo' },
      '“../4” cannot be the number of a copy. Use digits and letters, such as --copy 4.',
    ],
    [
      { all: true, copy: '4', holder: 'Bo' },
      'A numbered copy is of one document. Name one, such as “qms pdf QP-001 --copy 4 --holder …”.',
    ],
    [
      { register: 'approval', all: true },
      'A register is printed by itself: name no documents, and leave out --all, --manual and --copy.',
    ],
    [{ register: 'aproval' }, 'There is no document type “aproval”. Did you mean “approval”?'],
    [{ ids: ['QP-001'], fonts: 'nowhere' }, '--fonts nowhere: there is no such folder.'],
    [
      { ids: ['AP-QP-001-1'], copy: '4', holder: 'Bo' },
      'AP-QP-001-1 is a record. It has no revisions, so its copies have no numbers: leave out --copy and --holder.',
    ],
    [{ ids: ['AP-QP-001-3'] }, 'There is no document “AP-QP-001-3”. Did you mean “AP-QP-001-1”?'],
  ])('says what to do instead of %o', async (given, message) => {
    await expect(run(given)).rejects.toThrow(message)
  })

  it('prints no draft, unless it is asked to, and then says so on each sheet', async () => {
    const draft = await approve(SMALL_QMS, ['quality-manager'])
    await expect(run({ ids: ['QP-001'] }, draft)).rejects.toThrow(
      'No text of QP-001 can be printed as of 2026-11-22. It is a draft: no revision of it was approved yet. “qms status QP-001” says more; --drafts prints the file as it is, marked as a draft.',
    )
    await expect(run({ manual: true, today: '2026-01-01' })).rejects.toThrow(
      'No document can be printed as of 2026-01-01. 2 documents are not in this manual: 2 in approval.',
    )
    const { text } = await run({ ids: ['QP-001'], drafts: true }, draft)
    expect(text('_pdf/QP-001.pdf').filter((sheet) => !sheet.startsWith('Draft'))).toEqual([])
  })
})
