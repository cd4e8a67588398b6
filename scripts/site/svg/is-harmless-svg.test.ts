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
    '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:g><x:path d="M0 0h9"/></x:g></x:svg>',
    svg(
      '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li r:resource="https://example.org">a</r:li></r:RDF></metadata>',
    ),
    svg('<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Layer 1" i:onload="alert(1)"><i:page/></g>'),
    svg('<svg viewBox="0 0 9 9"><svg><rect data-name="a" class="b" style="fill:#fff"/></svg></svg>'),
    svg('<rect filter="url(#soft)"/><filter id="soft"><feGaussianBlur stdDeviation="2"/></filter><!-- <script/> -->'),
    svg('<text xml:space="preserve" xml:lang="de">Siehe https://example.org</text>'),
    svg('<g>'.repeat(200) + '</g>'.repeat(200)),
    `<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<title>a</title>')}`,
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
    // Entities, and documents besides this one.
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
    `<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://example.org/x.dtd"> %x;]>${svg('')}`,
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
    `<!DOCTYPE svg [<!ATTLIST rect onclick CDATA "alert(1)">]>${svg('<rect/>')}`,
    svg('<text>&nbsp;</text>'),
    svg('<g xml:base="https://example.org/"><use href="#a"/></g>'),
    svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="x"/><script/>'),
    // Other languages, whatever their prefix.
    svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="https://example.org"/>'),
    svg('<metadata><h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/></metadata>'),
    svg('<m:maction xmlns:m="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>'),
    svg('<a:b xmlns:a="urn:a"><s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script></a:b>'),
    '<a:svg xmlns:a="urn:a"><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/></a:svg>',
    '<script xmlns="http://www.w3.org/2000/svg">alert(1)</script>',
    '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></h:html>',
    svg('<a q:href="javascript:alert(1)" xmlns:q="http://www.w3.org/1999/xlink"><rect/></a>'),
    svg('<undeclared:rect/>'),
    // Addresses, written in all ways.
    svg('<a href="https://example.org"><rect/></a>'),
    svg('<a href=" javascript:alert(1)"><rect/></a>'),
    svg('<a href="java&#10;script:alert(1)"><rect/></a>'),
    svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'),
    svg('<use href="other.svg#a"/>'),
    svg('<image href="//example.org/x.png"/>'),
    svg('<feImage href="https://example.org/x.png"/>'),
    svg('<rect fill="url( &quot;https://example.org/x&quot; )"/>'),
    svg('<rect style="fill: u\\72l(https://example.org/x)"/>'),
    svg('<style>@\\69mport "https://example.org/x.css";</style>'),
    svg('<style><![CDATA[@import "https://example.org/x.css";]]></style>'),
    svg('<style>@im<!-- -->port "https://example.org/x.css";</style>'),
    svg('<style><g>a</g></style>'),
    svg('<style>a { background: image-set("https://example.org/x.png" 1x) }</style>'),
    svg('<font-face-uri href="https://example.org/x.woff"/>'),
    // What changes a picture after it was looked at.
    svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    svg('<animateMotion path="M0 0"/>'),
    svg('<animateColor to="red"/>'),
    svg('<discard begin="1s"/>'),
    svg('<rect OnLoad="alert(1)"/>'),
    svg('<listener event="click" handler="#a"/>'),
    svg('<handler type="text/javascript">alert(1)</handler>'),
    // What is no XML, or more of it than a drawing needs.
    svg('<rect x="1" x="2"/>'),
    svg('<g>'),
    `${svg('')}${svg('')}`,
    svg('<rect x=1/>'),
    svg('<text>a & b</text>'),
    svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)),
    `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`,
    `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
    '<g xmlns="http://www.w3.org/2000/svg"/>',
    '',
    Buffer.from(svg('<script/>'), 'utf16le').toString('latin1'),
    'no picture at all <',
  ])('is nothing else: %s', (content) => expect(harmless(content)).toBe(false))
})
