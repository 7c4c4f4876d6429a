// Usage: node picture.js SCHEMA PICTURE (CHROMIUM names the browser, /usr/bin/chromium otherwise)
import { build } from 'esbuild'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const [schemaFile, pictureFile] = process.argv.slice(2)
const bundle = await build({
  entryPoints: {
    editor: 'editor.js',
    'yaml.worker': 'monaco-yaml/yaml.worker.js',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js'
  },
  outdir: '/',
  bundle: true,
  write: false,
  minify: true,
  loader: { '.ttf': 'dataurl' }
})
const files = new Map(bundle.outputFiles.map(file => [file.path, file.contents]))
files.set(
  '/',
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/editor.css">
<style>* { animation: none !important } body { margin: 0 } div.editor { width: 760px } hr { margin: 0; border: 0; border-top: 1px solid #bbb }</style>
<div id="hover" class="editor" style="height: 250px"></div><hr>
<div id="completion" class="editor" style="height: 140px"></div><script src="/editor.js"></script>`
)
const types = { css: 'text/css', js: 'text/javascript' }
const server = createServer((request, response) => {
  response.setHeader('content-type', types[request.url.split('.').pop()] ?? 'text/html')
  response.end(files.get(request.url))
})
await new Promise(done => server.listen(0, '127.0.0.1', done))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking']
})
const tab = await browser.newPage({ viewport: { width: 760, height: 391 } })
await tab.goto(`http://127.0.0.1:${server.address().port}/`)
await tab.evaluate(schema => configure(JSON.parse(schema)), await readFile(schemaFile, 'utf8'))

const party = `parties:
  upland:
    decides: true
`
await tab.evaluate(text => open('hover', text), party + '    no-deal: 55..65\n    matters: {dam: top, flow: medium}\n')
await tab.evaluate(text => {
  const editor = open('completion', text)
  editor.focus()
  editor.setPosition({ lineNumber: 4, column: 7 })
  globalThis.complete = () => editor.trigger('', 'editor.action.triggerSuggest', {})
}, party + '    no')
await tab.locator('#completion .squiggly-error').waitFor() // the schema has been read
await tab.evaluate(() => complete())
await tab.locator('.suggest-widget.visible .monaco-list-row').first().waitFor()
await tab.locator('#hover span[class^=mtk]', { hasText: /^no-deal$/ }).hover()
await tab.locator('.monaco-hover-content').filter({ hasText: 'without an agreement' }).waitFor()
await tab.screenshot({ path: pictureFile })
await browser.close()
server.close()
