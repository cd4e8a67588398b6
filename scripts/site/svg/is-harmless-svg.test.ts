import { describe, expect, it } from 'vitest'
import { isHarmlessSvg } from './is-harmless-svg.js'

const harmless = (content: string) => isHarmlessSvg(Buffer.from(content))
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`

describe('a picture that may have an address of its own', () => {
  it.each([
    svg('<path d="M0 0h9"/>'),
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    svg('<style><![CDATA[ .a { fill: url(#paint) } ]]></style><use href="#a"/>'),
    svg('<image href="data:image/png;base64,AAAA"/>'),
    `\uFEFF${svg('<text>a &lt; b — 品質</text>')}`,
  ])('is plain: %s', (content) => expect(harmless(content)).toBe(true))

  it.each([
    svg('<script>alert(1)</script>'),
    svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    svg('<ScRiPt>alert(1)</ScRiPt>'),
    svg('<rect onclick="alert(1)"/>'),
    svg('<a href="javascript:alert(1)"><rect/></a>'),
    svg('<a xlink:href="&#106;avascript:alert(1)"><rect/></a>'),
    svg('<a href="#"><set attributeName="href" to="javascript:alert(1)"/></a>'),
    svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    svg('<image href="https://example.org/x.png"/>'),
    svg('<image href="data:image/svg+xml,&lt;svg/&gt;"/>'),
    svg('<style>@import "https://example.org/x.css";</style>'),
    svg('<rect style="fill: url(https://example.org/x)"/>'),
    `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('&x;')}`,
    `<?xml-stylesheet href="x.xsl" type="text/xsl"?>${svg('')}`,
    '<html><script>alert(1)</script></html>',
    Buffer.from(svg('<script/>'), 'utf16le').toString('latin1'),
    'no picture at all <',
  ])('is nothing else: %s', (content) => expect(harmless(content)).toBe(false))
})
