// What runs in the browser: the editor component of VS Code with the language service for YAML.
import * as monaco from 'monaco-editor'
import { configureMonacoYaml } from 'monaco-yaml'

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(label === 'yaml' ? '/yaml.worker.js' : '/editor.worker.js')
}

globalThis.configure = schema =>
  configureMonacoYaml(monaco, {
    schemas: [{ uri: 'http://localhost/case.schema.json', fileMatch: ['**/case.yaml'], schema }]
  })

globalThis.open = (element, text) =>
  monaco.editor.create(document.getElementById(element), {
    model: monaco.editor.createModel(text, 'yaml', monaco.Uri.parse(`file:///${element}/case.yaml`)),
    fontSize: 15,
    padding: { top: 6 },
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    renderLineHighlight: 'none',
    overviewRulerLanes: 0,
    scrollbar: { vertical: 'hidden', horizontal: 'hidden' },
    quickSuggestions: false,
    fixedOverflowWidgets: true,
    hover: { delay: 100, above: false },
    suggest: { showIcons: false }
  })
