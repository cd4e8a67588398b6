import { describe, expect, it } from 'vitest'
import { previewsOnce } from './previews-once.js'

describe('the preview of a link', () => {
  it('is on a page once for each place, where it says most, and again where it says something else', () => {
    const link = (address: string, preview: string) => `<a class="id" href="${address}" title="${preview}">x</a>`
    const page = [
      link('A.html', 'One\nTwo'),
      link('A.html', 'One\nTwo'),
      link('A.html', 'Three'),
      link('B.html', 'Two'),
      link('B.html', 'One\nTwo'),
    ]
    expect(previewsOnce(page.join('\n'))).toBe(
      [page[0], '<a class="id" href="A.html">x</a>', page[2], '<a class="id" href="B.html">x</a>', page[4]].join('\n'),
    )
  })
})
