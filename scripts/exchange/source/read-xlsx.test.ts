import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { readWorkbook } from './read-xlsx.js'

const CENTRAL_ENTRY = [0x50, 0x4b, 0x01, 0x02]
const SIZE_AT = 24

it('takes the results of formulas that look into other files, which are not opened', async () => {
  const cells = new Map([['1,1', { value: 4, type: 'formula' as const, formula: '[1]Prices!$B$2', formulaResult: 4 }]])
  const rows = [
    ['Item', 'Price'],
    ['Clip', null],
  ]
  const files = unzipSync(await writeXlsx({ sheets: [{ name: 'Orders', rows, cells }] }))
  files['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///prices.xlsx" TargetMode="External"/></Relationships>',
  )
  expect(await readWorkbook(zipSync(files), undefined)).toMatchObject({
    columns: ['Item', 'Price'],
    rows: [{ row: 2, cells: ['Clip', '4'] }],
  })
})

it('refuses an archive that holds more than it says', async () => {
  const rows = [['Item'], ...Array.from({ length: 200 }, (_none, index) => [`Clip number ${index}`])]
  const bytes = await writeXlsx({ sheets: [{ name: 'Orders', rows }] })
  expect(await readWorkbook(sayingLess(bytes), undefined)).toEqual({
    faults: [
      { message: expect.stringMatching(/^The workbook cannot be read: .* Save the sheet as CSV, and import that\.$/) },
    ],
  })
})

/** An archive whose list of contents gives half the size of each file. */
function sayingLess(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + SIZE_AT < bytes.length; at++)
    if (CENTRAL_ENTRY.every((byte, index) => bytes[at + index] === byte))
      view.setUint32(at + SIZE_AT, view.getUint32(at + SIZE_AT, true) >> 1, true)
  return bytes
}
