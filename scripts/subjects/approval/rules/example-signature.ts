/** A key that ssh-keygen made for these examples; its private half was thrown away. */
export const EXAMPLE_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMaQe5x2ECiUr7sNQ/e5+SZoJSPQz4ZHsip/zeOctYZD'

/** With that key over Ada's approval of the example text on 2026-02-20, to apply from 2026-03-01 on. */
export const EXAMPLE_SIGNATURE = `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgxpB7nHYQKJSvuw1D97n5JmglI9
DPhkeyKn/N45y1hkMAAAAUYXBwcm92YWxAcW1zLWtpdC5kZXYAAAAAAAAABnNoYTUxMgAA
AFMAAAALc3NoLWVkMjU1MTkAAABAkGjmNmTDYLxuT630OBKAPs9+T0Y2OiQVTg2nNsJXy/
3181Uf3tU/VTEVTGGclaGmtj6G5DuTYDLEsNATn6k1Cw==
-----END SSH SIGNATURE-----
`
