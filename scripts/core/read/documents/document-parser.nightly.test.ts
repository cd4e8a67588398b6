import { expect, it } from 'vitest'
import { inlineParser } from './document-parser.js'

const MEGABYTE = 1024 * 1024
const LONG = Buffer.from(`---\nid: QP-001\n---\n\n${'x'.repeat(900 * 1024)}\n`)

it('keeps nothing of the texts that it parsed', async () => {
  const parser = await inlineParser(new Map(), 'satteri')
  const parse = async (times: number) => {
    for (let time = 0; time < times; time++) await parser.parse([{ path: 'QP-001.md', bytes: LONG }])
  }
  await parse(20)
  const before = process.memoryUsage.rss()
  await parse(80)
  expect(process.memoryUsage.rss() - before).toBeLessThan(60 * MEGABYTE)
})
